package gateway

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"github.com/openstreaming/openstreaming/protocol"
)

// Token is a secret that a client shows. It prints as stars.
type Token string

// MinToken is the fewest bytes of a token.
const MinToken = 16

// String is what is printed in its place.
func (t Token) String() string { return strings.Repeat("*", min(len(t), 3)) }

// GoString is what is printed in its place.
func (t Token) GoString() string { return t.String() }

// LogValue is what is logged in its place.
func (t Token) LogValue() slog.Value { return slog.StringValue(t.String()) }

func (t Token) check() error {
	switch {
	case t == "":
		return nil
	case len(t) < MinToken:
		return errors.New("is shorter than 16 characters: make one with `openssl rand -hex 32`")
	case strings.ContainsFunc(string(t), func(r rune) bool { return r <= ' ' || r > '~' }):
		return errors.New("has characters that do not fit into a header: make one with `openssl rand -hex 32`")
	}
	return nil
}

// shownBy compares in a time that says nothing of the token.
func (t Token) shownBy(r *http.Request) bool {
	if t == "" {
		return false
	}
	want := sha256.Sum256([]byte(t))
	got := sha256.Sum256([]byte(tokenOf(r)))
	return subtle.ConstantTimeCompare(want[:], got[:]) == 1
}

// tokenOf is the token that a request shows: as a bearer, as the password of a user, or in the query, for players that can set no
// header.
func tokenOf(r *http.Request) string {
	scheme, rest, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	switch strings.ToLower(scheme) {
	case "bearer":
		return strings.TrimSpace(rest)
	case "basic":
		if data, err := base64.StdEncoding.DecodeString(strings.TrimSpace(rest)); err == nil {
			_, password, _ := strings.Cut(string(data), ":")
			return password
		}
	}
	return r.URL.Query().Get("token")
}

// Payer pays for what strangers read, in place of the owner.
type Payer interface {
	// Allow is asked before anything of a stream is searched for or bought for a client, see clientAt. ErrNotCovered means that the
	// payer has nothing to do with the stream; another error says why it does not pay, to the client too if it is a *Refused.
	// find finds the stream's signed header, and its labels, if they matter; it costs a search at most.
	Allow(ctx context.Context, id protocol.StreamID, client string, find func() (protocol.SignedStream, error)) (Allowance, error)
}

// Allowance is what one reader may use. It is for one goroutine.
type Allowance interface {
	// Spend is asked before a piece that cost rate and has n bytes is handed out; an error keeps it back.
	Spend(rate protocol.Rate, n protocol.Bytes) error
	// SponsoredOnly says that the node itself pays nothing for the reader: what the stream's sponsor does not pay is not bought.
	SponsoredOnly() bool
	Close()
}

// ErrNotCovered means that a payer does not pay for a stream.
var ErrNotCovered = errors.New("nobody pays for this stream")

// Refused is a refusal to pay, in words for the client: it is answered with 402.
func Refused(code, sentence string) error {
	return fail(http.StatusPaymentRequired, code, "%s", sentence)
}

// ours is the allowance of the owner: the node's own limits hold.
type ours struct{}

func (ours) Spend(protocol.Rate, protocol.Bytes) error { return nil }
func (ours) SponsoredOnly() bool                       { return false }
func (ours) Close()                                    {}

// isOwner says whether a request may use what is the owner's: its deposit, its lists.
func (g *Gateway) isOwner(r *http.Request) bool {
	return g.cfg.ReadToken.shownBy(r) || g.cfg.PublishToken.shownBy(r) || g.local && g.cfg.ReadToken == ""
}

// rank is how much of the gateway a request may use.
func (g *Gateway) rank(r *http.Request) rank {
	switch {
	case g.mayPublish(r) == nil:
		return publisher
	case g.isOwner(r):
		return reader
	}
	return stranger
}

// mayRead is who pays for what a request reads of a stream.
func (g *Gateway) mayRead(r *http.Request, id protocol.StreamID) (Allowance, error) {
	if g.isOwner(r) {
		return ours{}, nil
	}
	return g.allow(r.Context(), id, clientOf(r))
}

// allow is who pays for what a stranger reads of a stream.
func (g *Gateway) allow(ctx context.Context, id protocol.StreamID, client string) (Allowance, error) {
	find := func() (protocol.SignedStream, error) { return g.finder.header(ctx, id) }
	var refused error // by a payer that has to do with the stream, while another may still pay
	for _, p := range g.payers {
		a, err := p.Allow(ctx, id, client, find)
		if err == nil {
			return a, nil
		}
		if refused == nil && !errors.Is(err, ErrNotCovered) {
			refused = err
		}
	}
	if refused != nil {
		return nil, refused
	}
	if g.cfg.ReadToken != "" {
		return nil, fail(http.StatusUnauthorized, "token", "this gateway wants its read token: send `Authorization: Bearer <token>`, or ?token=")
	}
	return nil, fail(http.StatusPaymentRequired, "not_covered", "this gateway has neither a budget nor a sponsor for the stream: ask its owner for one")
}

