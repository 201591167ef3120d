// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BatchActors} from "../invariant/BatchActors.sol";
import {Shapes} from "./Shapes.sol";

/// @notice A town in which a few things have happened, and what they are called.
contract LivedInTown is BatchActors {
    function live(uint256 seed) external {
        for (uint256 i; i < 60; ++i) {
            uint256 next = uint256(keccak256(abi.encode(seed, i)));
            uint256 kind = next % 8;
            if (kind < 2) this.openLaneOf(next);
            else if (kind == 2) this.depositMoney(next);
            else if (kind == 3) this.proposeBacked(next);
            else if (kind == 4) this.proposeUnbacked(next);
            else if (kind == 5) this.challengeLeafOf(next);
            else if (kind == 6) this.redeemVoucher(next);
            else this.timePasses(next & ~uint256(0xff));
        }
    }

    function target() external view returns (address) {
        return address(payments);
    }

    function residents() external view returns (address[] memory list) {
        list = new address[](people.length + 6);
        for (uint256 i; i < people.length; ++i) {
            list[i] = people[i];
        }
        list[people.length] = governor;
        list[people.length + 1] = address(plain);
        list[people.length + 2] = address(fee);
        list[people.length + 3] = address(moody);
        list[people.length + 4] = address(payments);
        list[people.length + 5] = address(wall);
    }

    function names() external view returns (bytes32[] memory list) {
        list = new bytes32[](chans.length + lots.length + doubts.length);
        for (uint256 i; i < chans.length; ++i) {
            list[i] = chans[i].id;
        }
        for (uint256 i; i < lots.length; ++i) {
            list[chans.length + i] = lots[i].id;
        }
        for (uint256 i; i < doubts.length; ++i) {
            list[chans.length + lots.length + i] = doubts[i].id;
        }
    }

    function writings() external view returns (bytes[] memory list) {
        list = new bytes[](lots.length);
        for (uint256 i; i < lots.length; ++i) {
            list[i] = lots[i].data;
        }
    }

    /// @dev Whether the contract still holds what it tracks, of every token.
    function isSolvent() external view returns (bool) {
        for (uint16 t; t < payments.tokenCount(); ++t) {
            (address token,,) = payments.tokens(t);
            if (t < TOKENS && holding(token) < payments.tracked(t)) {
                return false;
            }
        }
        return true;
    }

    function holding(address token) private view returns (uint256) {
        if (token == address(0)) {
            return address(payments).balance;
        }
        return token == address(plain)
            ? plain.balanceOf(address(payments))
            : token == address(fee) ? fee.balanceOf(address(payments)) : moody.balanceOf(address(payments));
    }
}

/// @notice Every external function of the payments contract against arbitrary calldata from arbitrary callers.
/// forge-config: default.fuzz.runs = 24
/// forge-config: fuzz.fuzz.runs = 1000
contract HostilePaymentsTest is Shapes {
    LivedInTown internal town;
    address internal target;
    string[] internal functions;

    function setUp() public {
        town = new LivedInTown();
        town.setUp();
        town.live(7);
        target = town.target();
        accounts = town.residents();
        words = town.names();
        strings = town.writings();
        functions = functionsOf("OpenStreamingPayments");
        learnErrors("OpenStreamingPayments");
        learnErrors("BN254CertificateVerifier");
        learnErrorsFrom(vm.readFile("contracts/out/Strangers.sol/MoodyToken.json"));
    }

    /// @dev Each run calls every function a few times, one after the other.
    function testFuzz_EveryFunction_RefusesByName_WellTypedCalls(uint256 seed) public {
        uint256 successes;
        for (uint256 i; i < functions.length; ++i) {
            for (uint256 j; j < 3; ++j) {
                uint256 next = roll(seed, i * 3 + j);
                bytes memory input = drawCall(functions[i], next);
                successes += provoke(target, functions[i], input, next, true) ? 1 : 0;
            }
        }
        assertGt(successes, functions.length / 3, "the views answer, at least");
        assertTrue(town.isSolvent(), "the contract holds what it tracks");
    }

    function testFuzz_EveryFunction_RefusesByName_RawCalls(uint256 seed, bytes memory rest) public {
        for (uint256 i; i < functions.length; ++i) {
            uint256 next = roll(seed, i);
            bytes memory input = bytes.concat(bytes4(keccak256(bytes(functions[i]))), rest);
            provoke(target, functions[i], input, next, false);
            input = broken(drawCall(functions[i], next), next);
            provoke(target, functions[i], input, next, false);
        }
        assertTrue(town.isSolvent(), "the contract holds what it tracks");
    }

    function testFuzz_WhatIsNoFunction_IsRefused(bytes memory input, uint96 value) public {
        for (uint256 i; i < functions.length; ++i) {
            if (bytes4(input) == bytes4(keccak256(bytes(functions[i])))) {
                return;
            }
        }
        vm.deal(address(this), value);
        (bool ok,) = target.call{value: value}(input);
        assertFalse(ok, "neither a fallback nor a receive");
    }
}
