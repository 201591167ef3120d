// Package client speaks to an aggregator over HTTP: the types of its API, a client, and its refusals by name.
//
// It promises that every call ends within its timeout, that no answer is read past its limit, and that a refusal arrives as
// an *Error with a Code. It trusts nothing: vouchers, batches and receipts are for the caller to verify with package
// protocol. It never retries; Code.Retriable says what may succeed later.
package client

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/openstreaming/openstreaming/protocol"
)

// ErrUnreachable is the cause of every failure to get an answer at all.
var ErrUnreachable = errors.New("the aggregator cannot be reached")

// Config says where the aggregator is. Only URL is needed.
type Config struct {
	URL     string        // http or https, without a path of the API
	Timeout time.Duration // of one call, beside the wait of a long poll; 15 s if zero
	HTTP    *http.Client  // http.Client of our own if nil
}

// Client calls one aggregator. It is safe for concurrent use.
type Client struct {
	base    string
	timeout time.Duration
	http    *http.Client
}

// New makes a client. It fails on a URL that is not http or https; it does not call.
func New(c Config) (*Client, error) {
	u, err := url.Parse(c.URL)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return nil, errors.New("the aggregator's URL is not of the form http://host:port")
	}
	if u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, errors.New("the aggregator's URL has a user, query or fragment, which its API does not use")
	}
	if c.Timeout == 0 {
		c.Timeout = 15 * time.Second
	}
	if c.HTTP == nil {
		c.HTTP = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	}
	return &Client{base: strings.TrimRight(u.String(), "/"), timeout: c.Timeout, http: c.HTTP}, nil
}

// Submit hands in claims. On a false claim set the error's code is FalseClaim; single claims that will not be settled stand
// in the answer.
func (c *Client) Submit(ctx context.Context, s Submission) (Intake, error) {
	var out Intake
	err := c.call(ctx, http.MethodPost, "/v1/claims", nil, s, &out)
	return out, err
}

// Batches returns up to PageSize batches that changed after seq, oldest change first. If there is none it waits for one, up
// to wait (at most MaxWait seconds), and then returns none. The last one's Seq is the next seq to ask for.
func (c *Client) Batches(ctx context.Context, seq uint64, wait time.Duration) ([]BatchSummary, error) {
	var out struct {
		Batches []BatchSummary `json:"batches"`
	}
	err := c.call(ctx, http.MethodGet, "/v1/batches", page(seq, wait), nil, &out)
	return out.Batches, err
}

// Batch returns one batch with its data.
func (c *Client) Batch(ctx context.Context, id protocol.BatchID) (Batch, error) {
	var out Batch
	err := c.call(ctx, http.MethodGet, "/v1/batches/"+id.String(), nil, nil, &out)
	return out, err
}

// BatchVouchers returns the voucher behind every leaf of a batch, in the order of the leaves.
func (c *Client) BatchVouchers(ctx context.Context, id protocol.BatchID) ([]Backing, error) {
	var out struct {
		Vouchers []Backing `json:"vouchers"`
	}
	err := c.call(ctx, http.MethodGet, "/v1/batches/"+id.String()+"/vouchers", nil, nil, &out)
	return out.Vouchers, err
}

// Attest hands in a signature on a batch. It returns nil once the aggregator has verified and stored it; handing in the same
// twice is no error.
func (c *Client) Attest(ctx context.Context, id protocol.BatchID, a Attestation) error {
	return c.call(ctx, http.MethodPost, "/v1/batches/"+id.String()+"/attestations", nil, a, nil)
}

// Voucher returns the newest voucher of a channel.
func (c *Client) Voucher(ctx context.Context, id protocol.ChannelID) (Holding, error) {
	var out Holding
	err := c.call(ctx, http.MethodGet, "/v1/vouchers/"+id.String(), nil, nil, &out)
	return out, err
}

// ClaimSets returns up to PageSize signed claim sets that came after seq, waiting as Batches does.
func (c *Client) ClaimSets(ctx context.Context, seq uint64, wait time.Duration) ([]ClaimSetRecord, error) {
	var out struct {
		ClaimSets []ClaimSetRecord `json:"claimSets"`
	}
	err := c.call(ctx, http.MethodGet, "/v1/claimsets", page(seq, wait), nil, &out)
	return out.ClaimSets, err
}

// Status returns the aggregator's account of itself.
func (c *Client) Status(ctx context.Context) (Status, error) {
	var out Status
	err := c.call(ctx, http.MethodGet, "/v1/status", nil, nil, &out)
	return out, err
}

func page(seq uint64, wait time.Duration) url.Values {
	q := url.Values{"after": {strconv.FormatUint(seq, 10)}}
	if wait = min(wait, MaxWait*time.Second); wait > 0 {
		q.Set("wait", wait.String())
	}
	return q
}

func (c *Client) call(ctx context.Context, method, path string, query url.Values, in, out any) error {
	timeout := c.timeout
	if wait, err := time.ParseDuration(query.Get("wait")); err == nil {
		timeout += wait
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	err := c.exchange(ctx, method, path, query, in, out)
	if err != nil {
		return fmt.Errorf("%s %s: %w", method, path, err)
	}
	return nil
}

func (c *Client) exchange(ctx context.Context, method, path string, query url.Values, in, out any) error {
	var body io.Reader
	if in != nil {
		text, err := json.Marshal(in)
		if err != nil {
			return fmt.Errorf("write the request: %w", err)
		}
		if len(text) > MaxBody {
			return Refusef(TooLarge, "the request has %d bytes, at most %d", len(text), MaxBody)
		}
		body = bytes.NewReader(text)
	}
	target := c.base + path
	if len(query) > 0 {
		target += "?" + query.Encode()
	}
	req, err := http.NewRequestWithContext(ctx, method, target, body)
	if err != nil {
		return fmt.Errorf("make the request: %w", err)
	}
	if in != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	res, err := c.http.Do(req)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrUnreachable, err)
	}
	defer func() { _ = res.Body.Close() }()
	text, err := io.ReadAll(io.LimitReader(res.Body, MaxBody+1))
	if err != nil {
		return fmt.Errorf("%w: read the answer: %w", ErrUnreachable, err)
	}
	if len(text) > MaxBody {
		return fmt.Errorf("the answer is longer than %d bytes", MaxBody)
	}
	if res.StatusCode/100 != 2 {
		return refusal(res, text)
	}
	if out == nil {
		return nil
	}
	if err := json.Unmarshal(text, out); err != nil {
		return fmt.Errorf("the answer is not what the API promises: %w", err)
	}
	return nil
}

// refusal reads a named refusal; an answer without one is by something between us and the aggregator.
func refusal(res *http.Response, text []byte) error {
	var e errorBody
	if err := json.Unmarshal(text, &e); err == nil && e.Error != nil && e.Error.Code != "" {
		return e.Error
	}
	return fmt.Errorf("%w: HTTP status %s without a refusal of the aggregator's", ErrUnreachable, res.Status)
}
