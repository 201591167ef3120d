// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {BatchHeader, SignedVoucher} from "../../src/lib/Types.sol";
import {SlasherStage} from "./SlasherStage.sol";

/// @notice What the first release's vetoer can do, and what it cannot though Mallory holds its key.
contract VetoTest is SlasherStage {
    uint256 private constant BOND = 0.05 ether;
    uint40 private constant LIFETIME = 30 days;

    uint32 private ts;
    bytes private data;
    BatchHeader private header;
    bytes32 private batch;

    function setUp() public {
        _raiseWithOperators(4);
        _openChannel(_channel(1));
        (nextVetoer,) = actor("vetoer");
        _takeOffice(_terms());
        data = _data(1, 100);
        ts = _transport();
        header = _header(data, ts);
        batch = _batchId(header);
    }

    // ---- what a veto does

    function test_AVetoedCase_SlashesNobody_AndTheBondReturnsToItsLocker() public {
        bytes32 id = _certified();
        _veto(batch);
        _passDeadline(id);
        _expectExecuteRefused(id, 0, 3, IOpenStreamingSlasher.OffenseVetoed.selector);
        _expectExecuteRefused(id, 0, 0, IOpenStreamingSlasher.OffenseVetoed.selector);
        vm.prank(address(0xA11));
        slasher.sweep(id);
        assertEq(slasher.owed(watcher), BOND, "the locker's");
        assertEq(slasher.owed(nextVetoer), 0, "not the vetoer's");
        assertTrue(slasher.cases(id).status == IOpenStreamingSlasher.CaseStatus.Vetoed, "shown as vetoed");
        vm.expectRevert(IOpenStreamingSlasher.CaseNotOpen.selector);
        slasher.sweep(id);
        assertEq(address(slasher).balance, slasher.pool() + BOND, "nothing is stuck");
        _untouched();
    }

    function test_AVetoedBatch_IsOpenedNoMore() public {
        _veto(batch);
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        vm.prank(watcher);
        vm.expectRevert(IOpenStreamingSlasher.OffenseVetoed.selector);
        slasher.openCase{value: BOND}(e, data, 0);
        // Another batch of the same signers is another offense.
        data = _data(1, 101);
        header = _header(data, ts);
        _certified();
    }

    function test_AVetoedMinorCase_SlashesNobody() public {
        bytes32 id = _openCase(_evidence(header, ts, _list(1)), data, 0);
        _veto(batch);
        _passDeadline(id);
        address[] memory list = _signerList(_list(1));
        vm.expectRevert(IOpenStreamingSlasher.OffenseVetoed.selector);
        slasher.execute(id, list, 0, 1);
        slasher.sweep(id);
        assertEq(slasher.owed(watcher), BOND, "bond");
    }

    function test_AVetoedClaimSet_IsNeitherExecutedNorProven() public {
        (SignedClaims memory s, IOpenStreamingSlasher.FalseClaim memory f) = _forgery(9);
        bytes32 id = _prove(s, f);
        _veto(id);
        vm.warp(block.timestamp + 5);
        vm.expectRevert(IOpenStreamingSlasher.OffenseVetoed.selector);
        slasher.executeMinor(id);
        (s, f) = _forgery(10);
        _veto(slasher.offenseIdOfClaims(_operator(0), 10));
        vm.expectRevert(IOpenStreamingSlasher.OffenseVetoed.selector);
        slasher.proveFalseClaim(s.set, s.key, s.key2, s.signature, f);
        _untouched();
    }

    function test_AVetoedCase_CanStillBeAnswered_AndTheLeafIsClearForEver() public {
        bytes32 id = _certified();
        _veto(batch);
        _answer(id, _channel(1), _voucherOf(payerKey, _channel(1), 100), 0, 1);
        assertEq(slasher.owed(responder), BOND, "a wrong accusation costs its bond all the same");
        assertEq(ledger.answererOf(slasher.cases(id).leafKey), responder, "for every slasher to come");
        vm.expectRevert(IOpenStreamingSlasher.CaseNotOpen.selector);
        slasher.sweep(id);
    }

    // ---- when

    function test_ACertifiedCase_WaitsForAVeto_ToTheSecond() public {
        bytes32 id = _certified();
        uint256 deadline = slasher.cases(id).deadline;
        vm.warp(deadline + 4);
        _expectExecuteRefused(id, 0, 3, IOpenStreamingSlasher.TooEarly.selector);
        vm.warp(deadline + 5);
        _execute(id, 0, 3);
        assertEq(_shares(_operator(0)), 0, "slashed");
    }

    function test_AnEmptyRange_GivesTheBondBack_WithoutWaitingForAVeto() public {
        bytes32 id = _certified();
        vm.warp(uint256(slasher.cases(id).deadline) + 1);
        _execute(id, 0, 0);
        assertEq(slasher.owed(watcher), BOND, "bond");
        _veto(batch);
        _passDeadline(id);
        _expectExecuteRefused(id, 0, 3, IOpenStreamingSlasher.OffenseVetoed.selector);
        _untouched();
    }

    function test_AfterItsTime_ThePowerIsGone_AndNobodyWaitsForIt() public {
        vm.warp(slasher.config().vetoUntil - 5);
        ts = _transport();
        header = _header(data, ts);
        bytes32 id = _certified();
        vm.warp(slasher.config().vetoUntil);
        _veto(keccak256("in the last second"));
        vm.warp(uint256(slasher.config().vetoUntil) + 1);
        vm.prank(nextVetoer);
        vm.expectRevert(IOpenStreamingSlasher.TooLate.selector);
        slasher.veto(batch);
        vm.warp(uint256(slasher.cases(id).deadline) + 1);
        assertGt(block.timestamp, slasher.config().vetoUntil, "after it");
        _execute(id, 0, 3);
        assertEq(_shares(_operator(0)), 0, "at once after the deadline");
    }

    // ---- what Mallory cannot do with the vetoer's key

    function test_Mallory_HoldsTheVetoersKey_SheCanSlashNobody() public {
        bytes32 id = _certified();
        address[] memory list = _signerList(_range(0, 3));
        vm.startPrank(nextVetoer);
        vm.expectRevert(IOpenStreamingSlasher.TooEarly.selector);
        slasher.execute(id, list, 0, 3);
        vm.warp(uint256(slasher.cases(id).deadline) + 1);
        vm.expectRevert(IOpenStreamingSlasher.TooEarly.selector);
        slasher.execute(id, list, 0, 3);
        vm.expectRevert(IOpenStreamingSlasher.CaseNotAnswered.selector);
        slasher.sweep(id);
        vm.expectRevert(IOpenStreamingSlasher.NothingOwed.selector);
        slasher.withdraw();
        vm.stopPrank();
        _untouched();
    }

    function test_Mallory_HoldsTheVetoersKey_AndLetsOnlyHalfBeSlashed_SheIsTooLate() public {
        bytes32 id = _certified();
        _passDeadline(id);
        _execute(id, 0, 1);
        vm.prank(nextVetoer);
        vm.expectRevert(IOpenStreamingSlasher.AlreadyExecuted.selector);
        slasher.veto(batch);
        _execute(id, 1, 3);
        assertEq(_shares(_operator(2)), 0, "the rest follows");
    }

    function test_Mallory_HoldsTheVetoersKey_TheNextSlasherForgetsHerVetoes() public {
        address captured = nextVetoer;
        nextVetoer = address(0);
        OpenStreamingSlasher next = _newSlasher(_config());
        nextVetoer = captured;
        vm.prank(owner);
        registrar.scheduleSlasher(address(next));
        vm.warp(registrar.nextSlasherAt());
        ts = _transport();
        header = _header(data, ts);
        batch = _batchId(header);
        bytes32 id = _certified();
        _veto(batch);
        slasher.sweep(id);
        registrar.activateSlasher();
        slasher = next;
        id = _certified();
        _passDeadline(id);
        _execute(id, 0, 3);
        assertEq(_shares(_operator(0)), 0, "slashed by the next");
    }

    function test_OnlyTheVetoer_Vetoes_EachOffenseOnce() public {
        vm.prank(owner);
        vm.expectRevert(IOpenStreamingSlasher.NotVetoer.selector);
        slasher.veto(batch);
        _veto(batch);
        vm.prank(nextVetoer);
        vm.expectRevert(IOpenStreamingSlasher.OffenseVetoed.selector);
        slasher.veto(batch);
    }

    function test_WithoutAVetoer_NobodyVetoes() public {
        nextVetoer = address(0);
        IOpenStreamingSlasher.Config memory c = _config();
        OpenStreamingSlasher free = _newSlasher(c);
        vm.prank(address(0));
        vm.expectRevert(IOpenStreamingSlasher.TooLate.selector);
        free.veto(batch);
        vm.expectRevert(IOpenStreamingSlasher.NotVetoer.selector);
        free.veto(batch);
    }

    function test_Construction_RefusesAVetoThatIsNotWhole() public {
        IOpenStreamingSlasher.Config memory c = _terms();
        c.vetoPeriod = c.minorDelay;
        _newSlasher(c);
        c.vetoPeriod += 1;
        _expectBadConfig(c);
        c = _terms();
        c.vetoUntil = 0;
        _expectBadConfig(c);
        c = _terms();
        c.vetoPeriod = 0;
        _expectBadConfig(c);
        c = _terms();
        c.vetoPeriod = c.vetoUntil = 0;
        _expectBadConfig(c);
        nextVetoer = address(0);
        _expectBadConfig(_terms());
    }

    // ---- help

    function _terms() private view returns (IOpenStreamingSlasher.Config memory c) {
        c = _config();
        c.vetoPeriod = 4;
        c.vetoUntil = uint40(block.timestamp) + LIFETIME;
    }

    function _certified() private returns (bytes32) {
        return _openCase(_evidence(header, ts, _range(0, 3)), data, 0);
    }

    function _veto(bytes32 offense) private {
        vm.prank(nextVetoer);
        slasher.veto(offense);
    }

    function _execute(bytes32 id, uint256 from, uint256 to) private {
        slasher.execute(id, _signerList(_range(0, 3)), from, to);
    }

    function _expectExecuteRefused(bytes32 id, uint256 from, uint256 to, bytes4 reason) private {
        address[] memory list = _signerList(_range(0, 3));
        vm.expectRevert(reason);
        slasher.execute(id, list, from, to);
    }

    function _expectBadConfig(IOpenStreamingSlasher.Config memory c) private {
        OpenStreamingSlasher.Wiring memory w = _wiring();
        vm.expectRevert(IOpenStreamingSlasher.BadConfig.selector);
        new OpenStreamingSlasher(w, c);
    }

    function _untouched() private view {
        for (uint256 i; i < 4; ++i) {
            assertEq(_shares(_operator(i)), STAKE, "nobody is slashed");
        }
    }

    function _forgery(uint64 epoch) private returns (SignedClaims memory s, IOpenStreamingSlasher.FalseClaim memory f) {
        (, uint256 forger) = actor("forger");
        SignedVoucher memory v = _voucherOf(forger, _channel(1), 1);
        f.channel = _channel(1);
        f.voucher = v;
        s = _signClaims(0, epoch, uint64(block.timestamp), _claimLeaf(_channel(1), v));
    }
}
