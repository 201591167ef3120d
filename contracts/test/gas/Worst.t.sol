// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ChannelParams} from "../../src/lib/Types.sol";
import {PlainToken} from "../util/Tokens.sol";
import {BatchGas} from "./BatchGas.sol";

/// @notice The costliest call of `finalize` that we know how to make: batches as large as the contract takes, in which every leaf
/// or every payee touches storage that nothing else touches, and a poster who was never paid before. A batch that one call does
/// not finish is finished by more calls; each is reported.
/// forge-config: default.isolate = true
contract WorstGas is BatchGas {
    function test_Gas_TenLeavesAPayee() public {
        worst(config().maxPayees, 10, 1);
    }

    function test_Gas_TenLeavesAPayeeEachInItsOwnWord() public {
        worst(config().maxPayees, 10, 6);
    }

    function test_Gas_AHundredLeavesAPayee() public {
        worst(25, 100, 1);
    }

    function test_Gas_OnePayeeTakesAllLeavesEachInItsOwnWord() public {
        worst(1, 2500, 6);
    }

    /// @dev Payees of two tokens in turn: the poster is credited after every payee.
    function test_Gas_TokensInTurn() public {
        raise();
        PlainToken token = new PlainToken();
        token.mint(petra, 1e18);
        vm.prank(governor);
        payments.addToken(address(token), 1, 1e9);
        vm.startPrank(petra);
        token.approve(address(payments), type(uint256).max);
        payments.deposit(1, 1e18);
        vm.stopPrank();
        bytes memory data;
        for (uint256 i; i < config().maxPayees; ++i) {
            (address payee, uint256 key) = actor(string.concat("payee ", vm.toString(i)));
            payees.push(payee);
            uint16 tokenId = uint16(i % 2);
            for (uint32 lane; lane < 10; ++lane) {
                ChannelParams memory p = channelOf(petra, payee, lane);
                p.tokenId = tokenId;
                open(p, key, collateral());
            }
            data = bytes.concat(data, groupOf(payee, tokenId, 10, leavesOf(0, 1, 10, 1 << 30)));
        }
        settleBytes(data, nobody(), " worst=1 tokens=2");
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

    function worst(uint256 payees_, uint32 lanes_, uint32 stride_) private {
        raise();
        populate(payees_, lanes_, stride_);
        string memory tags =
            string.concat(" worst=1", tag("payees", payees_), tag("fan", lanes_), tag("stride", stride_));
        settle(payees_ * lanes_, nobody(), string.concat(tags, " epoch=first"));
    }
}
