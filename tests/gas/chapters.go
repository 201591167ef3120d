package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openstreaming/openstreaming/tests/gas/datafee"
	"github.com/openstreaming/openstreaming/tests/gas/meter"
)

func (p *page) preface() {
	p.say(`# Gas

Made by %[1]smake gas%[1]s from the tests under %[1]scontracts/test/gas%[1]s; %[1]smake gas-check%[1]s fails when this page is no longer true. Do not edit it.

- Every figure is one whole transaction in forge's isolation (cold storage, the 21,000, calldata at 4 and 16 gas a byte, refunds
  taken off), or the floor price of its calldata (EIP-7623) where that is more. Schedule: Cancun. Compiler: the pinned solc, 200
  optimizer runs, no IR.
- Certificates are judged by EigenLayer's BN254CertificateVerifier v1.8.1 with a table of 100 operators; all of them sign unless
  a line says otherwise. On L1 the core contracts are EigenLayer's own.
- *First epoch*: no channel of the batch was ever settled. *Steady*: all were settled once before. Amounts are random and
  cumulative, of four bytes (up to 4.29 ETH or 4,295 USDC a channel). *Fan-in*: channels of the batch that pay the same payee. The
  poster takes a fee of ten basis points.
- A rollup charges for the bytes besides; see "The rollup's data fee".`, "`")
}

var fanIns = []int{1, 10, 100}

// possible says whether a batch of n channels can have this fan-in, and whether it is one of the shapes that tests measure.
func possible(n, fan int) bool {
	return n >= fan && n <= 250*fan || n == 1 && fan == 1
}

func (p *page) batches() {
	p.say(`
## A certified batch, per channel

Gas of propose + finalize, divided by the number of channels.`)
	p.head("channels", "fan-in 1, first", "fan-in 1, steady", "fan-in 10, first", "fan-in 10, steady", "fan-in 100, first", "fan-in 100, steady")
	for _, n := range []int{1, 10, 100, 250, 1000, 2000} {
		cells := []string{number(uint64(n))}
		for _, fan := range fanIns {
			for _, epoch := range []string{"first", "steady"} {
				if !possible(n, fan) || n == 250 && fan != 1 {
					cells = append(cells, "–")
					continue
				}
				cells = append(cells, each(p.batch(n, fan, epoch), n))
			}
		}
		p.row(cells...)
	}
	p.say(`
A batch has at most 2,500 channels and 250 payees, so fan-in 1 ends at 250 channels; a fan-in of 10 begins at 10 channels. Payees
with one or two channels are cheaper off redeeming directly, as they always can.`)
	p.say(`
Both transactions of the steady batch at fan-in 10:`)
	p.head("channels", "propose", "finalize", "calls of finalize", "per channel")
	for _, n := range []int{10, 100, 1000, 2000} {
		tags := meter.Shape(n, 10, "steady")
		p.row(number(uint64(n)), number(p.gas("propose", tags...)), number(p.gas("finalize", tags...)),
			fmt.Sprint(len(p.calls("finalize", tags...))), each(p.batch(n, 10, "steady"), n))
	}
	p.say(`
The size of amounts changes calldata only (1,000 channels, fan-in 10):`)
	p.head("random bytes an amount", "first epoch", "steady")
	for _, bytes := range []int{3, 4, 5} {
		cells := []string{fmt.Sprint(bytes)}
		for _, epoch := range []string{"first", "steady"} {
			tags := append([]string{fmt.Sprint("amount=", bytes)}, meter.Shape(1000, 10, epoch)...)
			cells = append(cells, each(p.gas("propose", tags...)+p.gas("finalize", tags...), 1000))
		}
		p.row(cells...)
	}
	p.say(`
Five bytes are the most that a lane holds (2^40 - 1 units); a voucher may name more and is paid up to its collateral.`)
}

