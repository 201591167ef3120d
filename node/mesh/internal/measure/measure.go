// Package measure is what a measurement asks of a mesh and nothing else may ask. It lies under node/mesh/internal, so the
// compiler keeps it from every package outside of node/mesh: no program, flag or configuration can name it.
package measure

// Trust says whether a mesh checks the pieces that it receives. The zero value checks every one.
type Trust struct{ blind bool }

// Blind does not check, as a relay of plain TLS does not: what metering alone costs is measured with it, by node/mesh/meshbench.
func Blind() Trust { return Trust{blind: true} }

// Blind is whether pieces are not checked.
func (t Trust) Blind() bool { return t.blind }
