// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {BatchHeader, G1, OperatorSetInfo} from "../../src/lib/Types.sol";
import {Bls} from "../util/Bls.sol";
import {SlasherStage} from "./SlasherStage.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IBN254CertificateVerifierTypes} from "eigenlayer-contracts/interfaces/IBN254CertificateVerifier.sol";
import {IBaseCertificateVerifierErrors} from "eigenlayer-contracts/interfaces/IBaseCertificateVerifier.sol";
import {IDelegationManagerTypes} from "eigenlayer-contracts/interfaces/IDelegationManager.sol";
import {IStrategy} from "eigenlayer-contracts/interfaces/IStrategy.sol";

/// @notice Whom justice reaches in EigenLayer, under every condition that EigenLayer's own core makes: keys that changed, stake on
/// its way out, tables that are stale, disabled or empty. Each slash takes a quarter.
contract ReachTest is SlasherStage {
    uint32 private ts;
    bytes private data;
    BatchHeader private header;

    function setUp() public {
        _raiseWithOperators(4);
        _openChannel(_channel(1));
        IOpenStreamingSlasher.Config memory c = _config();
        c.certifiedWad = 0.25e18;
        _takeOffice(c);
        _sign();
    }

    // ---- keys

    function test_AnOperatorThatRotatedItsKey_IsSlashedForWhatTheOldOneSigned() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        _leave(_operator(0));
        vm.roll(block.number + DELAY_BLOCKS + 1);
        vm.prank(_operator(0));
        keyRegistrar.deregisterKey(_operator(0), _set());
        _registerKey(_operator(0), 987_654, _set());
        _register(_operator(0), _profileData(0));
        _convict(e);
        assertEq(_shares(_operator(0)), STAKE * 3 / 4, "under its old key");
        assertEq(_shares(_operator(1)), STAKE * 3 / 4, "with the others");
    }

    function test_AnOperatorThatRotatesItsKey_IsInTheNextTableUnderTheNewOne() public {
        _leave(_operator(0));
        vm.roll(block.number + DELAY_BLOCKS + 1);
        vm.prank(_operator(0));
        keyRegistrar.deregisterKey(_operator(0), _set());
        _registerKey(_operator(0), 987_654, _set());
        _register(_operator(0), _profileData(0));
        _sign();
        // The old key is in no line any more, the new one signs.
        G1[] memory keys = new G1[](1);
        keys[0] = _key(0);
        (, uint256[] memory bits) = _told(ts, keys);
        assertEq(bits[0], 0, "the old key is gone");
        keys[0] = Bls.publicKey(987_654);
        (, address[] memory operators,) = slasher.attribute(_evidenceOf(header, ts, keys, 987_654));
        assertEq(operators[0], _operator(0), "the operator is the same");
    }

    // ---- stake on its way out

    function test_Mallory_QueuesHerWithdrawalAfterSigning_SheIsSlashedInTheQueue() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        _queueWithdrawal(_operator(0));
        assertEq(_shares(_operator(0)), 0, "nothing is delegated any more");
        vm.roll(block.number + DELAY_BLOCKS - 10);
        _convict(e);
        vm.roll(block.number + DELAY_BLOCKS + 1);
        _completeWithdrawal(_operator(0));
        _about(token.balanceOf(_operator(0)), STAKE * 3 / 4, "a quarter was taken from the queue");
        for (uint256 slashId = 1; slashId <= 3; ++slashId) {
            strategyManager.clearBurnOrRedistributableShares(_set(), slashId);
        }
        _about(token.balanceOf(address(vault)), STAKE * 3 / 4, "three quarters of a stake, hers among them");
    }

    function test_AWithdrawalThatLeftBeforeTheEnd_IsOutOfReach_WhichIsWhyTheTimesMustFit() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        _queueWithdrawal(_operator(0));
        // Longer than the slasher's constructor lets a whole case take.
        vm.roll(block.number + DELAY_BLOCKS + 1);
        _completeWithdrawal(_operator(0));
        _convict(e);
        assertEq(token.balanceOf(_operator(0)), STAKE, "all of it");
        assertEq(_shares(_operator(1)), STAKE * 3 / 4, "the others pay");
        assertEq(ledger.operatorsSlashed(_batchId(header)), 2, "who lost nothing is not counted");
    }

    function test_Mallory_LeavesTheSetAfterSigning_SheIsSlashedWithinTheDelay() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        _leave(_operator(0));
        vm.roll(block.number + DELAY_BLOCKS - 10);
        _convict(e);
        assertEq(_shares(_operator(0)), STAKE * 3 / 4, "leaving did not help");
    }

    function test_WhoLeftTheSetLongerAgoThanTheDelay_IsPassedOver() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        _leave(_operator(0));
        vm.roll(block.number + DELAY_BLOCKS + 1);
        _convict(e);
        assertEq(_shares(_operator(0)), STAKE, "out of reach");
        assertEq(_shares(_operator(1)), STAKE * 3 / 4, "the others are not");
        assertEq(ledger.slashedWad(_batchId(header), _operator(0)), 0, "and nothing is recorded that did not happen");
    }

    function test_Mallory_DeallocatesAfterSigning_SheIsSlashedUntilItTakesEffect() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        _allocate(_operator(0), 0);
        vm.roll(block.number + DELAY_BLOCKS - 10);
        _convict(e);
        assertEq(_shares(_operator(0)), STAKE * 3 / 4, "her allocation was still pending");
    }

    // ---- tables

    function test_AStaleTable_IsNoGoodOnL2_ButJudgesStill() public {
        header.validUntil = uint64(ts) + 3660;
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        vm.warp(uint256(ts) + 3601);
        vm.expectRevert(IBaseCertificateVerifierErrors.CertificateStale.selector);
        certificateVerifier.verifyCertificate(_set(), _certificate(e));
        _convict(e);
        assertEq(_shares(_operator(0)), STAKE * 3 / 4, "who signs on a stale table is slashed all the same");
    }

    function test_ADisabledTable_IsNoGoodOnL2_ButJudgesStill() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        core.disableTable(ts);
        vm.expectRevert(IBaseCertificateVerifierErrors.RootDisabled.selector);
        certificateVerifier.verifyCertificate(_set(), _certificate(e));
        _convict(e);
        assertEq(_shares(_operator(0)), STAKE * 3 / 4, "who signed is slashed all the same");
    }

    function test_ATableWithoutStake_ConvictsNobodyInFull() public {
        for (uint256 i; i < 4; ++i) {
            _leave(_operator(i));
        }
        _admitWithoutStake(7);
        _sign();
        assertEq(certificateVerifier.getOperatorSetInfo(_set(), ts).numOperators, 0, "the table is empty");
        bytes32 id = _openCase(_evidence(header, ts, _list(7)), data, 0);
        assertTrue(slasher.cases(id).severity == IOpenStreamingSlasher.Severity.Minor, "minor");
        _passDeadline(id);
        slasher.execute(id, _signerList(_list(7)), 0, 1);
        assertEq(ledger.operatorsSlashed(_batchId(header)), 0, "nothing was at stake");
        assertEq(slasher.owed(watcher), slasher.config().caseBond, "and nothing is earned");
    }

    function test_ASlashedOperator_WeighsLessInTheNextTable() public {
        _convict(_evidence(header, ts, _range(0, 3)));
        _sign();
        OperatorSetInfo memory info = abi.decode(calculator.calculateOperatorTableBytes(_ourSet()), (OperatorSetInfo));
        assertEq(info.totalWeights[0], STAKE * 3 / 4 * 3 + STAKE, "three lost a quarter");
        assertEq(carried[ts][0].weight, STAKE * 3 / 4, "in its line too");
    }

    // ---- the allowance and the pool

    function test_TheMinorAllowance_IsNotUsedUpWhereNoStakeMoved() public {
        _admitWithoutStake(8);
        _sign();
        _minor(8);
        assertEq(ledger.minorTaken(_operator(8), 14 days), 0, "nothing moved, nothing taken");
        // It stakes only now; the next offense costs the whole tenth.
        token.mint(_operator(8), STAKE);
        vm.startPrank(_operator(8));
        token.approve(address(strategyManager), STAKE);
        strategyManager.depositIntoStrategy(strategy, IERC20(address(token)), STAKE);
        vm.stopPrank();
        _waitForAllocationDelay();
        _allocate(_operator(8), 1e18);
        data = _data(1, 101);
        _minor(8);
        assertEq(_shares(_operator(8)), STAKE * 9 / 10, "a tenth");
        assertEq(ledger.minorTaken(_operator(8), 14 days), 0.1e18, "which is the allowance");
    }

    function test_ThePoolOfARetiredSlasher_GoesToTheOneInOffice() public {
        vm.prank(watcher);
        slasher.fundPool{value: 3 ether}();
        vm.expectRevert(IOpenStreamingSlasher.NothingOwed.selector);
        slasher.passOnPool();
        OpenStreamingSlasher former = slasher;
        _takeOffice(_config());
        vm.expectRevert(IOpenStreamingSlasher.NothingOwed.selector);
        former.passOnPool();
        vm.warp(registrar.retiringUntil());
        former.passOnPool();
        assertEq(slasher.pool(), 3 ether, "passed on");
        assertEq(former.pool(), 0, "nothing left");
        assertEq(address(former).balance, 0, "not a wei");
        vm.expectRevert(IOpenStreamingSlasher.NothingOwed.selector);
        former.passOnPool();
    }

    // ---- help

    /// @dev Operators are to sign the batch of one leaf on a table of now.
    function _sign() private {
        data = _data(1, 100);
        ts = _transport();
        header = _header(data, ts);
    }

    /// @dev A case that nobody answers, executed against its first three.
    function _convict(IOpenStreamingSlasher.Evidence memory e) private {
        bytes32 id = _openCase(e, data, 0);
        assertTrue(slasher.cases(id).severity == IOpenStreamingSlasher.Severity.Certified, "certified");
        _passDeadline(id);
        slasher.execute(id, _signerList(_range(0, 3)), 0, 3);
    }

    function _minor(uint256 signer) private {
        // L1 holds no table of this second.
        _tick();
        ts = uint32(block.timestamp);
        header = _header(data, ts);
        bytes32 id = _openCase(_evidence(header, ts, _list(signer)), data, 0);
        _passDeadline(id);
        slasher.execute(id, _signerList(_list(signer)), 0, 1);
    }

    function _queueWithdrawal(address staker) private {
        IDelegationManagerTypes.QueuedWithdrawalParams[] memory params =
            new IDelegationManagerTypes.QueuedWithdrawalParams[](1);
        params[0].strategies = new IStrategy[](1);
        params[0].strategies[0] = strategy;
        params[0].depositShares = new uint256[](1);
        params[0].depositShares[0] = STAKE;
        vm.prank(staker);
        delegationManager.queueWithdrawals(params);
    }

    function _completeWithdrawal(address staker) private {
        (IDelegationManagerTypes.Withdrawal[] memory queued,) = delegationManager.getQueuedWithdrawals(staker);
        IERC20[] memory tokens = new IERC20[](1);
        tokens[0] = IERC20(address(token));
        vm.prank(staker);
        delegationManager.completeQueuedWithdrawal(queued[0], tokens, true);
    }

    /// @dev EigenLayer rounds shares by a few wei.
    function _about(uint256 have, uint256 want, string memory what) private pure {
        assertLe(have, want + 10, what);
        assertGe(have + 10, want, what);
    }

    /// @dev The certificate of operators 0 to 2, as EigenLayer's verifier takes it.
    function _certificate(IOpenStreamingSlasher.Evidence memory e)
        private
        view
        returns (IBN254CertificateVerifierTypes.BN254Certificate memory c)
    {
        c.referenceTimestamp = ts;
        c.messageHash = _batchId(header);
        c.signature.X = e.signature.X;
        c.signature.Y = e.signature.Y;
        c.apk.X = e.apk.X;
        c.apk.Y = e.apk.Y;
        c.nonSignerWitnesses = abi.decode(
            abi.encode(_witnesses(ts, _list(3))), (IBN254CertificateVerifierTypes.BN254OperatorInfoWitness[])
        );
    }
}
