// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BatchData} from "../../src/lib/BatchData.sol";
import {Test} from "../util/Test.sol";

/// @notice The strict walk over batch data, held to a second reading that copies byte by byte.
contract BatchDataTest is Test {
    function test_Measure_CountsGroupsAndLeaves() public view {
        bytes memory data = abi.encodePacked(group(1, 2), group(2, 1), group(1, 3));
        (bool ok, uint256 groups, uint256 leaves) = this.measure(data);
        assertTrue(ok, "well-formed");
        assertEq(groups, 3, "groups");
        assertEq(leaves, 6, "leaves");
    }

    function test_Measure_RefusesEmptyBrokenAndPaddedData() public view {
        bytes memory good = group(1, 2);
        refuse("");
        refuse(abi.encodePacked(good, uint8(0)));
        refuse(abi.encodePacked(good, new bytes(24)));
        refuse(abi.encodePacked(address(1), uint16(0), uint16(3), new bytes(24)));
        refuse(abi.encodePacked(address(1), uint16(0), uint16(0)));
        refuse(abi.encodePacked(address(1), uint16(0), uint16(0), new bytes(12)));
        refuse(new bytes(23));
        refuse(new bytes(36));
    }

    function test_LeafAt_StopsWhereTheDataBreakOff() public view {
        bytes memory data = abi.encodePacked(group(1, 1), address(2), uint16(0), uint16(9), new bytes(12));
        (bool ok,) = this.leafAt(data, 0);
        assertTrue(ok, "before the break");
        (ok,) = this.leafAt(data, 1);
        assertFalse(ok, "in the broken group");
        (ok,) = this.leafAt(data, type(uint256).max);
        assertFalse(ok, "far beyond");
    }

    function testFuzz_LeafAt_AgreesWithAPlainReading(bytes32 seed, uint8 groups) public view {
        groups = uint8(bound(groups, 1, 8));
        bytes memory data;
        uint256 dice = uint256(seed);
        for (uint256 g; g < groups; ++g) {
            dice = uint256(keccak256(abi.encode(dice)));
            data = abi.encodePacked(data, group(dice, uint16(1 + dice % 5)));
        }
        (bool ok,, uint256 leaves) = this.measure(data);
        assertTrue(ok, "well-formed");
        uint256 index;
        uint256 offset;
        while (offset < data.length) {
            uint256 count = number(data, offset + 22, 2);
            for (uint256 i; i < count; ++i) {
                checkLeaf(data, index, offset, offset + 24 + 12 * i);
                index += 1;
            }
            offset += 24 + 12 * count;
        }
        assertEq(index, leaves, "all of them");
        (ok,) = this.leafAt(data, index);
        assertFalse(ok, "and no more");
    }

    function checkLeaf(bytes memory data, uint256 index, uint256 head, uint256 entry) internal view {
        (bool found, BatchData.Leaf memory leaf) = this.leafAt(data, index);
        assertTrue(found, "found");
        assertEq(uint160(leaf.payee), number(data, head, 20), "payee");
        assertEq(leaf.tokenId, number(data, head + 20, 2), "token");
        assertEq(leaf.lane, number(data, entry, 4), "lane");
        assertEq(leaf.units, number(data, entry + 4, 8), "units");
    }

    function testFuzz_Measure_NeverReverts_AndOnlyCountsWhatLeafAtFinds(bytes memory data) public view {
        (bool ok,, uint256 leaves) = this.measure(data);
        if (!ok) {
            return;
        }
        (bool last,) = this.leafAt(data, leaves - 1);
        (bool beyond,) = this.leafAt(data, leaves);
        assertTrue(last, "the last leaf is there");
        assertFalse(beyond, "none follows");
    }

    function measure(bytes calldata data) external pure returns (bool, uint256, uint256) {
        return BatchData.measure(data);
    }

    function leafAt(bytes calldata data, uint256 index) external pure returns (bool, BatchData.Leaf memory) {
        return BatchData.leafAt(data, index);
    }

    function refuse(bytes memory data) internal view {
        (bool ok,,) = this.measure(data);
        assertFalse(ok, "malformed");
    }

    function group(uint256 seed, uint16 count) internal pure returns (bytes memory data) {
        data = abi.encodePacked(bytes20(keccak256(abi.encode(seed))), uint16(seed), count);
        for (uint256 i; i < count; ++i) {
            data = abi.encodePacked(data, bytes12(keccak256(abi.encode(seed, i))));
        }
    }

    function number(bytes memory data, uint256 offset, uint256 size) internal pure returns (uint256 value) {
        for (uint256 i; i < size; ++i) {
            value = value << 8 | uint8(data[offset + i]);
        }
    }
}
