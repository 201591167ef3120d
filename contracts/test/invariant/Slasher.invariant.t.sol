// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "../util/Test.sol";
import {SlasherActors} from "./SlasherActors.sol";

/// @notice The court with everybody in it.
contract Court is SlasherActors {}

/// @notice What must hold of the slasher and its ledger, on EigenLayer's own core, after any sequence of deeds.
/// forge-config: default.invariant.runs = 2
/// forge-config: default.invariant.depth = 40
/// forge-config: fuzz.invariant.runs = 24
/// forge-config: fuzz.invariant.depth = 80
contract SlasherInvariants is Test {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Court internal court;
    mapping(bytes32 deed => uint256) private done;

    function setUp() public {
        court = new Court();
        court.setUp();
    }

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(court);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory list) {
        list = new FuzzSelector[](1);
        list[0] = FuzzSelector(address(court), deeds());
    }

    /// @dev What is done often stands here often.
    function deeds() internal view returns (bytes4[] memory list) {
        bytes4[18] memory all = [
            court.timePasses.selector,
            court.timePasses.selector,
            court.timePasses.selector,
            court.signBatch.selector,
            court.signBatch.selector,
            court.openTrial.selector,
            court.openTrial.selector,
            court.openTrial.selector,
            court.answerTrial.selector,
            court.answerTrial.selector,
            court.executeTrial.selector,
            court.executeTrial.selector,
            court.executeTrial.selector,
            court.sweepTrial.selector,
            court.proveFalsehood.selector,
            court.executeFalsehood.selector,
            court.vetoOffense.selector,
            court.collect.selector
        ];
        list = new bytes4[](all.length);
        for (uint256 i; i < all.length; ++i) {
            list[i] = all[i];
        }
    }

    function afterInvariant() external {
        court.summarize();
    }

    function invariant_ANonSignerIsNeverSlashed() external view {
        court.checkInnocents();
        assertEq(court.framed(), 0, "evidence named who did not sign");
    }

    function invariant_AnAnsweredLeafIsNeverSlashable() external view {
        assertEq(court.slashedThoughProven(), 0, "an answered leaf was used");
    }

    function invariant_OneSlashPerBatchAndOperator() external view {
        court.checkRecords();
        court.checkStakes();
    }

    function invariant_MinorOffensesTogetherStayUnderTheirCap() external view {
        court.checkMinorCap();
    }

    function invariant_BondsConserveValue_OnL1() external view {
        court.checkMoney();
    }

    function invariant_NobodyReceivesSlashedStake() external view {
        court.checkNobodyGains();
    }

    function invariant_EveryCallDoesWhatTheRulesSay_OnL1() external view {
        assertEq(court.wrong(), "", "a call against the rules");
    }

    /// @notice Any sequence at all, and every check at its end.
    /// forge-config: default.fuzz.runs = 6
    /// forge-config: fuzz.fuzz.runs = 500
    function testFuzz_AnySequence_KeepsEveryInvariant(uint256 seed) external {
        play(seed, 60);
    }

    /// @notice The campaign is not empty: over a fixed sequence every deed goes through, and every check holds.
    function test_EveryDeedGoesThrough_OverAFixedSequence() external {
        uint256 state = vm.snapshotState();
        bytes32[14] memory expected = [
            bytes32("sign backed"),
            "sign unbacked",
            "the honest one signs",
            "open",
            "answer",
            "execute",
            "slash minor",
            "slash certified",
            "sweep",
            "prove",
            "executeMinor",
            "slash for a false claim",
            "veto",
            "withdraw"
        ];
        uint256[14] memory sums;
        for (uint256 round; round < 5; ++round) {
            vm.revertToState(state);
            play(uint256(keccak256(abi.encode("fixed sequence", round))), 120);
            for (uint256 i; i < 14; ++i) {
                sums[i] += court.successes(expected[i]);
            }
        }
        for (uint256 i; i < 14; ++i) {
            emit log_named_uint(string(abi.encodePacked(expected[i])), sums[i]);
            assertGt(sums[i], 0, string(abi.encodePacked("never went through: ", expected[i])));
        }
    }

    function play(uint256 seed, uint256 count) private {
        bytes4[] memory list = deeds();
        for (uint256 i; i < count; ++i) {
            uint256 next = uint256(keccak256(abi.encode(seed, i)));
            (bool ok, bytes memory out) = address(court).call(abi.encodeWithSelector(list[next % list.length], next));
            assertTrue(ok, string(out));
        }
        assertEq(court.wrong(), "", "a call against the rules");
        court.checkStakes();
        court.checkRecords();
        court.checkInnocents();
        court.checkMinorCap();
        court.checkMoney();
        court.checkNobodyGains();
        assertEq(court.framed() + court.slashedThoughProven(), 0, "ghosts");
    }
}
