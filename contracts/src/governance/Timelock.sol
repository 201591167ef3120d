// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

// What stands between the people who govern and our contracts: OpenZeppelin's, as it is. Importing it here makes forge compile
// it, so that Go bindings can be generated.
import {TimelockController} from "@oz5/governance/TimelockController.sol";
