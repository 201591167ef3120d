package audit

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openstreaming/openstreaming/protocol"
)

// Verdict is what the records say of a stream on a hop. The zero value says nothing.
type Verdict string

// The verdicts.
const (
	// Agree: both ends signed for the same, up to the last statement.
	Agree Verdict = "agree"
	// Open: they agree, but for what came after the last statement that both signed; a broken line leaves that.
	Open Verdict = "open"
	// Parted: both signed, and not for the same; or the payer did not sign for what the payee stated again and again.
	Parted Verdict = "parted"
)

// Report is what a comparison has found.
type Report struct {
	Domain  protocol.Domain `json:"domain"`
	Records []Source        `json:"records"`
	Streams []Stream        `json:"streams"`
	// Contradictions are of signers by what they have signed themselves.
	Contradictions []Contradiction `json:"contradictions"`
	Notes          []string        `json:"notes"`
}

// Source is a record that was compared.
type Source struct {
	Name       string         `json:"name"`
	Account    common.Address `json:"account"`
	Peer       string         `json:"peer"`
	ExportedAt uint64         `json:"exportedAt"` // unix seconds, by the node's clock
	Statements int            `json:"statements"`
}

// Stream is a stream with its hops, nearest to the source first.
type Stream struct {
	ID   protocol.StreamID `json:"streamId"`
	Hops []Hop             `json:"hops"`
}

// Hop is what went over one channel of one stream.
type Hop struct {
	Channel protocol.ChannelID `json:"channelId"`
	Payee   common.Address     `json:"payee"`
	Payer   common.Address     `json:"payer"`   // who receives and signs
	PaidBy  common.Address     `json:"paidBy"`  // whose deposit it is: the payer's, or a sponsor's
	Records []string           `json:"records"` // of its ends
	Verdict Verdict            `json:"verdict"`
	// Statements are the deliveries; Agreed of them were signed for as they are.
	Statements int `json:"statements"`
	Agreed     int `json:"agreed"`
	// Spans are how far both ends agree, for each piece that a subscription began with.
	Spans []Span `json:"spans"`
	// Part is the first interval on which they part; nil unless Verdict is Parted.
	Part *Part `json:"part,omitempty"`
	// Tails are what only the payee has signed for.
	Tails []Span `json:"tails"`
	// PayeeBytes and PayerBytes are the greatest counts of the channel, over all its streams, that either has signed.
	PayeeBytes protocol.Bytes `json:"payeeBytes"`
	PayerBytes protocol.Bytes `json:"payerBytes"`
	// Paid and PaidUnits are of the newest voucher in any of the records; Settled of it is on L2, by the records.
	Paid      protocol.Bytes `json:"paidBytes"`
	PaidUnits protocol.Units `json:"paidUnits"`
	Settled   protocol.Units `json:"settledUnits"`
}

// Span is the pieces First..Last, both inclusive.
type Span struct {
	First uint64         `json:"first"`
	Last  uint64         `json:"last"`
	Bytes protocol.Bytes `json:"bytes"`
}

// Part is where two ends part: the pieces First..Last, the bytes of them that each has signed for, and what those who agree say.
type Part struct {
	First uint64         `json:"first"`
	Last  uint64         `json:"last"`
	Payee protocol.Bytes `json:"payeeBytes"`
	Payer protocol.Bytes `json:"payerBytes"`
	// Signed says whether the payer has signed another figure; if not, it has signed none.
	Signed bool `json:"payerSigned"`
	// Others is what other hops that agree have signed for the same pieces; nil if they do not tell.
	Others *protocol.Bytes `json:"othersBytes,omitempty"`
}

// Contradiction is an account that has signed for two things of which one is false.
type Contradiction struct {
	Account common.Address     `json:"account"`
	Stream  protocol.StreamID  `json:"streamId"`
	Channel protocol.ChannelID `json:"channelId"` // of one of them
	What    string             `json:"what"`
}

// Parted says whether any two ends part, or anybody is contradicted by its own signature.
func (r Report) Parted() bool {
	if len(r.Contradictions) > 0 {
		return true
	}
	for _, s := range r.Streams {
		for _, h := range s.Hops {
			if h.Verdict == Parted {
				return true
			}
		}
	}
	return false
}

// Write tells the report to a person.
func (r Report) Write(out io.Writer) error {
	w := bufio.NewWriter(out)
	names := make(map[common.Address]string)
	for _, s := range r.Records {
		names[s.Account] = " (" + s.Name + ")"
		fmt.Fprintf(w, "%s: record of %s with %s\n", s.Name, s.Account, count(s.Statements, "statement"))
	}
	for _, s := range r.Streams {
		fmt.Fprintf(w, "\nstream %s, %s\n", s.ID, count(len(s.Hops), "hop"))
		for i, h := range s.Hops {
			fmt.Fprintf(w, "%d. %s%s → %s%s: %s\n", i+1, h.Payee, names[h.Payee], h.Payer, names[h.Payer], headline(h))
			fmt.Fprintf(w, "   channel %s, by %s\n", h.Channel, strings.Join(h.Records, " and "))
			if h.PaidBy != h.Payer {
				fmt.Fprintf(w, "   paid by %s%s\n", h.PaidBy, names[h.PaidBy])
			}
			for _, x := range h.Spans {
				fmt.Fprintf(w, "   both signed for %s\n", x)
			}
			if h.Part != nil {
				fmt.Fprintf(w, "   %s\n", h.Part)
			}
			for _, x := range h.Tails {
				fmt.Fprintf(w, "   only the payee signed for %s\n", x)
			}
			fmt.Fprintf(w, "   the whole channel: %d bytes by the payee, %d by the payer, %d paid for with %d units, of which %d are settled\n",
				h.PayeeBytes, h.PayerBytes, h.Paid, h.PaidUnits, h.Settled)
		}
	}
	if len(r.Contradictions) > 0 {
		fmt.Fprintln(w, "\ncontradicted by their own signatures:")
	}
	for _, c := range r.Contradictions {
		fmt.Fprintf(w, "- %s%s, stream %s, channel %s: %s\n", c.Account, names[c.Account], c.Stream, c.Channel, c.What)
	}
	if len(r.Notes) > 0 {
		fmt.Fprintln(w)
	}
	for _, n := range r.Notes {
		fmt.Fprintf(w, "note: %s\n", n)
	}
	switch {
	case r.Parted():
		fmt.Fprintln(w, "\nthe records part")
	case len(r.Streams) == 0:
		fmt.Fprintln(w, "\nthe records have no hop in them")
	default:
		fmt.Fprintln(w, "\nthe records agree")
	}
	return w.Flush()
}

func headline(h Hop) string {
	switch {
	case h.Verdict == Parted && h.Part != nil:
		return fmt.Sprintf("they part at pieces %d to %d", h.Part.First, h.Part.Last)
	case h.Verdict == Open:
		return "they agree, but for an end that only the payee signed for"
	}
	return "they agree"
}

// String is the span in words.
func (s Span) String() string {
	return fmt.Sprintf("pieces %d to %d, %d bytes", s.First, s.Last, s.Bytes)
}

// String is the part in words.
func (p *Part) String() string {
	said := fmt.Sprintf("of pieces %d to %d the payee signed for %d bytes, the payer for ", p.First, p.Last, p.Payee)
	if p.Signed {
		said += fmt.Sprint(uint64(p.Payer))
	} else {
		said += "none of them, though asked more than once"
	}
	if p.Others != nil {
		said += fmt.Sprintf("; they have %d by others, who agree", *p.Others)
	}
	return said
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
