package node

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"path/filepath"
	"strconv"
	"time"

	"github.com/openstreaming/openstreaming/node/pay"
	"github.com/openstreaming/openstreaming/node/statements"
)

// statementsDir is where a data directory holds the statements.
const statementsDir = "statements"

// ExportStatements writes this node's record as JSON, for `openstream audit`; see statements.Export. The node may be running.
func (n *Node) ExportStatements(w io.Writer, f statements.Filter) error {
	return export(w, n.statements, n.book, n.mesh.ID().String(), f)
}

// ServeStatements answers with this node's record, of the stream, the channel and since the unix milliseconds that the query names.
func (n *Node) ServeStatements(w http.ResponseWriter, r *http.Request) {
	var f statements.Filter
	var err error
	read := func(name string, into func(string) error) {
		if s := r.URL.Query().Get(name); s != "" && err == nil {
			if err = into(s); err != nil {
				err = fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	read("stream", func(s string) error { return f.Stream.UnmarshalText([]byte(s)) })
	read("channel", func(s string) error { return f.Channel.UnmarshalText([]byte(s)) })
	read("since", func(s string) (err error) { f.Since, err = strconv.ParseUint(s, 10, 64); return err })
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := n.ExportStatements(w, f); err != nil {
		n.log.Warn("statements were not handed out", "err", err) // what was written is no record: it ends in the middle
	}
}

// ExportStatements writes the record of a data directory that no node uses. book is its payment book, peer the node's libp2p id.
func ExportStatements(w io.Writer, dataDir string, book *pay.Book, peer string, f statements.Filter, log *slog.Logger) (err error) {
	said, err := statements.Open(filepath.Join(dataDir, statementsDir), book.Domain(), book.Account(), log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, said.Close()) }()
	return export(w, said, book, peer, f)
}

func export(w io.Writer, said *statements.Store, book *pay.Book, peer string, f statements.Filter) error {
	about := statements.About{Domain: book.Domain(), Account: book.Account(), Signer: book.Signer(), Peer: peer, ExportedAt: uint64(max(0, time.Now().Unix()))}
	return statements.Export(w, said, about, facts(book), f)
}

// facts are what the book knows of its channels, those that pay us first.
func facts(book *pay.Book) (out []statements.Facts) {
	fact := func(side statements.Side, c pay.Info) statements.Facts {
		return statements.Facts{ID: c.ID, Side: side, Channel: c.Channel, Peer: c.Peer, Status: c.State.Status.String(),
			Deposited: c.State.Deposited, Settled: c.State.Settled}
	}
	incoming, outgoing := book.Channels()
	for _, c := range incoming {
		f := fact(statements.Payee, c)
		if v, ok := book.Voucher(c.ID); ok {
			signed := v.Signed()
			f.Voucher = &signed
		}
		out = append(out, f)
	}
	for _, c := range outgoing {
		f := fact(statements.Payer, c)
		if v, ok := book.Issued(c.ID); ok {
			f.Voucher = &v
		}
		out = append(out, f)
	}
	return out
}
