// Package chain plays what happens between a program and a chain: transactions that wait, that race, that are refused, and
// blocks that are replaced.
package chain

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"math/big"
	"os"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"golang.org/x/sync/errgroup"

	"github.com/openstreaming/openstreaming/contracts/bindings/staketoken"
	"github.com/openstreaming/openstreaming/internal/chain"
	"github.com/openstreaming/openstreaming/internal/devnet"
)

// anvil is shared by the tests; each uses accounts and contracts of its own.
var anvil *devnet.Anvil

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	dir, err := os.MkdirTemp("", "openstream-chain-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir) //nolint:errcheck // only logs
	if anvil, err = devnet.StartAnvil(context.Background(), devnet.AnvilConfig{Name: "anvil", ChainID: 4242, Dir: dir}); err != nil {
		panic(err)
	}
	defer anvil.Stop()
	return m.Run()
}

func sender(t *testing.T, account int, config chain.SenderConfig) *chain.Sender {
	t.Helper()
	if config.Poll == 0 {
		config.Poll = 10 * time.Millisecond
	}
	s, err := chain.NewSender(anvil.Client, devnet.Key(account), slog.New(slog.NewTextHandler(io.Discard, nil)), config)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSender_ManyAtOnce_AreMinedOneAfterTheOther(t *testing.T) {
	s := sender(t, 10, chain.SenderConfig{})
	before, err := anvil.NonceAt(t.Context(), s.Address(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var all errgroup.Group
	for range 20 {
		all.Go(func() error {
			_, err := s.Transfer(t.Context(), common.Address{1}, common.Big1)
			return err
		})
	}
	if err := all.Wait(); err != nil {
		t.Fatal(err)
	}
	if nonce, err := anvil.NonceAt(t.Context(), s.Address(), nil); err != nil || nonce != before+20 {
		t.Fatalf("nonce went from %d to %d (%v)", before, nonce, err)
	}
}

func TestSender_TwoProgramsOnOneAccount_BothGetThrough(t *testing.T) {
	var all errgroup.Group
	for range 2 {
		s := sender(t, 11, chain.SenderConfig{ConfirmTimeout: 2 * time.Second})
		all.Go(func() error {
			for range 5 {
				if _, err := s.Transfer(t.Context(), common.Address{1}, common.Big1); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := all.Wait(); err != nil {
		t.Fatal(err)
	}
}

func TestSender_QuietChain_FeesDoNotFeedOnThemselves(t *testing.T) {
	s := sender(t, 12, chain.SenderConfig{})
	before, err := anvil.SuggestGasTipCap(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for range 40 {
		if _, err := s.Transfer(t.Context(), common.Address{1}, common.Big1); err != nil {
			t.Fatal(err)
		}
	}
	if tip, err := anvil.SuggestGasTipCap(t.Context()); err != nil || tip.Cmp(before) > 0 {
		t.Fatalf("our own transactions alone raised the tip that the node suggests from %s to %s wei (%v)", before, tip, err)
	}
}

func TestSender_BlocksFail_TransactionIsSentAgainWithHigherFees(t *testing.T) {
	stopMining(t)
	s := sender(t, 13, chain.SenderConfig{ConfirmTimeout: 100 * time.Millisecond})
	type outcome struct {
		receipt *types.Receipt
		err     error
	}
	done := make(chan outcome, 1)
	go func() {
		r, err := s.Transfer(t.Context(), common.Address{2}, common.Big1)
		done <- outcome{r, err}
	}()
	first := awaitPooled(t, s.Address(), nil)
	second := awaitPooled(t, s.Address(), first)
	if second.Nonce() != first.Nonce() || second.GasTipCap().Cmp(first.GasTipCap()) <= 0 || second.GasFeeCap().Cmp(first.GasFeeCap()) <= 0 {
		t.Fatalf("sent again with tip %s and fee %s after %s and %s", second.GasTipCap(), second.GasFeeCap(), first.GasTipCap(), first.GasFeeCap())
	}
	if err := anvil.Mine(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	o := <-done
	if o.err != nil {
		t.Fatal(o.err)
	}
	if o.receipt.TxHash == first.Hash() {
		t.Fatal("the replaced transaction was mined")
	}
}

func TestSender_HighestFee_IsNeverPassed(t *testing.T) {
	stopMining(t)
	limit := big.NewInt(10_000_000_000)
	s := sender(t, 14, chain.SenderConfig{ConfirmTimeout: 20 * time.Millisecond, MaxFeeWei: limit})
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	_, err := s.Transfer(ctx, common.Address{2}, common.Big1)
	var pending *chain.PendingError
	if !errors.As(err, &pending) || !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("error is %v", err)
	}
	tx, waits, err := anvil.TransactionByHash(t.Context(), pending.Tx)
	if err != nil || !waits || tx.GasFeeCap().Cmp(limit) > 0 {
		t.Fatalf("the transaction that waits offers %v wei (%v)", tx, err)
	}
	if err := anvil.Mine(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
}

func TestSender_AfterARestart_ReplacesWhatItLeftInThePool(t *testing.T) {
	stopMining(t)
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	left := common.HexToAddress("0x1ef7")
	if _, err := sender(t, 15, chain.SenderConfig{}).Transfer(ctx, left, common.Big1); err == nil {
		t.Fatal("mined without blocks")
	}
	s := sender(t, 15, chain.SenderConfig{ConfirmTimeout: 200 * time.Millisecond})
	old := awaitPooled(t, s.Address(), nil)
	done := make(chan error, 1)
	next := common.HexToAddress("0x4e47")
	go func() {
		_, err := s.Transfer(t.Context(), next, common.Big1)
		done <- err
	}()
	replacement := awaitPooled(t, s.Address(), old)
	if replacement.Nonce() != old.Nonce() || *replacement.To() != next {
		t.Fatalf("nonce %d to %s", replacement.Nonce(), replacement.To())
	}
	if err := anvil.Mine(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

func TestSender_ContractRefuses_ErrorHasItsName(t *testing.T) {
	token, at := deployToken(t, 16)
	s := sender(t, 17, chain.SenderConfig{})
	_, err := s.Send(t.Context(), "mint tokens", func(o *bind.TransactOpts) (*types.Transaction, error) {
		return token.Mint(o, s.Address(), common.Big1)
	})
	if !chain.Reverted(err, "NotMinter") {
		t.Fatalf("error is %v", err)
	}
	if want := "mint tokens: the contract refuses: NotMinter (caller " + s.Address().Hex() + ")"; err.Error() != want {
		t.Fatalf("error is %q, not %q", err, want)
	}
	if nonce, err := anvil.NonceAt(t.Context(), s.Address(), nil); err != nil || nonce != 0 {
		t.Fatalf("a refused call to %s used a nonce (%v)", at, err)
	}
}

func TestSender_RevertsWhenMined_ErrorHasItsNameAndTransaction(t *testing.T) {
	token, _ := deployToken(t, 18)
	owner, spender := sender(t, 18, chain.SenderConfig{}), sender(t, 19, chain.SenderConfig{})
	send(t, owner, func(o *bind.TransactOpts) (*types.Transaction, error) {
		return token.Mint(o, owner.Address(), common.Big1)
	})
	send(t, owner, func(o *bind.TransactOpts) (*types.Transaction, error) {
		return token.Approve(o, spender.Address(), common.Big1)
	})
	stopMining(t) // the transaction is sent while the one token is still there
	done := make(chan error, 1)
	go func() {
		_, err := spender.Send(t.Context(), "take the token", func(o *bind.TransactOpts) (*types.Transaction, error) {
			return token.TransferFrom(o, owner.Address(), spender.Address(), common.Big1)
		})
		done <- err
	}()
	waiting := awaitPooled(t, spender.Address(), nil)
	outbid(t, 18, token, waiting)
	if err := anvil.Mine(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	err := <-done
	var refused *chain.RevertError
	if !errors.As(err, &refused) || refused.Name != "ERC20InsufficientBalance" || refused.Tx != waiting.Hash() {
		t.Fatalf("error is %v", err)
	}
}

// outbid has the account move its one token away in a transaction that is mined before the one that waits.
func outbid(t *testing.T, account int, token *staketoken.StakeToken, waiting *types.Transaction) {
	t.Helper()
	nonce, err := anvil.NonceAt(t.Context(), devnet.Address(account), nil)
	if err != nil {
		t.Fatal(err)
	}
	opts, err := bind.NewKeyedTransactorWithChainID(devnet.Key(account), new(big.Int).SetUint64(anvil.ID))
	if err != nil {
		t.Fatal(err)
	}
	opts.Nonce, opts.GasLimit = new(big.Int).SetUint64(nonce), 100_000
	opts.GasTipCap, opts.GasFeeCap = new(big.Int).Lsh(waiting.GasTipCap(), 2), new(big.Int).Lsh(waiting.GasFeeCap(), 2)
	if _, err := token.Transfer(opts, common.Address{5}, common.Big1); err != nil {
		t.Fatal(err)
	}
}

func TestSender_WithoutMoney_ErrorSaysWhoNeedsHowMuch(t *testing.T) {
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	s, err := chain.NewSender(anvil.Client, key, slog.New(slog.NewTextHandler(io.Discard, nil)), chain.SenderConfig{})
	if err != nil {
		t.Fatal(err)
	}
	for name, wei := range map[string]*big.Int{"no gas": new(big.Int), "a little": big.NewInt(1000)} {
		if err := anvil.SetBalance(t.Context(), s.Address(), wei); err != nil {
			t.Fatal(err)
		}
		_, err = s.Transfer(t.Context(), common.Address{1}, big.NewInt(1e18))
		var unfunded *chain.UnfundedError
		if !errors.As(err, &unfunded) || unfunded.Account != s.Address() || unfunded.Need.Cmp(big.NewInt(1e18)) <= 0 || unfunded.Have.Cmp(wei) != 0 {
			t.Fatalf("%s: error is %v", name, err)
		}
	}
	// What the error asks for is enough.
	var unfunded *chain.UnfundedError
	if !errors.As(err, &unfunded) {
		t.Fatal(err)
	}
	if err := anvil.SetBalance(t.Context(), s.Address(), unfunded.Need); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Transfer(t.Context(), common.Address{1}, big.NewInt(1e18)); err != nil {
		t.Fatal(err)
	}
}

func deployToken(t *testing.T, account int) (*staketoken.StakeToken, common.Address) {
	t.Helper()
	at, err := sender(t, account, chain.SenderConfig{}).Create(t.Context(), "deploy the token", staketoken.StakeTokenMetaData)
	if err != nil {
		t.Fatal(err)
	}
	token, err := staketoken.NewStakeToken(at, anvil)
	if err != nil {
		t.Fatal(err)
	}
	return token, at
}

func send(t *testing.T, s *chain.Sender, build chain.Build) {
	t.Helper()
	if _, err := s.Send(t.Context(), "send", build); err != nil {
		t.Fatal(err)
	}
}

// stopMining leaves transactions in the pool until the test mines them.
func stopMining(t *testing.T) {
	t.Helper()
	if err := anvil.SetAutomine(t.Context(), false); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := anvil.SetAutomine(context.Background(), true); err != nil {
			t.Error(err)
		}
	})
}

// awaitPooled waits until a transaction of the account, other than the one given, waits in the pool.
func awaitPooled(t *testing.T, account common.Address, other *types.Transaction) *types.Transaction {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		var pool struct {
			Pending map[common.Address]map[string]*types.Transaction `json:"pending"`
		}
		if err := anvil.Client.Client.Client().CallContext(t.Context(), &pool, "txpool_content"); err != nil {
			t.Fatal(err)
		}
		for _, tx := range pool.Pending[account] {
			if other == nil || tx.Hash() != other.Hash() {
				return tx
			}
		}
	}
	t.Fatalf("no transaction of %s came into the pool", account)
	return nil
}
