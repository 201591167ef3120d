//go:build !race

package mesh

// poisoning overwrites memory that was given back, to show who still reads it. Tests run with the race detector, which turns it on.
var poisoning = false