// mayOwn refuses whoever may not see the owner's lists.
func (g *Gateway) mayOwn(r *http.Request) error {
	if g.isOwner(r) {
		return nil
	}
	if g.cfg.ReadToken == "" && g.cfg.PublishToken == "" {
		return fail(http.StatusForbidden, "owner_only", "this is for the gateway's owner, who has set no token: set one to see it from here")
	}
	return fail(http.StatusUnauthorized, "token", "this is for the gateway's owner: send `Authorization: Bearer <token>`")
}

// mayPublish refuses whoever may not publish.
func (g *Gateway) mayPublish(r *http.Request) error {
	switch {
	case g.cfg.PublishToken.shownBy(r), g.local && g.cfg.PublishToken == "":
		return nil
	case g.cfg.PublishToken == "":
		return fail(http.StatusForbidden, "no_publishing", "nothing can be published here from outside: the owner has set no publish token")
	}
	return fail(http.StatusUnauthorized, "token", "publishing wants the publish token: send `Authorization: Bearer <token>`")
}

// clientOf is whom a request counts for.
func clientOf(r *http.Request) string { return clientAt(r.RemoteAddr) }

// clientAt is whom a connection from an address with a port counts for: the address, and of IPv6 its network of 64 bits, since who has
// one address of it has them all. On loopback it is the address.
func clientAt(remote string) string {
	host, _, err := net.SplitHostPort(remote)
	if err != nil {
		host = remote
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return host
	}
	if ip = ip.Unmap(); ip.Is4() || ip.IsLoopback() {
		return ip.String()
	}
	return netip.PrefixFrom(ip.WithZone(""), 64).Masked().String()
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func isOrigin(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.Path == "" && u.RawQuery == "" && u.User == nil
}

// trusts says whether pages of a web origin may use the gateway.
func (g *Gateway) trusts(origin string) bool {
	if slices.Contains(g.cfg.Origins, "*") || slices.Contains(g.cfg.Origins, origin) {
		return true
	}
	if !g.local {
		return len(g.cfg.Origins) == 0
	}
	u, err := url.Parse(origin)
	return err == nil && isOrigin(origin) && isLoopback(u.Hostname())
}

// door lets a request in, or not. On loopback without a token being able to connect is the right to spend, and so whoever only
// borrows somebody's connection is kept out: web pages of other origins, which browsers send too, pages that call their server
// by a loopback address, and what a proxy passes on, as far as it can be told. A proxy that says nothing of itself cannot: in front
// of one the owner sets a read token.
func (g *Gateway) door(r *http.Request) error {
	origin := r.Header.Get("Origin")
	if origin != "" && !g.trusts(origin) {
		return fail(http.StatusForbidden, "origin", "pages of %s may not use this gateway: its owner can allow them with --gateway-origin", clip(origin))
	}
	if !g.local {
		return nil
	}
	host := r.Host
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.Trim(host, "[]")
	if !isLoopback(host) && !slices.Contains(g.cfg.Hosts, host) {
		return fail(http.StatusMisdirectedRequest, "host", "this gateway is asked for as %s and knows itself as localhost: its owner can allow the name with --gateway-host", clip(host))
	}
	if g.cfg.ReadToken != "" {
		return nil
	}
	if origin == "" && r.Header.Get("Sec-Fetch-Site") == "cross-site" {
		return fail(http.StatusForbidden, "origin", "a page of another site sent this request: open the address yourself, or let the page ask with CORS from an allowed origin")
	}
	proxied := !r.ProtoAtLeast(1, 1) // as nginx asks its upstream if nothing is set, with none of the headers below
	for _, k := range []string{"X-Forwarded-For", "X-Real-Ip", "Forwarded", "Via"} {
		proxied = proxied || r.Header.Get(k) != ""
	}
	if proxied {
		return fail(http.StatusForbidden, "proxy", "the request came through a proxy, or in HTTP/1.0 as a proxy's do, and this gateway cannot tell strangers from its owner there: give it a read token")
	}
	return nil
}

func clip(s string) string { return s[:min(len(s), 100)] }

// cors tells browsers what pages of other origins may do. door has let the origin in.
func (g *Gateway) cors(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Add("Vary", "Origin")
	origin := r.Header.Get("Origin")
	if origin == "" || !g.trusts(origin) {
		return
	}
	h.Set("Access-Control-Allow-Origin", origin)
	h.Set("Access-Control-Expose-Headers", "Content-Length, Content-Range, Accept-Ranges, ETag, Location, Retry-After")
	if r.Method != http.MethodOptions {
		return
	}
	h.Set("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE, OPTIONS")
	h.Set("Access-Control-Allow-Headers", "Authorization, Content-Type, Range, If-Range, If-None-Match, If-Modified-Since")
	h.Set("Access-Control-Max-Age", "600")
	if r.Header.Get("Access-Control-Request-Private-Network") == "true" {
		h.Set("Access-Control-Allow-Private-Network", "true")
	}
}
