package main

// equivalents lists the drawn faults that change nothing anybody could observe. Every entry says why.
var equivalents = []equivalent{
	{"contracts/src/l1/OpenStreamingSlasher.sol", "for (uint256 i = 1; i < strategies.length; ++i) {", "for (uint256 i = 0; i < strategies.length; ++i) {",
		"sorting by insertion: the first one is put where it is"},
	{"contracts/src/l2/Channels.sol", "if (unspent >= c.refillTarget) {", "if (unspent > c.refillTarget) {",
		"what is missing from a full lane is zero, which is returned a few lines on"},
	{"contracts/src/lib/Registry.sol", "if (index >= count) {", "if (index > count) {",
		"an empty place holds zero, which is no channel's leaf: the check only says so early"},
	{"contracts/src/lib/Registry.sol", "return false;", "",
		"the same: no proof leads from a channel's leaf to an empty place"},
}
