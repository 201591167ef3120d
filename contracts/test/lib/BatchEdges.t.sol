// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BatchData} from "../../src/lib/BatchData.sol";
import {Test} from "../util/Test.sol";

contract BatchEdgesTest is Test {
    function test_AnEmptyGroup_BeforeAWholeOne_IsRefused() public view {
        bytes memory empty = abi.encodePacked(address(1), uint16(0), uint16(0));
        bytes memory whole = abi.encodePacked(address(2), uint16(0), uint16(1), uint32(3), uint64(4));
        (bool ok,,) = this.measure(abi.encodePacked(empty, whole));
        assertFalse(ok, "it would be paid for and say nothing");
        (ok,) = this.leafAt(abi.encodePacked(empty, whole), 0);
        assertFalse(ok, "no leaf stands behind it");
    }

    function measure(bytes calldata data) external pure returns (bool, uint256, uint256) {
        return BatchData.measure(data);
    }

    function leafAt(bytes calldata data, uint256 index) external pure returns (bool, BatchData.Leaf memory) {
        return BatchData.leafAt(data, index);
    }
}
