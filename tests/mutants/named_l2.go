package main

var equivalents = []equivalent{}

var named = []namedFault{
	{"finalize over an open challenge", "l2/OpenStreamingPayments.sol", "function finalize", "revert ChallengesOpen();", "", "a disputed batch pays"},
}
