package chain

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
)

// OperatorSet is EigenLayer's name of one operator set of one AVS.
type OperatorSet struct {
	AVS common.Address `json:"avs"`
	ID  uint32         `json:"id"`
}

// Deployment says where everything stands on one chain. It is kept as deployments/<chain id>.json; exactly one of L1 and
// L2 is there.
type Deployment struct {
	ChainID     uint64      `json:"chainId"`
	L1ChainID   uint64      `json:"l1ChainId"`
	L2ChainID   uint64      `json:"l2ChainId"`
	OperatorSet OperatorSet `json:"operatorSet"`
	// StartBlock is the block from which this chain's logs have to be read.
	StartBlock uint64       `json:"startBlock"`
	L1         *L1Contracts `json:"l1,omitempty"`
	L2         *L2Contracts `json:"l2,omitempty"`
	Parameters Parameters   `json:"parameters"`
}

// L1Contracts are EigenLayer's core and our contracts on L1.
type L1Contracts struct {
	ProxyAdmin               common.Address `json:"proxyAdmin"`
	PauserRegistry           common.Address `json:"pauserRegistry"`
	PermissionController     common.Address `json:"permissionController"`
	DelegationManager        common.Address `json:"delegationManager"`
	StrategyManager          common.Address `json:"strategyManager"`
	AllocationManager        common.Address `json:"allocationManager"`
	EigenPodManager          common.Address `json:"eigenPodManager"`
	KeyRegistrar             common.Address `json:"keyRegistrar"`
	CrossChainRegistry       common.Address `json:"crossChainRegistry"`
	RewardsCoordinator       common.Address `json:"rewardsCoordinator"`
	OperatorTableUpdater     common.Address `json:"operatorTableUpdater"`
	BN254CertificateVerifier common.Address `json:"bn254CertificateVerifier"`
	ECDSACertificateVerifier common.Address `json:"ecdsaCertificateVerifier"`

	StakeToken common.Address `json:"stakeToken"`
	Strategy   common.Address `json:"strategy"`

	Registrar  common.Address `json:"registrar"`
	Calculator common.Address `json:"calculator"`
	Slasher    common.Address `json:"slasher"`
	Ledger     common.Address `json:"ledger"`
	Vault      common.Address `json:"vault"`
}

// L2Contracts are EigenLayer's destination contracts and our payments contract on L2.
type L2Contracts struct {
	ProxyAdmin               common.Address `json:"proxyAdmin"`
	PauserRegistry           common.Address `json:"pauserRegistry"`
	OperatorTableUpdater     common.Address `json:"operatorTableUpdater"`
	BN254CertificateVerifier common.Address `json:"bn254CertificateVerifier"`
	ECDSACertificateVerifier common.Address `json:"ecdsaCertificateVerifier"`

	Payments common.Address `json:"payments"`
}

// Parameters are what all parties must agree on and no contract holds. What a contract holds is read from it.
type Parameters struct {
	// EpochSeconds is the length of a settlement epoch in seconds of L2 time.
	EpochSeconds uint64 `json:"epochSeconds"`
}

// DeploymentPath is the file of a chain's deployment under dir.
func DeploymentPath(dir string, chainID uint64) string {
	return filepath.Join(dir, strconv.FormatUint(chainID, 10)+".json")
}

// LoadDeployment reads and validates the deployment of a chain under dir.
func LoadDeployment(dir string, chainID uint64) (*Deployment, error) {
	path := DeploymentPath(dir, chainID)
	raw, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("no deployment of chain %d is known: %w; name the directory that holds it, or run `openstream devnet up`", chainID, err)
	}
	if err != nil {
		return nil, fmt.Errorf("read the deployment of chain %d: %w", chainID, err)
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	var d Deployment
	if err := dec.Decode(&d); err != nil {
		return nil, fmt.Errorf("deployment file %s is not readable: %w", path, err)
	}
	err = d.Validate()
	if d.ChainID != 0 && d.ChainID != chainID {
		err = errors.Join(fmt.Errorf("chainId is %d, not %d", d.ChainID, chainID), err)
	}
	if err != nil {
		return nil, fmt.Errorf("deployment file %s is not usable:\n%w", path, err)
	}
	return &d, nil
}

