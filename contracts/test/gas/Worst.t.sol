// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BatchGas} from "./BatchGas.sol";

/// @notice The costliest call of `finalize` that we know how to make: batches as large as the contract takes, in which every leaf
/// or every payee touches storage that nothing else touches, and a poster who was never paid before. A batch that one call does
/// not finish is finished by more calls; each is reported.
abstract contract WorstGas is BatchGas {
    function worst(uint256 payees_, uint32 lanes_, uint32 stride_) internal {
        raise();
        populate(payees_, lanes_, stride_);
        string memory tags =
            string.concat(" worst=1", tag("payees", payees_), tag("fan", lanes_), tag("stride", stride_));
        settle(payees_ * lanes_, nobody(), string.concat(tags, " epoch=first"));
        settle(payees_ * lanes_, nobody(), string.concat(tags, " epoch=steady"));
    }
}

/// forge-config: default.isolate = true
contract WorstOfAllGas is WorstGas {
    function test_Gas_APayeeALeaf() public {
        worst(config().maxPayees, 1, 1);
    }

    function test_Gas_TenLeavesAPayee() public {
        worst(config().maxPayees, 10, 1);
    }

    function test_Gas_TenLeavesAPayeeEachInItsOwnWord() public {
        worst(config().maxPayees, 10, 6);
    }

    function test_Gas_AHundredLeavesAPayee() public {
        worst(25, 100, 1);
    }

    function test_Gas_AHundredLeavesAPayeeEachInItsOwnWord() public {
        worst(25, 100, 6);
    }

    function test_Gas_OnePayeeTakesAllLeavesEachInItsOwnWord() public {
        worst(1, 2500, 6);
    }

    /// @dev Nobody opened these channels, and every byte of lanes and amounts costs most.
    function test_Gas_UnknownLanesOfMaximalBytes() public {
        raise();
        bytes memory data;
        for (uint256 i; i < config().maxPayees; ++i) {
            bytes memory leaves;
            for (uint256 l; l < config().maxLeaves / config().maxPayees; ++l) {
                leaves = bytes.concat(leaves, leafOf(uint32(0x7fffffff - 6 * l), type(uint64).max));
            }
            address payee = address(bytes20(keccak256(abi.encode(i))));
            data = bytes.concat(data, groupOf(payee, 0, uint16(leaves.length / 12), leaves));
        }
        settleBytes(data, nobody(), " worst=1 unknown=1");
    }
}
