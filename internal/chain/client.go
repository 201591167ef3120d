// Package chain is the thin wall between this product and an EVM chain.
//
// It promises: a client that is connected to the chain it was told, or an error
// that says what is wrong; transactions of one account sent one after the other,
// with rising fees until they are mined, and failures that carry the name of the
// contract's own error ([Sender], [RevertError], [UnfundedError]); logs followed
// from a durable cursor, handed over before the cursor moves ([Follower]); and
// the addresses of a deployment read from one validated file ([Deployment]).
//
// It refuses to know any product rule, and to know that a chain is a test chain:
// what only Anvil understands is in internal/devnet. Time, here, is the timestamp
// of a block.
package chain

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// dialTimeout bounds the first question to an endpoint, callTimeout each HTTP request after it.
const (
	dialTimeout = 10 * time.Second
	callTimeout = 60 * time.Second
)

// fallbackSafeDepth is how far behind the head a block is taken for safe where the node knows no "safe" tag, in blocks.
const fallbackSafeDepth = 12

// Client is a connection to one known chain. It is safe for concurrent use.
type Client struct {
	*ethclient.Client
	// ID is the chain id that the node reported when the connection was made.
	ID uint64

	host string
	safe *atomic.Bool // the node has named a safe block before
}

// WrongChainError says that an endpoint serves another chain than the one asked for.
type WrongChainError struct {
	Host       string
	Want, Have uint64
}

func (e *WrongChainError) Error() string {
	return fmt.Sprintf("the RPC at %s serves chain %d, not chain %d; point it at the right chain", e.Host, e.Have, e.Want)
}

// Dial connects to the JSON-RPC endpoint at rawURL (http, https, ws or wss) and asks it for its chain id.
// wantChainID zero accepts any chain. Errors never repeat the URL's path, query or user info: keys stand there.
func Dial(ctx context.Context, rawURL string, wantChainID uint64) (*Client, error) {
	u, err := url.Parse(rawURL)
	if err != nil || u.Host == "" {
		return nil, errors.New("the RPC URL is not of the form http://host:port or ws://host:port")
	}
	ctx, cancel := context.WithTimeout(ctx, dialTimeout)
	defer cancel()
	conn, err := open(ctx, u)
	if err != nil {
		return nil, fmt.Errorf("connect to the RPC at %s: %w", u.Host, scrub(err))
	}
	c := &Client{Client: ethclient.NewClient(conn), host: u.Host, safe: new(atomic.Bool)}
	id, err := c.ChainID(ctx)
	if err != nil {
		c.Close()
		return nil, fmt.Errorf("ask the RPC at %s for its chain id: %w; is the chain running and the URL right?", u.Host, scrub(err))
	}
	if !id.IsUint64() {
		c.Close()
		return nil, fmt.Errorf("the RPC at %s reports chain id %s, which is not a 64-bit number", u.Host, id)
	}
	c.ID = id.Uint64()
	if wantChainID != 0 && c.ID != wantChainID {
		c.Close()
		return nil, &WrongChainError{Host: u.Host, Want: wantChainID, Have: c.ID}
	}
	return c, nil
}

func open(ctx context.Context, u *url.URL) (*rpc.Client, error) {
	switch u.Scheme {
	case "http", "https":
		hc := &http.Client{Timeout: callTimeout, Transport: &secretPath{url: *u, next: http.DefaultTransport}}
		return rpc.DialOptions(ctx, u.Scheme+"://"+u.Host, rpc.WithHTTPClient(hc))
	case "ws", "wss":
		return rpc.DialContext(ctx, u.String())
	default:
		return nil, fmt.Errorf("scheme %q is none of http, https, ws, wss", u.Scheme)
	}
}

// secretPath sends requests for scheme://host to the full URL, so that the part of it that may hold an API key is in no
// error of net/http.
type secretPath struct {
	url  url.URL
	next http.RoundTripper
}

func (s *secretPath) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	full := s.url
	full.User = nil
	r.URL = &full
	if s.url.User != nil {
		password, _ := s.url.User.Password()
		r.SetBasicAuth(s.url.User.Username(), password)
	}
	return s.next.RoundTrip(r)
}

