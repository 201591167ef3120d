// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {SlasherActors} from "../invariant/SlasherActors.sol";
import {Shapes} from "./Shapes.sol";

/// @notice A court in which a few cases have run, and what they are called.
contract LivedInCourt is SlasherActors {
    function live(uint256 seed) external {
        for (uint256 i; i < 60; ++i) {
            uint256 next = uint256(keccak256(abi.encode(seed, i)));
            uint256 kind = next % 8;
            if (kind == 0) this.signBatch(next);
            else if (kind < 3) this.openTrial(next);
            else if (kind == 3) this.answerTrial(next);
            else if (kind == 4) this.executeTrial(next);
            else if (kind == 5) this.proveFalsehood(next);
            else if (kind == 6) this.executeFalsehood(next);
            else this.timePasses(next & ~uint256(0xff));
        }
        // Money in the vault, that an order could move.
        token.mint(address(vault), 100 ether);
        token.mint(address(registrar), 1 ether);
    }

    function targets() external view returns (address[6] memory) {
        return [
            address(slasher),
            address(slasher.attribution()),
            address(registrar),
            address(vault),
            address(ledger),
            address(calculator)
        ];
    }

    function residents() external view returns (address[] memory list) {
        list = new address[](16);
        for (uint256 i; i < OPERATORS; ++i) {
            list[i] = _operator(i);
        }
        list[4] = owner;
        list[5] = watcher;
        list[6] = responder;
        list[7] = vetoer;
        list[8] = payee;
        list[9] = address(allocationManager);
        list[10] = address(registrar);
        list[11] = address(slasher);
        list[12] = address(token);
        list[13] = address(strategy);
        list[14] = address(calculator);
        list[15] = address(vault);
    }

    function names() external view returns (bytes32[] memory list) {
        list = new bytes32[](lots.length + trials.length + falsehoods.length + OPERATORS);
        uint256 n;
        for (uint256 i; i < lots.length; ++i) {
            list[n++] = lots[i].id;
        }
        for (uint256 i; i < trials.length; ++i) {
            list[n++] = trials[i].id;
        }
        for (uint256 i; i < falsehoods.length; ++i) {
            list[n++] = falsehoods[i].id;
        }
        for (uint256 i; i < OPERATORS; ++i) {
            list[n++] = _keyHash(i);
        }
    }

    function writings() external view returns (bytes[] memory list) {
        list = new bytes[](lots.length + 1);
        for (uint256 i; i < lots.length; ++i) {
            list[i] = lots[i].data;
        }
        list[lots.length] = _profileData(1);
    }

    /// @dev Of the stake that four operators brought, this much is still theirs.
    function stakeLeft() external view returns (uint256 sum) {
        for (uint256 i; i < OPERATORS; ++i) {
            sum += _shares(_operator(i));
        }
    }

    function vaultHolds() external view returns (uint256) {
        return token.balanceOf(address(vault));
    }

    function isSolvent() external view returns (bool) {
        uint256 owed = slasher.owed(watcher) + slasher.owed(responder) + slasher.owed(vetoer);
        return address(slasher).balance >= slasher.pool() + owed;
    }
}

/// @notice Every external function of the slasher, its attribution, the registrar, the vault, the ledger and the calculator against
/// arbitrary calldata from arbitrary callers. Nothing of it costs an operator a share of stake.
/// forge-config: default.fuzz.runs = 12
/// forge-config: fuzz.fuzz.runs = 500
contract HostileCourtTest is Shapes {
    LivedInCourt internal court;
    address[6] internal targets;
    string[6] internal artifacts = [
        "OpenStreamingSlasher",
        "Attribution",
        "OpenStreamingRegistrar",
        "SlashedStakeVault",
        "OffenseLedger",
        "OpenStreamingTableCalculator"
    ];
    string[][6] internal functions;

    function setUp() public {
        court = new LivedInCourt();
        court.setUp();
        court.live(11);
        targets = court.targets();
        accounts = court.residents();
        words = court.names();
        strings = court.writings();
        for (uint256 i; i < 6; ++i) {
            functions[i] = functionsOf(artifacts[i]);
            learnErrors(artifacts[i]);
        }
        // What EigenLayer says to what is passed on to it.
        learnErrors("AllocationManager");
        learnErrors("KeyRegistrar");
        learnErrors("CrossChainRegistry");
        learnErrors("PermissionController");
        learnErrors("BN254CertificateVerifier");
        learnErrors("StakeToken");
    }

    function testFuzz_EveryFunction_RefusesByName_WellTypedCalls(uint256 seed) public {
        uint256 stake = court.stakeLeft();
        uint256 successes;
        for (uint256 t; t < 6; ++t) {
            for (uint256 i; i < functions[t].length; ++i) {
                uint256 next = roll(seed, t << 32 | i);
                bytes memory input = drawCall(functions[t][i], next);
                string memory what = string.concat(artifacts[t], ".", functions[t][i]);
                successes += provoke(targets[t], what, input, next, true) ? 1 : 0;
            }
        }
        assertGt(successes, 20, "the views answer, at least");
        assertEq(court.stakeLeft(), stake, "nobody was slashed by accident");
        assertTrue(court.isSolvent(), "the slasher holds what it owes");
        assertGe(court.vaultHolds(), 100 ether, "the vault gave nothing away at once");
    }

    function testFuzz_EveryFunction_RefusesByName_RawCalls(uint256 seed, bytes memory rest) public {
        uint256 stake = court.stakeLeft();
        for (uint256 t; t < 6; ++t) {
            for (uint256 i; i < functions[t].length; ++i) {
                uint256 next = roll(seed, t << 32 | i);
                string memory what = string.concat(artifacts[t], ".", functions[t][i]);
                bytes memory input = bytes.concat(bytes4(keccak256(bytes(functions[t][i]))), rest);
                provoke(targets[t], what, input, next, false);
                provoke(targets[t], what, broken(drawCall(functions[t][i], next), next), next, false);
            }
        }
        assertEq(court.stakeLeft(), stake, "nobody was slashed by accident");
        assertTrue(court.isSolvent(), "the slasher holds what it owes");
        assertGe(court.vaultHolds(), 100 ether, "the vault gave nothing away at once");
    }
}
