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
	{"contracts/src/l2/Batches.sol", "reply := add(add(head, 0x20), mload(head))", "reply := add(add(head, 0x1f), mload(head))",
		"the reply may stand anywhere in free memory, and nobody reads the end of the question any more"},
	{"contracts/src/l2/Batches.sol", "reply := add(add(head, 0x20), mload(head))", "reply := add(add(head, 0x21), mload(head))",
		"the same"},
	{"contracts/src/l2/Batches.sol", "mstore(0x40, add(add(reply, 0x20), returndatasize()))", "mstore(0x40, add(add(reply, 0x21), returndatasize()))",
		"free memory may begin later"},
	{"contracts/src/l2/Batches.sol", "let ok := call(gas(), judge, 0, add(head, 0x20), add(mload(head), tail), 0, 0)",
		"let ok := call(gas(), judge, 0, add(head, 0x20), add(mload(head), tail), 1, 0)",
		"nothing of the reply is copied there"},
	{"contracts/src/l2/Batches.sol", "let ok := call(gas(), judge, 0, add(head, 0x20), add(mload(head), tail), 0, 0)",
		"let ok := call(gas(), judge, 0, add(head, 0x20), add(mload(head), tail), 0, 1)",
		"one byte of scratch memory, which nobody reads"},
	{"contracts/src/l1/Attribution.sol", "if (left < 256 && word >> left != 0) {", "if (left <= 256 && word >> left != 0) {",
		"a word shifted by 256 is zero"},
}