// scrub drops what does not help: the URL that net/http puts in front of its errors, pages of HTML, and how JSON is parsed.
func scrub(err error) error {
	var ue *url.Error
	var page rpc.HTTPError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &ue):
		return ue.Err
	case errors.As(err, &page):
		return &answerError{page.Status, page.StatusCode}
	case errors.As(err, &syntax):
		return errors.New("it does not answer in JSON")
	}
	return err
}

// answerError is an HTTP status instead of an answer.
type answerError struct {
	status string
	code   int
}

func (e *answerError) Error() string { return "it answers " + e.status }

// Away says that an endpoint could not be reached, or is in trouble itself: the same call may well succeed later. Of errors that
// were joined all must be of this kind. What an endpoint answers wrongly, or for another chain, is not.
func Away(err error) bool {
	if joined, ok := err.(interface{ Unwrap() []error }); ok { //nolint:errorlint // the outermost is taken apart
		for _, e := range joined.Unwrap() {
			if !Away(e) {
				return false
			}
		}
		return true
	}
	var network net.Error
	var answer *answerError
	switch {
	case errors.As(err, &answer):
		return answer.code >= http.StatusInternalServerError
	case errors.As(err, &network), errors.Is(err, context.DeadlineExceeded), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF),
		errors.Is(err, syscall.ECONNREFUSED), errors.Is(err, syscall.ECONNRESET):
		return true
	}
	return false
}

// Host is the endpoint's host and port, the part of its URL that may be shown.
func (c *Client) Host() string { return c.host }

// RequireCode fails unless the account named name has code at address on this chain.
func (c *Client) RequireCode(ctx context.Context, name string, address common.Address) error {
	code, err := c.CodeAt(ctx, address, nil)
	if err != nil {
		return fmt.Errorf("read the code of %s on chain %d: %w", name, c.ID, err)
	}
	if len(code) == 0 {
		return &NoCodeError{Name: name, Address: address, ChainID: c.ID}
	}
	return nil
}

// NoCodeError says that an address taken for a contract holds none.
type NoCodeError struct {
	Name    string
	Address common.Address
	ChainID uint64
}

func (e *NoCodeError) Error() string {
	return fmt.Sprintf("%s is said to be at %s, but there is no contract there on chain %d; "+
		"the deployment file is of another chain, or the chain was started anew", e.Name, e.Address, e.ChainID)
}

// Head is the newest block's header.
func (c *Client) Head(ctx context.Context) (*types.Header, error) {
	h, err := c.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("read the head of chain %d: %w", c.ID, err)
	}
	return h, nil
}

// Now is the newest block's timestamp in unix seconds: the time that deadlines of this chain's contracts follow.
func (c *Client) Now(ctx context.Context) (uint64, error) {
	h, err := c.Head(ctx)
	if err != nil {
		return 0, err
	}
	return h.Time, nil
}

// Safe is the header of the newest block that the node calls safe; of the block twelve below the head, where the node does
// not know the tag. A node that has named a safe block once is held to it: afterwards its silence is an error, for a signer
// that took a block for safe which is not could certify what it cannot answer for.
func (c *Client) Safe(ctx context.Context) (*types.Header, error) {
	h, err := c.HeaderByNumber(ctx, big.NewInt(int64(rpc.SafeBlockNumber)))
	if err == nil {
		c.safe.Store(true)
		return h, nil
	}
	if !unknownTag(err) || c.safe.Load() {
		return nil, fmt.Errorf("read the safe head of chain %d: %w", c.ID, err)
	}
	head, err := c.Head(ctx)
	if err != nil {
		return nil, err
	}
	number := head.Number.Uint64() - min(head.Number.Uint64(), fallbackSafeDepth)
	if h, err = c.HeaderByNumber(ctx, new(big.Int).SetUint64(number)); err != nil {
		return nil, fmt.Errorf("read block %d of chain %d: %w", number, c.ID, err)
	}
	return h, nil
}

// invalidParams is JSON-RPC's code for arguments that a node does not understand, a tag that it does not know among them.
const invalidParams = -32602

// unknownTag tells a node that does not know the tag "safe", or has no safe block yet, from one that fails: one that is
// overloaded answers with an error object, too.
func unknownTag(err error) bool {
	var answered rpc.Error
	return errors.Is(err, ethereum.NotFound) ||
		errors.As(err, &answered) && (answered.ErrorCode() == invalidParams || strings.Contains(answered.Error(), "not found"))
}