func (p *page) others() {
	redeem, many := p.gas("streamPayment", "epoch=steady"), p.gas("redeemMany", "n=10")
	opened, closed := p.gas("openChannelWith", "payee=known"), p.gas("closeChannel", "by=payee", "voucher=last")
	p.say(`
## Beside others

Published by their own projects, not measured here: the prices of EVM operations, the chains and the work differ, so read orders
of magnitude. None of them settles many channels under one certificate.`)
	p.head("what", "gas", "source")
	p.row("**settle one channel in a steady batch of 1,000, fan-in 10**", "**"+each(p.batch(1000, 10, "steady"), 1000)+"**", "here")
	p.row("the same in a batch of 100", each(p.batch(100, 10, "steady"), 100), "here")
	p.row("redeem one voucher directly", number(redeem), "here")
	p.row("redeem ten vouchers at once, each", each(many, 10), "here")
	p.row("open a channel from the balance; the payee closes it with its last voucher", number(opened)+"; "+number(closed), "here")
	p.row("Swarm bee: cash one cheque, gas limit by default", "300,000", "ethersphere/bee, pkg/settlement/swap/chequebook/cashout.go at 059a8af")
	p.row("Livepeer: redeem one winning ticket on L1, as seen; the node's constant", "190,000–300,000; 350,000", "livepeer/go-livepeer, pull requests 1553 and 1931")
	p.row("Livepeer: the node's constant for Arbitrum's gas of that time", "1,200,000", "livepeer/go-livepeer, issue 2483")
	p.row("µRaiden: open (ERC-20); top up; the receiver closes with the last balance", "109,133; 90,144; 70,947", "raiden-network/microraiden, contracts/docs/logic.md")
	p.row("Nitro: fund a channel with ETH, first and second party; both leave it in agreement", "47,608 + 30,520; 146,793", "statechannels/statechannels, packages/nitro-protocol/gas-benchmarks/gas.ts")
	p.say(`
Lightning closes on Bitcoin: its cost is in bytes of a Bitcoin transaction and has no figure in gas.`)
}

func (p *page) nonSigners() {
	p.say(`
## Operators that did not sign

Each needs a Merkle witness in the certificate; the verifier remembers it until the next table. Gas of %[1]spropose%[1]s, 100 channels,
table of 100 operators.`, "`")
	p.head("absent", "first", "cached", "cached, more than with all signing, per channel at n = 1,000")
	all := p.gas("propose", "absent=0", "n=100", "fan=10", "witness=cached")
	for _, absent := range []int{0, 1, 10, 30} {
		tags := func(w string) []string {
			return []string{fmt.Sprint("absent=", absent), "n=100", "fan=10", "witness=" + w}
		}
		cached := p.gas("propose", tags("cached")...)
		p.row(fmt.Sprint(absent), number(p.gas("propose", tags("first")...)), number(cached), each(cached-min(all, cached), 1000))
	}
	p.say(`
EigenDA measured 3,532,040 gas for a certificate that none of its 128 operators on mainnet had signed, of whom half count in two
quorums (Layr-Labs/eigenda, pull request 1925).`)
}

func (p *page) payments() {
	p.say(`
## Calls on the rollup`)
	p.head("call", "gas", "what it does")
	for _, line := range []struct{ name, tags, what string }{
		{"deposit", "balance=first", "native token, an account without a balance"},
		{"deposit", "balance=steady", "native token, again"},
		{"withdraw", "balance=part", "native token, part of the balance"},
		{"withdraw", "balance=income", "a payee withdraws all that batches credited"},
		{"deposit", "token=erc20", "an ERC-20, again"},
		{"withdraw", "token=erc20", "an ERC-20, the whole balance"},
		{"openChannelWith", "payee=new", "from the balance, to a payee without channels"},
		{"openChannelWith", "payee=known", "from the balance, a further channel to the payee"},
		{"openChannel", "payee=known", "with value"},
		{"topUp", "", "from the balance"},
		{"setRefill", "", "a standing order"},
		{"refill", "n=1", "one channel"},
		{"refill", "n=10", "ten channels of one payer"},
		{"streamPayment", "epoch=first", "one voucher, a channel that was never settled"},
		{"streamPayment", "epoch=steady", "one voucher, again"},
		{"redeemMany", "n=1", "one voucher"},
		{"redeemMany", "n=10", "ten vouchers of one payee"},
		{"closeChannel", "by=payer step=notice", "the payer gives notice"},
		{"closeChannel", "by=payer step=end", "the payer ends it after the delay"},
		{"closeChannel", "by=payee voucher=none", "the payee closes at once"},
		{"closeChannel", "by=payee voucher=last", "the payee closes with its last voucher"},
		{"snapshotRegistry", "", "a root that is new"},
		{"challenge", "leaf=first", "the first of 1,000 leaves; the batch's data come again"},
		{"challenge", "leaf=last", "the last of 1,000 leaves"},
		{"answer", "", "with the channel's parameters and voucher"},
		{"voidBatch", "", "an unanswered challenge"},
		{"reclaim", "", "the bond of another challenge of a void batch"},
		{"retire", "channels=60", "what is left of sixty closed channels"},
		{"retire", "batches=1", "what is left of a final batch"},
	} {
		p.line(line.name, line.tags, line.what)
	}
}

