package main

var equivalents = []equivalent{}

var named = []namedFault{
	{"finalize over an open challenge", "l2/OpenStreamingPayments.sol", "function finalize", "_require(b.openChallenges == 0, ChallengesOpen.selector);", "", "a disputed batch pays"},
}
