package gateway

import (
	"net"
	"sync"
)

// limitedListener holds connections to a number, all together and of each client. What is above is hung up on at once: to let it
// wait would let silent clients keep others out. Those from elsewhere than this machine fill three quarters: the rest is for its owner.
type limitedListener struct {
	net.Listener
	most, mostPerClient int

	mu       sync.Mutex
	open     int            // under mu
	byClient map[string]int // under mu
}

func limitConnections(l net.Listener, most, mostPerClient int) net.Listener {
	return &limitedListener{Listener: l, most: most, mostPerClient: mostPerClient, byClient: make(map[string]int)}
}

// Accept implements net.Listener.
func (l *limitedListener) Accept() (net.Conn, error) {
	for {
		c, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		client := clientAt(c.RemoteAddr().String())
		if l.enter(client) {
			return &limitedConn{Conn: c, leave: sync.OnceFunc(func() { l.leave(client) })}, nil
		}
		_ = c.Close()
	}
}

func (l *limitedListener) enter(client string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	most := l.most
	if !isLoopback(client) {
		most -= most / 4
	}
	if l.open >= most || l.byClient[client] >= l.mostPerClient {
		return false
	}
	l.open++
	l.byClient[client]++
	return true
}

func (l *limitedListener) leave(client string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.open--
	if l.byClient[client]--; l.byClient[client] == 0 {
		delete(l.byClient, client)
	}
}

type limitedConn struct {
	net.Conn
	leave func()
}

func (c *limitedConn) Close() error {
	c.leave()
	return c.Conn.Close()
}