func (p *page) line(name, tags, what string) {
	p.row("`"+name+"`", number(p.gas(name, split(tags)...)), what)
}

func (p *page) slashing() {
	p.say(`
## Calls on L1

A case against a batch of 1,000 leaves, whose data come with %[1]sopenCase%[1]s; all operators of the table signed it; terms of a first release
(a vetoer, a quarter of the stake). Execution is resumable. The costliest call here takes %[2]s of the 16,777,216 gas that one
transaction may have (EIP-7825).`, "`", number(p.run.Worst("l1.openCase", "l1.execute")))
	p.head("signers", "openCase", "its calldata, bytes", "execute, in transactions of at most 40", "per signer, all told")
	for _, c := range []struct{ signers, step int }{{4, 4}, {50, 40}, {200, 40}} {
		tags := []string{fmt.Sprint("signers=", c.signers), fmt.Sprint("step=", c.step)}
		opened := p.calls("l1.openCase", tags...)
		var executed []string
		total := meter.Sum(opened)
		for from := 0; from < c.signers; from += c.step {
			gas := p.gas("l1.execute", append(tags, fmt.Sprint("from=", from))...)
			executed = append(executed, number(gas))
			total += gas
		}
		var size uint64
		for _, call := range opened {
			size = uint64(len(call.Input))
		}
		p.row(fmt.Sprint(c.signers), number(meter.Sum(opened)), number(size), strings.Join(executed, " + "), each(total, c.signers))
	}
	p.head("call", "gas", "what it does")
	p.row("`execute`", number(p.gas("l1.execute", "signers=4", "step=1", "from=0")), "one signer, the first of its offense")
	p.row("`execute`", number(p.gas("l1.execute", "signers=4", "step=1", "from=1")), "one signer, a further one")
	p.row("`execute`", number(p.gas("l1.execute", "signers=4", "step=4", "from=0")), "four signers")
	p.row("`execute`", number(p.gas("l1.execute", "signers=200", "step=40", "from=40")), "forty signers, further ones")
	for _, line := range []struct{ name, what string }{
		{"answer", "the voucher, and the channel under the registry root"},
		{"sweep", "another case of a leaf that was answered"},
		{"withdraw", "the answerer's bond"},
		{"veto", "an open case's batch"},
		{"proveFalseClaim", "a forged voucher in a signed claim set"},
		{"executeMinor", "its execution"},
	} {
		p.row("`"+line.name+"`", number(p.gas("l1."+line.name)), line.what)
	}
	p.say(`
## Deployment`)
	p.head("contract", "gas", "initialization code, bytes")
	for _, name := range []string{"OpenStreamingPayments", "OpenStreamingSlasher", "OpenStreamingRegistrar", "OpenStreamingTableCalculator", "OffenseLedger", "SlashedStakeVault"} {
		for _, c := range p.calls("deploy", "contract="+name) {
			p.row(name, number(c.Gas()), number(uint64(len(c.Input)-68)))
		}
	}
}

