package nodecli

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/urfave/cli/v2"
	"gopkg.in/yaml.v3"

	"github.com/openstreaming/openstreaming/cmd/internal/setup"
	"github.com/openstreaming/openstreaming/internal/keys"
)

// passwordName is the file that init makes where no password is named.
const passwordName = "password"

func lightFlag() cli.Flag {
	return &cli.BoolFlag{Name: "light", Usage: "make guessing the password cheap: for keys of throw-away chains only"}
}

func initCommand() *cli.Command {
	return &cli.Command{
		Name:  "init",
		Usage: "make a data directory: keys, a password if none is named, and a configuration file to edit",
		Description: "Every flag that is given is written to <data-dir>/" + configName + ", which all commands read that are given the same --data-dir; the\n" +
			"others stand there as comments, with what they do. Nothing that exists is overwritten: called again it shows what is there.\n" +
			"Without --password-file or --password-env a random password is put into <data-dir>/" + passwordName + ", readable by its owner only.\n\n" +
			"Example: openstream init --data-dir me --l2-rpc http://127.0.0.1:8546 --peer /ip4/192.0.2.7/tcp/4001/p2p/12D3KooW…",
		Flags: setup.Flags(runFlags(), jsonFlag(), []cli.Flag{lightFlag()}), Before: before,
		Action: initialize,
	}
}

// initialized is what init prints.
type initialized struct {
	Account  common.Address `json:"account"`
	Peer     string         `json:"peer"`
	Key      string         `json:"key"`
	Identity string         `json:"identity"`
	Password string         `json:"passwordFile,omitempty"`
	Config   string         `json:"config"`
	Made     []string       `json:"made"` // of these files; the others were there
}

func initialize(c *cli.Context) error {
	dir := c.String("data-dir")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make the data directory: %w", err)
	}
	done := initialized{Key: keyPath(c), Identity: filepath.Join(dir, "peer.key"), Config: filepath.Join(dir, configName), Made: []string{}}
	if err := choosePassword(c, &done); err != nil {
		return err
	}
	if err := makeKeys(c, &done); err != nil {
		return err
	}
	text, err := configText(c)
	if err != nil {
		return err
	}
	switch err := writeNew(done.Config, text); {
	case err == nil:
		done.Made = append(done.Made, done.Config)
	case !errors.Is(err, fs.ErrExist):
		return fmt.Errorf("write the configuration: %w", err)
	}
	if c.Bool("json") {
		return json.NewEncoder(c.App.Writer).Encode(done)
	}
	return done.explain(c)
}

// choosePassword lets the flags name a password: the one in the data directory, made if need be, where they name none.
func choosePassword(c *cli.Context, done *initialized) error {
	if c.String("password-env") != "" || c.String("password-file") != "" {
		done.Password = c.String("password-file")
		return nil
	}
	path, err := filepath.Abs(filepath.Join(c.String("data-dir"), passwordName))
	if err != nil {
		return err
	}
	if _, err := os.Stat(keyPath(c)); err == nil {
		if _, err := os.Stat(path); err != nil {
			return nil // the key has a password that we do not know; Password asks for it by its flags
		}
	}
	var secret [24]byte
	if _, err := rand.Read(secret[:]); err != nil {
		return err
	}
	switch err := writeNew(path, []byte(hex.EncodeToString(secret[:])+"\n")); {
	case err == nil:
		done.Made = append(done.Made, path)
	case !errors.Is(err, fs.ErrExist):
		return fmt.Errorf("write a password: %w", err)
	}
	done.Password = path
	return c.Set("password-file", path)
}

// makeKeys makes the account and the identity, or shows that those which are there can be used.
func makeKeys(c *cli.Context, done *initialized) error {
	pw, err := setup.Password(c)
	if err != nil {
		return err
	}
	cost := keys.Strong
	if c.Bool("light") {
		cost = keys.Light
	}
	key, err := keys.CreateECDSA(done.Key, pw, cost)
	switch {
	case err == nil:
		done.Made = append(done.Made, done.Key)
	case errors.Is(err, keys.ErrExists):
		if key, err = keys.LoadECDSA(done.Key, pw); err != nil {
			return err
		}
	default:
		return err
	}
	if _, err := os.Stat(done.Identity); errors.Is(err, fs.ErrNotExist) {
		done.Made = append(done.Made, done.Identity)
	}
	identity, err := keys.LoadOrCreateIdentity(done.Identity)
	if err != nil {
		return err
	}
	id, err := peer.IDFromPrivateKey(identity)
	if err != nil {
		return fmt.Errorf("derive the peer id: %w", err)
	}
	done.Account, done.Peer = crypto.PubkeyToAddress(key.PublicKey), id.String()
	return nil
}

// writeNew writes a file for its owner only, durably, and fails with fs.ErrExist if there is one.
func writeNew(path string, content []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Sync(), f.Close())
}

