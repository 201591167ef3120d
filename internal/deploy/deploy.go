// Package deploy puts our contracts on L1 and L2, sees whether they stand as they should, and gives the orders by which they are
// governed.
//
// It promises that a deployment follows from its parameters alone: every contract is created by CREATE2 through the deterministic
// deployment proxy, so that all addresses are known before anything is sent, and whether a step was done is a question to the
// chain. A run may be cut off at any point and called again by any account: it does what is not done yet, and nothing twice.
// What only a role may do is sent by that role's account, taken through its timelock, or handed over as a call for its multisig.
//
// It refuses parameters that do not fit each other or EigenLayer's delays, to go on with other parameters than a deployment was
// begun with, and to take for good what it cannot find out.
package deploy
