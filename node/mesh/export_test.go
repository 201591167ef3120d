package mesh

// In this package's tests memory that was given back is poisoned, with the race detector and without.
func init() { poisoning = true }