// configText is a configuration file with every flag of `run`: those that were given as keys, the others as comments.
func configText(c *cli.Context) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("# Configuration of an OpenStreaming node: every key is the flag of that name, and `openstream <command> --help` explains\n" +
		"# it. A flag wins over an environment variable, that over this file. Amounts are in units of 1 gwei; rates are units·10¹² per byte.\n")
	for _, flag := range runFlags() {
		name := flag.Names()[0]
		if slices.Contains([]string{"config", "data-dir"}, name) {
			continue
		}
		usage := ""
		if doc, ok := flag.(cli.DocGenerationFlag); ok {
			usage = strings.ReplaceAll(doc.GetUsage(), "`", "")
		}
		value := c.Value(name)
		if list, ok := value.(cli.StringSlice); ok {
			value = list.Value()
		}
		if path, ok := value.(string); ok && path != "" && slices.Contains([]string{"key", "password-file", "deployments", "blocklist"}, name) && c.IsSet(name) {
			abs, err := filepath.Abs(path)
			if err != nil {
				return nil, err
			}
			value = abs // commands are given in other directories too
		}
		if d, ok := value.(fmt.Stringer); ok {
			value = d.String() // a duration
		}
		line, err := yaml.Marshal(map[string]any{name: value})
		if err != nil {
			return nil, fmt.Errorf("write the configuration: %w", err)
		}
		fmt.Fprintf(&out, "\n# %s\n", usage)
		for text := range strings.Lines(string(line)) {
			if !c.IsSet(name) {
				out.WriteString("# ")
			}
			out.WriteString(text)
		}
	}
	return out.Bytes(), nil
}

// explain says what is there, and what to do next.
func (done initialized) explain(c *cli.Context) error {
	made := func(path string) string {
		if slices.Contains(done.Made, path) {
			return path
		}
		return path + "  (was there, and is kept)"
	}
	var out strings.Builder
	fmt.Fprintf(&out, "account   %s\npeer      %s\nkeys      %s\n          %s\n", done.Account, done.Peer, made(done.Key), made(done.Identity))
	if done.Password != "" {
		fmt.Fprintf(&out, "password  %s\n", made(done.Password))
	}
	fmt.Fprintf(&out, "config    %s\n\nBack up keys and password: who has both has the money, who has lost one has lost it.\n\nnext:\n", made(done.Config))
	dir := ""
	if c.IsSet("data-dir") {
		dir = " --data-dir " + c.String("data-dir")
	}
	var steps [][2]string
	next := func(command, why string) { steps = append(steps, [2]string{command, why}) }
	if c.String("l2-rpc") == "" {
		next("edit "+done.Config, "name an L2: l2-rpc, and deployments")
	}
	next("send ETH to the account on L2", "for gas, and for what you fetch; publishers need little")
	next("openstream run"+dir, "leave it running")
	next("openstream publish"+dir+" FILE", "prints the stream's id")
	next("openstream fetch"+dir+" --out FILE 0x…", "on another node, with the id")
	width := 0
	for _, step := range steps {
		width = max(width, utf8.RuneCountInString(step[0]))
	}
	for i, step := range steps {
		fmt.Fprintf(&out, "  %d. %-*s  %s\n", i+1, width, step[0], step[1])
	}
	_, err := fmt.Fprint(c.App.Writer, out.String())
	return err
}

func keysCommand() *cli.Command {
	flags := setup.Flags(setup.CommonFlags(), dataFlags(), setup.KeyFlags("the node's account; <data-dir>/key.json if not given"))
	return &cli.Command{
		Name: "keys", Usage: "make and show a node's keys",
		Description: "Example: openstream keys show --data-dir me",
		Subcommands: []*cli.Command{
			{
				Name:  "init",
				Usage: "make the account's keystore and the libp2p identity of a new node, and nothing else",
				Description: "Nothing that exists is overwritten. `openstream init` makes a password and a configuration as well.\n\n" +
					"Example: openstream keys init --data-dir me --password-file me.pw",
				Flags: append(flags[:len(flags):len(flags)], lightFlag()), Before: before, Action: keysInit,
			},
			{
				Name: "show", Usage: "print the account's address, the peer id and, if the node runs, where others reach it; no password is needed",
				Description: "Example: openstream keys show --data-dir me",
				Flags:       flags, Before: before, Action: keysShow,
			},
		},
	}
}

func keysInit(c *cli.Context) error {
	pw, err := setup.Password(c)
	if err != nil {
		return err
	}
	cost := keys.Strong
	if c.Bool("light") {
		cost = keys.Light
	}
	key, err := keys.CreateECDSA(keyPath(c), pw, cost)
	if err != nil {
		return err
	}
	identity, err := keys.LoadOrCreateIdentity(filepath.Join(c.String("data-dir"), "peer.key"))
	if err != nil {
		return err
	}
	id, err := peer.IDFromPrivateKey(identity)
	if err != nil {
		return fmt.Errorf("derive the peer id: %w", err)
	}
	return json.NewEncoder(c.App.Writer).Encode(map[string]string{"account": crypto.PubkeyToAddress(key.PublicKey).Hex(),
		"peer": id.String(), "key": keyPath(c)})
}

// shown is what keys show prints.
type shown struct {
	Account   common.Address `json:"account"`
	Peer      string         `json:"peer"`
	Key       string         `json:"key"`
	Addresses []string       `json:"addresses,omitempty"` // of a node that runs
}

func keysShow(c *cli.Context) error {
	account, err1 := keys.AddressOf(keyPath(c))
	identity, err2 := keys.LoadIdentity(filepath.Join(c.String("data-dir"), "peer.key"))
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	id, err := peer.IDFromPrivateKey(identity)
	if err != nil {
		return fmt.Errorf("derive the peer id: %w", err)
	}
	out := shown{Account: account, Peer: id.String(), Key: keyPath(c)}
	client, err := runningNode(c)
	if err != nil {
		return err
	}
	if client != nil {
		peers, err := client.Peers(c.Context)
		if err != nil {
			return err
		}
		out.Addresses = peers.Self.Addresses
	}
	return json.NewEncoder(c.App.Writer).Encode(out)
}
