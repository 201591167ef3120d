//go:build race

package mesh

// poisoning overwrites memory that was given back, to show who still reads it.
var poisoning = true