func (p *page) worst() {
	p.say(`
## The costliest call of %[1]sfinalize%[1]s

A call stops of itself and is continued by the next one, so that no batch can become too costly to finish. Shapes of 2,500 leaves
or 250 payees against cold storage, the poster never paid before; the costliest single call of each:`, "`")
	p.head("shape", "calls", "costliest call")
	for _, w := range worstShapes {
		var most uint64
		calls := p.calls("finalize", split(w.tags)...)
		for _, c := range calls {
			most = max(most, c.Gas())
		}
		p.row(w.what, fmt.Sprint(len(calls)), number(most))
	}
	p.say(`
The most of all: **%s** of the 10,000,000 that are allowed, and of the 16,777,216 that Ethereum lets one transaction have (EIP-7825).`, number(p.run.Worst("finalize")))
}

var worstShapes = []struct{ what, tags string }{
	{"250 payees × 1 channel, first epoch", "n=250 fan=1 epoch=first"},
	{"250 × 10, first epoch", "worst=1 payees=250 fan=10 stride=1 epoch=first"},
	{"250 × 10, each channel in a storage word of its own, first epoch", "worst=1 payees=250 fan=10 stride=6 epoch=first"},
	{"25 × 100, first epoch", "worst=1 payees=25 fan=100 stride=1 epoch=first"},
	{"1 × 2,500, each in a word of its own, first epoch", "worst=1 payees=1 fan=2500 stride=6 epoch=first"},
	{"250 × 10, payees of two tokens in turn, first epoch", "worst=1 tokens=2"},
	{"250 × 10 lanes that nobody opened, every byte of the data costing most", "worst=1 unknown=1"},
}

func (p *page) dataFees(quiet, busy datafee.Prices) {
	p.say(`
## The rollup's data fee

A rollup posts every transaction's bytes to L1 and charges for them beside the gas. Both transactions of a batch carry its data.
Per channel, propose + finalize, 1,000 channels, steady, fan-in 10; compressed sizes are of each signed transaction alone:`)
	p.head("random bytes an amount", "calldata, bytes", "of them zero", "FastLZ", "Fjord's estimate", "DEFLATE")
	for _, bytes := range []int{3, 4, 5} {
		s := p.batchSize(bytes)
		p.row(fmt.Sprint(bytes), per(float64(s.Calldata)), per(float64(s.Zeros)), per(float64(s.FastLZ)), per(s.Fjord), per(float64(s.Deflate)))
	}
	s := p.batchSize(4)
	p.say(`
Formulas and prices:
- OP Stack since Fjord: fee = size × (16 × L1 base fee × base scalar + blob base fee × blob scalar), size = max(100, 0.8365 ×
  FastLZ − 42.5856) (specs.optimism.io, Fjord, execution engine). Scalars 0.001368 and 0.810949, those of OP Mainnet's deployment
  configuration (ethereum-optimism/optimism at 8df8e85); each chain sets its own.
- Arbitrum: compressed size (Brotli) × a price that follows what the poster of batches pays (docs.arbitrum.io, parent chain
  pricing). Here DEFLATE stands in for Brotli, and a byte costs one blob gas.
- "Quiet": L1 base fee %v gwei, blob base fee %v gwei, rollup gas %v gwei. "Busy": %v, %v, %v gwei. An ether is %v dollars. These
  are round assumptions, not quotations; %[8]sgo run ./tests/gas -out - -blob-base-fee 0.5 …%[8]s prints the page with yours.`,
		quiet.L1BaseFee, quiet.BlobBaseFee, quiet.L2Gas, busy.L1BaseFee, busy.BlobBaseFee, busy.L2Gas, quiet.Ether, "`")
	p.head("per channel, four-byte amounts", "quiet: gwei", "quiet: as rollup gas", "busy: gwei", "busy: as rollup gas")
	fee := func(of func(datafee.Prices) float64) []string {
		return []string{
			fmt.Sprintf("%.3f", of(quiet)/1000), number(uint64(of(quiet)/1000/quiet.L2Gas + 0.5)),
			fmt.Sprintf("%.3f", of(busy)/1000), number(uint64(of(busy)/1000/busy.L2Gas + 0.5)),
		}
	}
	p.row(slices.Concat([]string{"OP Stack's data fee"}, fee(s.OPStack))...)
	p.row(slices.Concat([]string{"a compressed byte at a blob's price"}, fee(s.PerByte))...)
	gas := float64(p.batch(1000, 10, "steady"))
	p.row(slices.Concat([]string{"its execution gas, beside them"}, fee(func(x datafee.Prices) float64 { return gas * x.L2Gas }))...)
}

