// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "../util/Test.sol";
import {BatchActors} from "./BatchActors.sol";

/// @notice The town with everybody in it.
contract PaymentsActors is BatchActors {}

/// @notice What must hold of the payments contract after any sequence of deeds.
contract PaymentsInvariants is Test {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    PaymentsActors internal town;

    function setUp() public {
        town = new PaymentsActors();
        town.setUp();
        town.openLaneOf(1);
    }

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(town);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory list) {
        list = new FuzzSelector[](1);
        list[0] = FuzzSelector(address(town), deeds());
    }

    /// @dev What is done often stands here often.
    function deeds() internal view returns (bytes4[] memory list) {
        bytes4[34] memory all = [
            town.timePasses.selector,
            town.timePasses.selector,
            town.timePasses.selector,
            town.depositMoney.selector,
            town.withdrawMoney.selector,
            town.banditWithdraws.selector,
            town.strangerDonates.selector,
            town.tokenChangesMood.selector,
            town.openLaneOf.selector,
            town.openLaneOf.selector,
            town.openLaneOf.selector,
            town.topUpLane.selector,
            town.orderRefill.selector,
            town.refillLanes.selector,
            town.redeemVoucher.selector,
            town.forgeVoucher.selector,
            town.redeemMany.selector,
            town.closeLane.selector,
            town.proposeBacked.selector,
            town.proposeBacked.selector,
            town.proposeUnbacked.selector,
            town.proposeUnwatched.selector,
            town.challengeLeafOf.selector,
            town.answerDoubt.selector,
            town.answerDoubt.selector,
            town.challengeLeafOf.selector,
            town.voidLot.selector,
            town.reclaimBond.selector,
            town.finalizeLot.selector,
            town.finalizeLot.selector,
            town.governPause.selector,
            town.chainForks.selector,
            town.retireRecords.selector,
            town.retireRecords.selector
        ];
        list = new bytes4[](all.length);
        for (uint256 i; i < all.length; ++i) {
            list[i] = all[i];
        }
    }

    function afterInvariant() external {
        town.summarize();
    }

    function invariant_ContractHoldsWhatItTracks() external view {
        town.checkHoldings();
    }

    function invariant_TrackedIsBalancesPlusCollateralPlusBonds() external view {
        town.checkTracked();
    }

    function invariant_SettledNeverAboveDeposited() external view {
        town.checkCeilings();
    }

    function invariant_SettledNeverAboveVouchersWhenBadBatchesAreChallenged() external view {
        town.checkVouchers();
    }

    function invariant_ClosedMeansDepositedIsSettled() external view {
        town.checkClosed();
    }

    function invariant_SettledNeverFalls() external view {
        assertEq(town.falls(), 0, "settled units fell");
    }

    function invariant_ForgedVouchersNeverPay() external view {
        assertEq(town.forgedPaid(), 0, "a forged voucher was paid");
    }

    function invariant_VoidPaysNothing() external view {
        town.checkVoids();
    }

    function invariant_FinalOnce_NeverEarly_NeverWithOpenChallenges() external view {
        assertEq(town.badFinals(), 0, "a batch was settled that must not be");
    }

    function invariant_BondsConserveValue() external view {
        town.checkBonds();
    }

    function invariant_FinalizeNeverReverts_OnWhatWasProposed() external view {
        assertEq(town.finalizeReverts(), 0, "finalize reverted");
    }

    function invariant_RedeemCloseWithdrawAnswerWorkWhilePaused() external view {
        assertEq(town.refusedInPause(), 0, "refused during a pause");
    }

    function invariant_ABatchAndADayPayWithinTheirBudgets() external view {
        town.checkBudgets();
    }

    function invariant_DirectOnlyLanesNeverSettleInABatch() external view {
        assertEq(town.directInBatch(), 0, "a batch settled a lane beyond its range");
    }

    function invariant_QuarantinedTablesCertifyNothing() external view {
        assertEq(town.quarantineBroken(), 0, "a table of before a void was taken");
    }

    function invariant_EveryBalanceIsWhatTheRulesSay() external view {
        town.checkBalances();
    }

    function invariant_EveryLaneIsWhatTheRulesSay() external view {
        town.checkLanes();
    }

    function invariant_EveryDisputeIsWhatTheRulesSay() external view {
        town.checkDisputes();
    }

    function invariant_EveryCallDoesWhatTheRulesSay() external view {
        assertEq(town.wrong(), "", "a call against the rules");
    }

    /// @notice The same without forge's strategy: any sequence at all, and every check at its end.
    /// forge-config: default.fuzz.runs = 16
    /// forge-config: fuzz.fuzz.runs = 1500
    function testFuzz_AnySequence_KeepsEveryInvariant(uint256 seed) external {
        bytes4[] memory list = deeds();
        for (uint256 i; i < 100; ++i) {
            uint256 next = uint256(keccak256(abi.encode(seed, i)));
            (bool ok, bytes memory out) = address(town).call(abi.encodeWithSelector(list[next % list.length], next));
            assertTrue(ok, string(out));
        }
        checkEverything();
    }

    /// @notice The campaign is not empty: over a fixed sequence, in four towns, every deed goes through, and every check holds.
    function test_EveryDeedGoesThrough_OverAFixedSequence() external {
        bytes4[] memory list = deeds();
        for (uint256 t; t < 4; ++t) {
            setUp();
            for (uint256 i; i < 500; ++i) {
                uint256 seed = uint256(keccak256(abi.encode("fixed sequence", t, i)));
                (bool ok, bytes memory out) = address(town).call(abi.encodeWithSelector(list[seed % list.length], seed));
                assertTrue(ok, string(out));
            }
            checkEverything();
            for (uint256 i; i < EXPECTED; ++i) {
                done[expected()[i]] += town.successes(expected()[i]);
            }
        }
        for (uint256 i; i < EXPECTED; ++i) {
            emit log_named_uint(string(abi.encodePacked(expected()[i])), done[expected()[i]]);
            assertGt(done[expected()[i]], 0, string(abi.encodePacked("never went through: ", expected()[i])));
        }
        assertGt(servedInPause, 0, "nothing was served during a pause");
    }

    function checkEverything() private {
        assertEq(town.wrong(), "", "a call against the rules");
        town.checkHoldings();
        town.checkTracked();
        town.checkCeilings();
        town.checkClosed();
        town.checkVouchers();
        town.checkVoids();
        town.checkBonds();
        town.checkBudgets();
        town.checkBalances();
        town.checkLanes();
        town.checkDisputes();
        assertEq(town.falls() + town.forgedPaid() + town.badFinals(), 0, "ghosts");
        assertEq(town.finalizeReverts() + town.refusedInPause(), 0, "ghosts");
        assertEq(town.directInBatch() + town.quarantineBroken(), 0, "ghosts");
        servedInPause += town.servedInPause();
    }

    uint256 private constant EXPECTED = 34;
    uint256 private servedInPause;
    mapping(bytes32 deed => uint256) private done;

    function expected() private pure returns (bytes32[EXPECTED] memory) {
        return [
            bytes32("deposit"),
            "withdraw",
            "bandit",
            "donate",
            "mood",
            "open",
            "topUp",
            "setRefill",
            "refill",
            "refill that moved",
            "redeem",
            "forge",
            "redeemMany",
            "close",
            "notice",
            "closed after notice",
            "closed by the payee",
            "propose backed",
            "propose unbacked",
            "challenge",
            "answer",
            "void",
            "reclaim",
            "final",
            "final that paid",
            "pause",
            "time",
            "budget used up",
            "redeem after a fork",
            "withdraw after a fork",
            "retire a batch",
            "retire a challenge",
            "retire a channel",
            "retire a root"
        ];
    }
}
