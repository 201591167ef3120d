package meshbench

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// chunk is one read of a plain relay, in bytes.
const chunk = 64 << 10

// plain is the peer: what the same bytes cost over TLS 1.3 with nothing around it. The connections stay from run to run, as
// ours do.
type plain struct {
	dir    string
	bytes  int64
	file   *os.File
	source *tls.Conn // the publisher's end
	sink   *tls.Conn // the viewer's end
	conns  []*tls.Conn
}

func newPlain(ctx context.Context, dir string, bytes int64) (p *plain, err error) {
	p = &plain{dir: dir, bytes: bytes}
	defer func() {
		if err != nil {
			err = errors.Join(err, p.close())
		}
	}()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	if err := p.fill(); err != nil {
		return nil, err
	}
	maker, err := newTLS()
	if err != nil {
		return nil, err
	}
	source, in, err := maker.pair(ctx)
	if err != nil {
		return nil, err
	}
	p.source, p.conns = source, append(p.conns, source, in)
	out, sink, err := maker.pair(ctx)
	if err != nil {
		return nil, err
	}
	p.sink, p.conns = sink, append(p.conns, out, sink)
	go func() {
		_, _ = io.CopyBuffer(out, in, make([]byte, chunk)) // the relay; it ends when the connections are closed
	}()
	return p, nil
}

// fill writes the payload.
func (p *plain) fill() (err error) {
	if p.file, err = os.Create(filepath.Join(p.dir, "payload")); err != nil {
		return err
	}
	_, err = io.Copy(p.file, io.LimitReader(noise(), p.bytes))
	return err
}

// send sends the payload, as the publisher.
func (p *plain) send() error {
	if _, err := p.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	// Behind an interface of its own the file is read by the buffer's size.
	_, err := io.CopyBuffer(p.source, struct{ io.Reader }{p.file}, make([]byte, chunk))
	return err
}

func (p *plain) run(ctx context.Context) (Run, error) {
	if deadline, ok := ctx.Deadline(); ok {
		if err := p.sink.SetReadDeadline(deadline); err != nil {
			return Run{}, err
		}
	}
	sent := make(chan error, 1)
	go func() { sent <- p.send() }()
	var r Run
	var first time.Time
	buf := make([]byte, chunk)
	for got := int64(0); got < p.bytes; {
		n, err := p.sink.Read(buf)
		if err != nil {
			return r, err
		}
		got += int64(n)
		switch {
		case !first.IsZero():
			r.Bytes += int64(n)
		case got >= protocol.MaxPieceSize: // where our own clock starts
			first = time.Now()
		}
	}
	r.Elapsed = time.Since(first)
	return r, <-sent
}

func (p *plain) close() error {
	for _, c := range p.conns {
		_ = c.NetConn().Close() // all was read
	}
	var err error
	if p.file != nil {
		err = p.file.Close()
	}
	return errors.Join(err, os.RemoveAll(p.dir))
}

// maker makes TLS connections on the loopback.
type maker struct{ server, client *tls.Config }

func newTLS() (maker, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return maker{}, err
	}
	template := x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, BasicConstraintsValid: true, IsCA: true, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature}
	der, err := x509.CreateCertificate(rand.Reader, &template, &template, key.Public(), key)
	if err != nil {
		return maker{}, err
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		return maker{}, err
	}
	roots := x509.NewCertPool()
	roots.AddCert(cert)
	return maker{
		server: &tls.Config{MinVersion: tls.VersionTLS13, Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}},
		client: &tls.Config{MinVersion: tls.VersionTLS13, RootCAs: roots, ServerName: "127.0.0.1"},
	}, nil
}

// pair is both ends of a connection whose handshake is over.
func (m maker) pair(ctx context.Context) (dialed, accepted *tls.Conn, err error) {
	listener, err := tls.Listen("tcp", "127.0.0.1:0", m.server)
	if err != nil {
		return nil, nil, err
	}
	defer listener.Close() //nolint:errcheck // it has done its work
	type result struct {
		conn *tls.Conn
		err  error
	}
	served := make(chan result, 1)
	go func() {
		c, err := listener.Accept()
		conn, ok := c.(*tls.Conn)
		if err == nil && !ok {
			err = fmt.Errorf("a listener of TLS accepted a %T", c)
		}
		if err == nil {
			err = conn.HandshakeContext(ctx)
		}
		served <- result{conn, err}
	}()
	raw, err := new(net.Dialer).DialContext(ctx, "tcp", listener.Addr().String())
	if err != nil {
		return nil, nil, err
	}
	dialed = tls.Client(raw, m.client)
	if err := dialed.HandshakeContext(ctx); err != nil {
		return nil, nil, errors.Join(err, raw.Close())
	}
	r := <-served
	return dialed, r.conn, r.err
}
