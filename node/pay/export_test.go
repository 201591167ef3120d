package pay

// What tests of the whole book need: a file system that can lose what was not synced.
var OpenOn = openOn