// LoadDeployments reads the deployments of both chains under dir and checks that they belong together.
func LoadDeployments(dir string, l1ChainID, l2ChainID uint64) (l1, l2 *Deployment, err error) {
	l1, err1 := LoadDeployment(dir, l1ChainID)
	l2, err2 := LoadDeployment(dir, l2ChainID)
	if err := errors.Join(err1, err2); err != nil {
		return nil, nil, err
	}
	var problems []error
	if l1.L1 == nil {
		problems = append(problems, fmt.Errorf("%s is not of an L1", DeploymentPath(dir, l1ChainID)))
	}
	if l2.L2 == nil {
		problems = append(problems, fmt.Errorf("%s is not of an L2", DeploymentPath(dir, l2ChainID)))
	}
	if l1.OperatorSet != l2.OperatorSet || l1.L1ChainID != l2.L1ChainID || l1.L2ChainID != l2.L2ChainID || l1.Parameters != l2.Parameters {
		problems = append(problems, fmt.Errorf("the deployments of chains %d and %d name different chains, operator sets or parameters: they are of two installations", l1ChainID, l2ChainID))
	}
	if err := errors.Join(problems...); err != nil {
		return nil, nil, err
	}
	return l1, l2, nil
}

// Validate reports everything that is missing or contradicts itself, all at once.
func (d *Deployment) Validate() error {
	var problems []error
	missing := func(field string) { problems = append(problems, fmt.Errorf("%s is missing", field)) }
	if d.ChainID == 0 {
		missing("chainId")
	}
	if d.L1ChainID == 0 {
		missing("l1ChainId")
	}
	if d.L2ChainID == 0 {
		missing("l2ChainId")
	}
	if d.OperatorSet.AVS == (common.Address{}) {
		missing("operatorSet.avs")
	}
	if d.Parameters.EpochSeconds == 0 {
		missing("parameters.epochSeconds")
	}
	switch {
	case d.L1 == nil && d.L2 == nil:
		missing("l1 or l2")
	case d.L1 != nil && d.L2 != nil:
		problems = append(problems, errors.New("l1 and l2 are both there: a file is of one chain"))
	case d.L1 != nil && d.ChainID != d.L1ChainID:
		problems = append(problems, fmt.Errorf("it has L1's contracts, but chainId %d is not l1ChainId %d", d.ChainID, d.L1ChainID))
	case d.L2 != nil && d.ChainID != d.L2ChainID:
		problems = append(problems, fmt.Errorf("it has L2's contracts, but chainId %d is not l2ChainId %d", d.ChainID, d.L2ChainID))
	}
	d.each(func(name string, a common.Address) {
		if a == (common.Address{}) {
			missing(name)
		}
	})
	return errors.Join(problems...)
}

// RequireCode fails, naming all of them, if any contract of the deployment has no code on its chain.
func (d *Deployment) RequireCode(ctx context.Context, c *Client) error {
	var problems []error
	d.each(func(name string, a common.Address) {
		if err := c.RequireCode(ctx, name, a); err != nil {
			problems = append(problems, err)
		}
	})
	return errors.Join(problems...)
}

// Contracts are the deployment's addresses by their names in the file.
func (d *Deployment) Contracts() map[string]common.Address {
	all := make(map[string]common.Address)
	d.each(func(name string, a common.Address) { all[name] = a })
	return all
}

// each visits the contracts of L1 and L2 in the order of their fields, by their names in the file.
func (d *Deployment) each(visit func(name string, a common.Address)) {
	for layer, contracts := range map[string]any{"l1": d.L1, "l2": d.L2} {
		v := reflect.ValueOf(contracts)
		if v.IsNil() {
			continue
		}
		v = v.Elem()
		for i := range v.NumField() {
			visit(layer+"."+v.Type().Field(i).Tag.Get("json"), v.Field(i).Interface().(common.Address))
		}
	}
}

// Save validates the deployment and writes it under dir so that a reader sees the old file or the whole new one.
func (d *Deployment) Save(dir string) error {
	if err := d.Validate(); err != nil {
		return fmt.Errorf("deployment of chain %d is not complete:\n%w", d.ChainID, err)
	}
	raw, err := json.MarshalIndent(d, "", "  ")
	if err != nil {
		return fmt.Errorf("encode the deployment of chain %d: %w", d.ChainID, err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make the deployment directory: %w", err)
	}
	path := DeploymentPath(dir, d.ChainID)
	if err := ReplaceFile(path, append(raw, '\n')); err != nil {
		return fmt.Errorf("write the deployment of chain %d: %w", d.ChainID, err)
	}
	return nil
}

// ReplaceFile writes a file so that a reader sees the old one or the whole new one.
func ReplaceFile(path string, content []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) //nolint:errcheck // gone after the rename
	_, err = tmp.Write(content)
	err = errors.Join(err, tmp.Chmod(0o644), tmp.Sync(), tmp.Close())
	if err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}
