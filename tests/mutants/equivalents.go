package main

// equivalents lists the drawn faults that change nothing anybody could observe. Every entry says why.
var equivalents = []equivalent{}