// batchSize is that of both transactions of a steady batch of a thousand channels with amounts of so many bytes.
func (p *page) batchSize(bytes int) datafee.Size {
	tags := append([]string{fmt.Sprint("amount=", bytes)}, meter.Shape(1000, 10, "steady")...)
	return p.size("propose", tags...).Add(p.size("finalize", tags...))
}

// per is a total over a thousand channels for one of them.
func per(total float64) string { return fmt.Sprintf("%.1f", total/1000) }

func (p *page) year(quiet, busy datafee.Prices) {
	opened := p.gas("openChannelWith", "payee=known")
	closed := p.gas("closeChannel", "by=payee", "voucher=last")
	around := p.size("openChannelWith", "payee=known").Add(p.size("closeChannel", "by=payee", "voucher=last"))
	p.say(`
## A channel-year

A channel that is opened from the payer's balance, settled all year and closed by its payee with the last voucher; execution gas
and the OP Stack's data fee at the prices above. One refill a month is included.`)
	p.head("settled", "times", "gas", "quiet: ETH", "quiet: dollars", "busy: ETH", "busy: dollars")
	refills := 12 * p.gas("refill", "n=10") / 10
	refillSize := p.size("refill", "n=10")
	for _, c := range []struct {
		what  string
		times uint64
		n     int
	}{
		{"hourly, in batches of 1,000", 8760, 1000},
		{"daily, in batches of 1,000", 365, 1000},
		{"daily, in batches of 100", 365, 100},
	} {
		tags := meter.Shape(c.n, 10, "steady")
		gas := opened + closed + refills + c.times*p.batch(c.n, 10, "steady")/uint64(c.n)
		data := p.size("propose", tags...).Add(p.size("finalize", tags...))
		p.yearRow(c.what, c.times, gas, func(x datafee.Prices) float64 {
			return around.OPStack(x) + 12*refillSize.OPStack(x)/10 + float64(c.times)*data.OPStack(x)/float64(c.n)
		}, quiet, busy)
	}
	single := p.size("streamPayment", "epoch=steady")
	p.yearRow("weekly, each voucher redeemed directly", 52, opened+closed+refills+52*p.gas("streamPayment", "epoch=steady"),
		func(x datafee.Prices) float64 {
			return around.OPStack(x) + 12*refillSize.OPStack(x)/10 + 52*single.OPStack(x)
		}, quiet, busy)
	p.say(`
Storage, counted over sixty channels of one payee, what they share and one batch included:`)
	p.head("when", "slots", "a channel")
	for _, at := range []struct{ when, what string }{
		{"all are open", "open"}, {"after their first batch", "settled"}, {"all are closed", "closed"}, {"channels and batch are retired", "retired"},
	} {
		p.row(at.when, number(p.slots(at.what)), fmt.Sprintf("%.2f", float64(p.slots(at.what))/60))
	}
	p.say(`
What stays for ever is one bit a channel (its lane was taken), 32 slots of the registry however many channels there are, and balances.`)
}

func (p *page) yearRow(what string, times, gas uint64, data func(datafee.Prices) float64, quiet, busy datafee.Prices) {
	cells := []string{what, number(times), number(gas)}
	for _, x := range []datafee.Prices{quiet, busy} {
		ether := (float64(gas)*x.L2Gas + data(x)) / 1e9
		cells = append(cells, fmt.Sprintf("%.6f", ether), fmt.Sprintf("%.2f", ether*x.Ether))
	}
	p.row(cells...)
}
