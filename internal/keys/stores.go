package keys

import (
	"crypto/ecdsa"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	cryptolibs "github.com/Layr-Labs/crypto-libs/pkg/bn254"
	eip2335 "github.com/Layr-Labs/crypto-libs/pkg/keystore"
	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"
	libp2p "github.com/libp2p/go-libp2p/core/crypto"

	"github.com/openstreaming/openstreaming/internal/bls"
)

const (
	ecdsaFile    = "ECDSA key"
	blsFile      = "BLS key"
	identityFile = "identity"
)

// CreateECDSA makes a new key and stores it.
func CreateECDSA(path string, pw Password, cost Cost) (*ecdsa.PrivateKey, error) {
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, fmt.Errorf("generate ECDSA key: %w", err)
	}
	return key, SaveECDSA(path, key, pw, cost)
}

// SaveECDSA stores a key as a keystore of version 3. It fails if the file exists.
func SaveECDSA(path string, key *ecdsa.PrivateKey, pw Password, cost Cost) error {
	id, err := uuid.NewRandom()
	if err != nil {
		return fmt.Errorf("save ECDSA key: %w", err)
	}
	n, p := cost.scrypt()
	content, err := keystore.EncryptKey(&keystore.Key{Id: id, Address: crypto.PubkeyToAddress(key.PublicKey), PrivateKey: key}, pw.value, n, p)
	if err != nil {
		return fmt.Errorf("encrypt ECDSA key: %w", err)
	}
	return writePrivate(ecdsaFile, path, content)
}

// LoadECDSA opens a keystore of version 3 (or 1, as go-ethereum does).
func LoadECDSA(path string, pw Password) (key *ecdsa.PrivateKey, err error) {
	content, err := readPrivate(ecdsaFile, path)
	if err != nil {
		return nil, err
	}
	// go-ethereum panics on some malformed files (an IV of the wrong length).
	defer func() {
		if recover() != nil {
			key, err = nil, fileError(ecdsaFile, path, ErrCorrupt)
		}
	}()
	opened, err := keystore.DecryptKey(content, pw.value)
	if errors.Is(err, keystore.ErrDecrypt) {
		return nil, fileError(ecdsaFile, path, ErrPassword)
	}
	if err != nil {
		return nil, fileError(ecdsaFile, path, fmt.Errorf("%w: %v", ErrCorrupt, err))
	}
	return opened.PrivateKey, nil
}

// AddressOf reads the account of a keystore without its password.
func AddressOf(path string) (common.Address, error) {
	content, err := readPrivate(ecdsaFile, path)
	if err != nil {
		return common.Address{}, err
	}
	var head struct {
		Address string `json:"address"`
	}
	if err := json.Unmarshal(content, &head); err != nil || !common.IsHexAddress(head.Address) {
		return common.Address{}, fileError(ecdsaFile, path, fmt.Errorf("it names no account: %w", ErrCorrupt))
	}
	return common.HexToAddress(head.Address), nil
}

// CreateBLS makes a new BN254 key and stores it.
func CreateBLS(path string, pw Password, cost Cost) (*bls.KeyPair, error) {
	key, err := bls.Generate()
	if err != nil {
		return nil, err
	}
	return key, SaveBLS(path, key, pw, cost)
}

// SaveBLS stores a BN254 key as an EIP-2335 keystore. It fails if the file exists.
func SaveBLS(path string, key *bls.KeyPair, pw Password, cost Cost) error {
	secret := key.Secret()
	private, err := cryptolibs.NewScheme().NewPrivateKeyFromBytes(secret[:])
	if err != nil {
		return fmt.Errorf("encrypt BLS key: %w", err)
	}
	n, p := cost.scrypt()
	store, err := eip2335.GenerateKeystore(private, pw.value, "bn254", &eip2335.Options{ScryptN: n, ScryptP: p, ScryptR: 8, KDFType: "scrypt"})
	if err != nil {
		return fmt.Errorf("encrypt BLS key: %w", err)
	}
	content, err := json.MarshalIndent(store, "", "  ")
	if err != nil {
		return fmt.Errorf("encrypt BLS key: %w", err)
	}
	return writePrivate(blsFile, path, append(content, '\n'))
}

// LoadBLS opens an EIP-2335 keystore of a BN254 key.
func LoadBLS(path string, pw Password) (key *bls.KeyPair, err error) {
	content, err := readPrivate(blsFile, path)
	if err != nil {
		return nil, err
	}
	// crypto-libs panics on parameters of another type or length.
	defer func() {
		if recover() != nil {
			key, err = nil, fileError(blsFile, path, ErrCorrupt)
		}
	}()
	store, err := eip2335.ParseKeystoreJSON(string(content))
	if err != nil {
		return nil, fileError(blsFile, path, fmt.Errorf("%w: %v", ErrCorrupt, err))
	}
	if store.CurveType != "" && !strings.EqualFold(store.CurveType, "bn254") {
		return nil, fileError(blsFile, path, fmt.Errorf("it holds a key of %s, not of BN254: %w", store.CurveType, ErrCorrupt))
	}
	private, err := store.GetBN254PrivateKey(pw.value)
	if err != nil {
		// The library has no sentinel for this.
		if strings.Contains(err.Error(), "invalid password") {
			return nil, fileError(blsFile, path, ErrPassword)
		}
		return nil, fileError(blsFile, path, fmt.Errorf("%w: %v", ErrCorrupt, err))
	}
	key, err = bls.FromSecret(private.Bytes())
	if err != nil {
		return nil, fileError(blsFile, path, fmt.Errorf("%w: %v", ErrCorrupt, err))
	}
	return key, nil
}

// CreateIdentity makes a new Ed25519 key for libp2p and stores it, not encrypted: it is worth a peer's name and no money.
func CreateIdentity(path string) (libp2p.PrivKey, error) {
	key, _, err := libp2p.GenerateEd25519Key(rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("generate identity: %w", err)
	}
	raw, err := libp2p.MarshalPrivateKey(key)
	if err != nil {
		return nil, fmt.Errorf("encode identity: %w", err)
	}
	return key, writePrivate(identityFile, path, []byte(base64.StdEncoding.EncodeToString(raw)+"\n"))
}

// LoadIdentity reads what CreateIdentity wrote.
func LoadIdentity(path string) (libp2p.PrivKey, error) {
	content, err := readPrivate(identityFile, path)
	if err != nil {
		return nil, err
	}
	raw, err := base64.StdEncoding.DecodeString(strings.TrimSpace(string(content)))
	if err != nil {
		return nil, fileError(identityFile, path, fmt.Errorf("%w: not base64", ErrCorrupt))
	}
	key, err := libp2p.UnmarshalPrivateKey(raw)
	if err != nil || key.Type() != libp2p.Ed25519 {
		return nil, fileError(identityFile, path, fmt.Errorf("%w: not an Ed25519 key", ErrCorrupt))
	}
	return key, nil
}

// LoadOrCreateIdentity reads the identity, or makes it where there is none yet.
func LoadOrCreateIdentity(path string) (libp2p.PrivKey, error) {
	key, err := LoadIdentity(path)
	if errors.Is(err, ErrMissing) {
		key, err = CreateIdentity(path)
		if errors.Is(err, ErrExists) { // another process was faster
			return LoadIdentity(path)
		}
	}
	return key, err
}
