// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title The flat batch data: ( payee:20 ‖ tokenId:2 ‖ count:2 ‖ ( lane:4 ‖ units:8 )^count )*, big endian.
/// @notice Well-formed data have at least one group, no empty group and nothing left over. Order and repeats are not judged
/// here: cumulative amounts settle by the maximum.
/// @dev `calldataload` past the end reads zeros; every cursor is bounded before its bytes are used.
library BatchData {
    uint256 internal constant HEAD_SIZE = 24;
    uint256 internal constant LEAF_SIZE = 12;

    struct Leaf {
        address payee;
        uint16 tokenId;
        uint32 lane;
        uint64 units;
    }

    /// @notice Counts groups and leaves; false if the data are not well-formed.
    function measure(bytes calldata data) internal pure returns (bool ok, uint256 groups, uint256 leaves) {
        uint256 offset;
        while (offset < data.length) {
            (bool whole, uint256 count, uint256 next) = _group(data, offset);
            if (!whole) {
                return (false, 0, 0);
            }
            unchecked {
                // Both are bounded by the length of calldata.
                groups += 1;
                leaves += count;
            }
            offset = next;
        }
        return (groups != 0, groups, leaves);
    }

    /// @notice The leaf at position `index` among all leaves; false if there is none before the data end or break off.
    function leafAt(bytes calldata data, uint256 index) internal pure returns (bool ok, Leaf memory leaf) {
        uint256 offset;
        uint256 seen;
        while (offset < data.length) {
            (bool whole, uint256 count, uint256 next) = _group(data, offset);
            if (!whole) {
                return (false, leaf);
            }
            if (index - seen < count) {
                (leaf.payee, leaf.tokenId,) = head(data, offset);
                (leaf.lane, leaf.units) = entry(data, offset + HEAD_SIZE + (index - seen) * LEAF_SIZE);
                return (true, leaf);
            }
            seen += count;
            offset = next;
        }
        return (false, leaf);
    }

    /// @notice The head of the group at `offset`.
    function head(bytes calldata data, uint256 offset)
        internal
        pure
        returns (address payee, uint16 tokenId, uint16 count)
    {
        uint256 word = _load(data, offset);
        payee = address(uint160(word >> 96));
        tokenId = uint16(word >> 80);
        count = uint16(word >> 64);
    }

    /// @notice The lane and units of the leaf at `offset`.
    function entry(bytes calldata data, uint256 offset) internal pure returns (uint32 lane, uint64 units) {
        uint256 word = _load(data, offset);
        lane = uint32(word >> 224);
        units = uint64(word >> 160);
    }

    /// @notice The position in calldata of the byte at `offset` of the data.
    function position(bytes calldata data, uint256 offset) internal pure returns (uint256 where) {
        assembly ("memory-safe") {
            where := add(data.offset, offset)
        }
    }

    /// @dev Whether a whole, non-empty group stands at `offset`, its leaf count and where the next group would begin.
    function _group(bytes calldata data, uint256 offset) private pure returns (bool ok, uint256 count, uint256 next) {
        if (data.length - offset < HEAD_SIZE + LEAF_SIZE) {
            return (false, 0, 0);
        }
        (,, count) = head(data, offset);
        next = offset + HEAD_SIZE + count * LEAF_SIZE;
        return (count != 0 && next <= data.length, count, next);
    }

    function _load(bytes calldata data, uint256 offset) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := calldataload(add(data.offset, offset))
        }
    }
}
