// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

// The proxies that the EigenLayer core stands behind, at the OpenZeppelin
// version its own deployment uses. Importing them here makes forge compile
// them, so that Go bindings can be generated: no Go module carries them.
import {UpgradeableBeacon} from "@openzeppelin/contracts/proxy/beacon/UpgradeableBeacon.sol";
import {ProxyAdmin} from "@openzeppelin/contracts/proxy/transparent/ProxyAdmin.sol";
import {TransparentUpgradeableProxy} from "@openzeppelin/contracts/proxy/transparent/TransparentUpgradeableProxy.sol";
