// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "../util/Test.sol";

/// @dev Cheat codes that only measuring needs.
interface MeterVm {
    function record() external;
    function accesses(address target) external returns (bytes32[] memory reads, bytes32[] memory writes);
}

/// @notice Says what a transaction cost, in a form that a program reads: tests/gas turns these events into docs/gas.md and into
/// rows of the benchmark. Contracts that measure are isolated: every call is a transaction of its own, with cold storage and its
/// calldata paid for. The floor price of calldata (EIP-7623) is added by the reader, which has the input.
abstract contract Meter is Test {
    MeterVm private constant meterVm = MeterVm(address(vm));

    /// @param what Words of the form key=value with a space between them; the first is the name of the call.
    /// @param gas What the transaction used, refunds taken off, before any floor price.
    /// @param input Its calldata.
    event Measured(string what, uint256 gas, bytes input);

    /// @param slots Storage slots of the contract that are not zero.
    event Stored(string what, uint256 slots);

    /// @dev Reports the call that was made last.
    function measured(string memory what, bytes memory input) internal returns (uint256 gas) {
        gas = vm.lastCallGas().gasTotalUsed;
        emit Measured(what, gas, input);
    }

    /// @dev From here on `stored` counts what is written.
    function watchStorage() internal {
        meterVm.record();
    }

    /// @dev Reports how many of the slots that were written since `watchStorage` hold something now.
    function stored(string memory what, address target) internal returns (uint256 slots) {
        (, bytes32[] memory writes) = meterVm.accesses(target);
        for (uint256 i; i < writes.length; ++i) {
            bool seen;
            for (uint256 j; j < i && !seen; ++j) {
                seen = writes[j] == writes[i];
            }
            if (!seen && vm.load(target, writes[i]) != 0) {
                slots += 1;
            }
        }
        emit Stored(what, slots);
    }

    /// @dev " key=value"
    function tag(string memory key, uint256 value) internal pure returns (string memory) {
        return string.concat(" ", key, "=", vm.toString(value));
    }
}
