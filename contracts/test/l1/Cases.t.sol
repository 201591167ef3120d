// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {BatchHeader, ChannelParams, SignedVoucher} from "../../src/lib/Types.sol";
import {SlasherStage} from "./SlasherStage.sol";
import {IAllocationManagerErrors} from "eigenlayer-contracts/interfaces/IAllocationManager.sol";
import {IPausable} from "eigenlayer-contracts/interfaces/IPausable.sol";
import {IStrategy} from "eigenlayer-contracts/interfaces/IStrategy.sol";

/// @notice A batch of two leaves, certified by operators 0, 1 and 2 of four; and its cases from opening to the last wei.
contract CasesTest is SlasherStage {
    uint256 private constant BOND = 0.05 ether;

    uint32 private ts;
    bytes private data;
    BatchHeader private header;

    function setUp() public {
        _raiseWithOperators(4);
        _openChannel(_channel(1));
        _openChannel(_channel(2));
        uint32[] memory lanes = new uint32[](2);
        uint64[] memory units = new uint64[](2);
        (lanes[0], lanes[1]) = (1, 2);
        (units[0], units[1]) = (100, 200);
        data = _data(lanes, units);
        ts = _transport();
        header = _header(data, ts);
        vm.prank(watcher);
        slasher.fundPool{value: 10 ether}();
    }

    // ---- openCase

    function test_Case_IsOpenedWithABond() public {
        uint256 held = address(slasher).balance;
        bytes32 id = _certified(1);
        IOpenStreamingSlasher.Case memory c = slasher.cases(id);
        assertEq(c.batchId, _batchId(header), "batch");
        assertEq(c.leafKey, slasher.leafKeyOf(c.batchId, payee, 0, 2, 200), "leaf key");
        assertEq(c.signersHash, keccak256(abi.encode(_signerList(_range(0, 3)))), "signers");
        assertEq(c.registryRoot, header.registryRoot, "root");
        assertEq(c.challenger, watcher, "challenger");
        assertEq(c.deadline, block.timestamp + 10, "deadline");
        assertEq(uint256(c.status), uint256(IOpenStreamingSlasher.CaseStatus.Open), "open");
        assertEq(uint256(c.severity), uint256(IOpenStreamingSlasher.Severity.Certified), "certified");
        assertEq(c.payee, payee, "payee");
        assertEq(c.lane, 2, "lane");
        assertEq(c.units, 200, "units");
        assertEq(id, slasher.caseIdOf(c.leafKey, c.signersHash, c.severity), "id");
        assertEq(address(slasher).balance, held + BOND, "bond");
    }

    function test_Open_WithoutTheExactBondIsRefused() public {
        IOpenStreamingSlasher.Evidence memory e = _certificate();
        vm.startPrank(watcher);
        vm.expectRevert(IOpenStreamingSlasher.WrongValue.selector);
        slasher.openCase{value: BOND - 1}(e, data, 0);
        vm.expectRevert(IOpenStreamingSlasher.WrongValue.selector);
        slasher.openCase{value: BOND + 1}(e, data, 0);
        vm.stopPrank();
    }

    function test_Open_WithOtherDataIsRefused() public {
        _expectOpenRefused(_certificate(), _data(1, 99), 0, IOpenStreamingSlasher.BadEvidence.selector);
    }

    function test_Open_BeyondTheLastLeafIsRefused() public {
        _expectOpenRefused(_certificate(), data, 2, IOpenStreamingSlasher.LeafNotFound.selector);
    }

    function test_Open_EndsWithTheWindow() public {
        vm.warp(uint256(header.validUntil) + 60);
        _certified(0);
        vm.warp(block.timestamp + 1);
        _expectOpenRefused(_certificate(), data, 1, IOpenStreamingSlasher.TooLate.selector);
    }

    function test_Open_TwiceIsRefused() public {
        _certified(0);
        _expectOpenRefused(_certificate(), data, 0, IOpenStreamingSlasher.CaseExists.selector);
        _certified(1);
    }

    function test_Open_AboutAProvenLeafIsRefused() public {
        _answerLeaf(_certified(0), 100);
        _expectOpenRefused(_certificate(), data, 0, IOpenStreamingSlasher.LeafProven.selector);
        _expectOpenRefused(_evidence(header, ts, _list(1)), data, 0, IOpenStreamingSlasher.LeafProven.selector);
    }

    // ---- answer

    function test_Answer_ClearsTheLeafAndEarnsTheBond() public {
        bytes32 id = _certified(0);
        _answerLeaf(id, 100);
        assertEq(slasher.owed(responder), BOND, "bond");
        assertEq(ledger.answererOf(slasher.cases(id).leafKey), responder, "record");
        _expectStatus(id, IOpenStreamingSlasher.CaseStatus.Answered);
        vm.warp(uint256(slasher.cases(id).deadline) + 1);
        _expectExecuteRefused(id, _range(0, 3), 0, 3, IOpenStreamingSlasher.CaseNotOpen.selector);
        _conserved(0);
    }

    function test_Answer_MayShowMoreThanTheLeaf_InTheLastSecond() public {
        bytes32 id = _certified(0);
        vm.warp(slasher.cases(id).deadline);
        _answerLeaf(id, 5000);
        _expectStatus(id, IOpenStreamingSlasher.CaseStatus.Answered);
    }

    function test_Answer_AfterTheDeadlineIsRefused() public {
        bytes32 id = _certified(0);
        vm.warp(uint256(slasher.cases(id).deadline) + 1);
        _expectAnswerRefused(id, _channel(1), _signed(1, 100), 0, IOpenStreamingSlasher.TooLate.selector);
    }

    function test_Answer_ToNoOpenCaseIsRefused() public {
        _expectAnswerRefused(
            keccak256("none"), _channel(1), _signed(1, 100), 0, IOpenStreamingSlasher.CaseNotOpen.selector
        );
        bytes32 id = _certified(0);
        _answerLeaf(id, 100);
        _expectAnswerRefused(id, _channel(1), _signed(1, 100), 0, IOpenStreamingSlasher.CaseNotOpen.selector);
    }

    function test_Answer_WithAnotherChannelIsRefused() public {
        bytes32 id = _certified(0);
        _expectAnswerRefused(id, _channel(2), _signed(2, 500), 1, IOpenStreamingSlasher.WrongChannel.selector);
        ChannelParams memory p = _channel(1);
        p.payee = address(0xBAD);
        _expectAnswerRefused(id, p, _signed(1, 100), 0, IOpenStreamingSlasher.WrongChannel.selector);
        p = _channel(1);
        p.tokenId = 1;
        _expectAnswerRefused(id, p, _signed(1, 100), 0, IOpenStreamingSlasher.WrongChannel.selector);
    }

    function test_Answer_WithAChannelThatNobodyOpenedIsRefused() public {
        bytes32 id = _certified(0);
        // The payee's own invention: the right lane, its own key as signer.
        (address inventor, uint256 key) = actor("inventor");
        ChannelParams memory p = _channel(1);
        p.signer = inventor;
        _expectAnswerRefused(id, p, _voucherOf(key, p, 100), 0, IOpenStreamingSlasher.NotInRegistry.selector);
        _expectAnswerRefused(id, _channel(1), _signed(1, 100), 1, IOpenStreamingSlasher.NotInRegistry.selector);
    }

    function test_Answer_WithABadVoucherIsRefused() public {
        bytes32 id = _certified(0);
        _expectAnswerRefused(id, _channel(1), _signed(1, 99), 0, IOpenStreamingSlasher.BadVoucher.selector);
        _expectAnswerRefused(id, _channel(1), _signed(2, 100), 0, IOpenStreamingSlasher.BadVoucher.selector);
        (, uint256 thief) = actor("thief");
        SignedVoucher memory forged = _voucherOf(thief, _channel(1), 100);
        _expectAnswerRefused(id, _channel(1), forged, 0, IOpenStreamingSlasher.BadVoucher.selector);
        SignedVoucher memory raised = _signed(1, 99);
        raised.cumulativeBytes = 100;
        _expectAnswerRefused(id, _channel(1), raised, 0, IOpenStreamingSlasher.BadVoucher.selector);
    }

    function test_Answer_ToASecondCaseOfAProvenLeafIsRefused() public {
        bytes32 first = _certified(0);
        bytes32 second = _openCase(_evidence(header, ts, _list(1)), data, 0);
        _answerLeaf(first, 100);
        _expectAnswerRefused(second, _channel(1), _signed(1, 100), 0, IOpenStreamingSlasher.LeafProven.selector);
    }

    // ---- execute

    function test_Execute_SlashesEverySignerAndNobodyElse() public {
        bytes32 id = _certified(0);
        _passDeadline(id);
        _execute(id, _range(0, 3), 0, 3);
        for (uint256 i; i < 3; ++i) {
            assertEq(_shares(_operator(i)), 0, "a signer loses all");
            assertEq(ledger.slashedWad(_batchId(header), _operator(i)), 1e18, "record");
        }
        assertEq(_shares(_operator(3)), STAKE, "the non-signer keeps all");
        assertGe(slasher.owed(watcher), BOND, "the bond came back");
        _expectStatus(id, IOpenStreamingSlasher.CaseStatus.Upheld);
        _conserved(0);
    }

    function test_Execute_SendsTheStakeToTheVault() public {
        bytes32 id = _certified(0);
        _passDeadline(id);
        _execute(id, _range(0, 3), 0, 3);
        for (uint256 slashId = 1; slashId <= 3; ++slashId) {
            strategyManager.clearBurnOrRedistributableShares(_set(), slashId);
        }
        assertEq(token.balanceOf(address(vault)), 3 * STAKE, "all three stakes");
    }

    function test_Execute_CanBeDoneInParts_AndSlashesEachOnce() public {
        IOpenStreamingSlasher.Config memory c = _config();
        c.certifiedWad = 0.25e18;
        _useSlasher(c);
        bytes32 id = _certified(0);
        _passDeadline(id);
        vm.expectEmit(true, true, false, true, address(slasher));
        emit IOpenStreamingSlasher.Slashed(
            _batchId(header), _operator(1), IOpenStreamingSlasher.Severity.Certified, 0.25e18, 1
        );
        _execute(id, _range(0, 3), 1, 2);
        assertEq(_shares(_operator(0)), STAKE, "not yet");
        assertEq(_shares(_operator(1)), STAKE * 3 / 4, "a quarter");
        _execute(id, _range(0, 3), 0, 3);
        _execute(id, _range(0, 3), 0, 3);
        for (uint256 i; i < 3; ++i) {
            assertEq(_shares(_operator(i)), STAKE * 3 / 4, "a quarter, once");
        }
        assertEq(slasher.cases(id).rewardWei, 0, "the opening was paid once");
        _conserved(0);
    }

    function test_TwoLeavesOfOneBatch_AreOneOffense() public {
        IOpenStreamingSlasher.Config memory c = _config();
        c.certifiedWad = 0.25e18;
        _useSlasher(c);
        bytes32 first = _certified(0);
        bytes32 second = _certified(1);
        _passDeadline(second);
        _execute(first, _range(0, 3), 0, 3);
        uint256 owedBefore = slasher.owed(watcher);
        _execute(second, _range(0, 3), 0, 3);
        assertEq(_shares(_operator(0)), STAKE * 3 / 4, "a quarter, once");
        assertEq(slasher.owed(watcher), owedBefore + BOND, "the second earns its bond back and nothing more");
        _conserved(0);
    }

    function test_Execute_OfAnEmptyRange_UpholdsAndReturnsTheBondOnce() public {
        bytes32 id = _certified(0);
        _passDeadline(id);
        _execute(id, _range(0, 3), 0, 0);
        assertEq(slasher.owed(watcher), BOND, "bond");
        _execute(id, _range(0, 3), 0, 0);
        assertEq(slasher.owed(watcher), BOND, "once");
        assertEq(_shares(_operator(0)), STAKE, "nobody slashed yet");
        _conserved(0);
    }

    function test_Execute_IsNotEarly() public {
        bytes32 id = _certified(0);
        vm.warp(slasher.cases(id).deadline);
        _expectExecuteRefused(id, _range(0, 3), 0, 3, IOpenStreamingSlasher.TooEarly.selector);
    }

    function test_Execute_NeedsTheCasesOwnSigners() public {
        bytes32 id = _certified(0);
        _passDeadline(id);
        _expectExecuteRefused(id, _range(0, 4), 0, 4, IOpenStreamingSlasher.WrongSigners.selector);
        _expectExecuteRefused(id, _range(1, 4), 0, 3, IOpenStreamingSlasher.WrongSigners.selector);
        _expectExecuteRefused(id, _range(0, 3), 2, 1, IOpenStreamingSlasher.BadRange.selector);
        _expectExecuteRefused(id, _range(0, 3), 0, 4, IOpenStreamingSlasher.BadRange.selector);
        _expectExecuteRefused(keccak256("none"), _range(0, 3), 0, 3, IOpenStreamingSlasher.CaseNotOpen.selector);
    }

    function test_AnOperatorOutOfReach_IsPassedOver() public {
        bytes32 id = _certified(0);
        _leave(_operator(1));
        vm.roll(block.number + DELAY_BLOCKS + 1);
        _passDeadline(id);
        vm.expectEmit(true, true, true, true, address(slasher));
        emit OpenStreamingSlasher.SlashSkipped(_batchId(header), _operator(1));
        _execute(id, _range(0, 3), 0, 3);
        assertEq(_shares(_operator(0)), 0, "slashed");
        assertEq(_shares(_operator(1)), STAKE, "out of reach");
        assertEq(_shares(_operator(2)), 0, "slashed");
        assertEq(ledger.slashedWad(_batchId(header), _operator(1)), 0, "no record of what did not happen");
    }

    function test_ALeaver_IsSlashedWithinTheDelay() public {
        bytes32 id = _certified(0);
        _leave(_operator(1));
        vm.roll(block.number + DELAY_BLOCKS - 1);
        _passDeadline(id);
        _execute(id, _range(0, 3), 0, 3);
        assertEq(_shares(_operator(1)), 0, "leaving did not help");
    }

    function test_WhileEigenLayerIsPaused_NothingIsLost() public {
        bytes32 id = _certified(0);
        _passDeadline(id);
        core.pauseSlashing(true);
        _expectExecuteRefused(id, _range(0, 3), 0, 3, IPausable.CurrentlyPaused.selector);
        core.pauseSlashing(false);
        _execute(id, _range(0, 3), 0, 3);
        assertEq(_shares(_operator(0)), 0, "slashed after the pause");
    }

    function test_Strategies_AreThoseOfTheSetWhenItExecutes() public {
        bytes32 id = _certified(0);
        // Two more strategies, of whatever address order, and the first one stays.
        address[] memory added = new address[](2);
        added[0] = core.newStrategy(address(token));
        added[1] = core.newStrategy(address(token));
        if (uint160(added[0]) < uint160(added[1])) {
            (added[0], added[1]) = (added[1], added[0]);
        }
        _changeStrategies(added, new address[](0));
        address[] memory dropped = new address[](1);
        dropped[0] = added[0];
        _changeStrategies(new address[](0), dropped);
        _passDeadline(id);
        _execute(id, _range(0, 3), 0, 3);
        assertEq(_shares(_operator(0)), 0, "slashed in the strategy that it has");
    }

    function test_WhenTheSetHasNoStrategies_NothingIsRecorded() public {
        bytes32 id = _certified(0);
        address[] memory dropped = new address[](1);
        dropped[0] = address(strategy);
        _changeStrategies(new address[](0), dropped);
        _passDeadline(id);
        _execute(id, _range(0, 3), 0, 3);
        assertEq(ledger.slashedWad(_batchId(header), _operator(0)), 0, "no record");
    }

    // ---- minor cases

    function test_Minor_SlashesATenth() public {
        bytes32 id = _minor(header, data);
        vm.warp(uint256(slasher.cases(id).deadline) + 5);
        _expectExecuteRefused(id, _list(1), 0, 1, IOpenStreamingSlasher.TooEarly.selector);
        vm.warp(block.timestamp + 1);
        _execute(id, _list(1), 0, 1);
        assertEq(_shares(_operator(1)), STAKE * 9 / 10, "a tenth");
        assertEq(_shares(_operator(0)), STAKE, "nobody else");
    }

    function test_Minor_EndsWithItsExecutionPeriod_AndReturnsTheBond() public {
        bytes32 id = _minor(header, data);
        vm.warp(uint256(slasher.cases(id).deadline) + 5 + 1 + 60 + 1);
        _expectExecuteRefused(id, _list(1), 0, 1, IOpenStreamingSlasher.TooLate.selector);
        _execute(id, _list(1), 0, 0);
        assertEq(slasher.owed(watcher), BOND, "bond");
        assertEq(_shares(_operator(1)), STAKE, "untouched");
    }

    function test_ManyMinorOffenses_TogetherCostATenth() public {
        bytes32 first = _minor(header, data);
        bytes memory otherData = _data(2, 7);
        bytes32 second = _minor(_header(otherData, ts), otherData);
        _passDeadline(second);
        _execute(first, _list(1), 0, 1);
        vm.expectEmit(true, true, true, true, address(slasher));
        emit OpenStreamingSlasher.SlashSkipped(slasher.cases(second).batchId, _operator(1));
        _execute(second, _list(1), 0, 1);
        assertEq(_shares(_operator(1)), STAKE * 9 / 10, "a tenth in all");
    }

    // ---- sweep

    function test_Sweep_OfWhatIsNotOpenOrNotProven_IsRefused() public {
        vm.expectRevert(IOpenStreamingSlasher.CaseNotOpen.selector);
        slasher.sweep(keccak256("none"));
        bytes32 id = _certified(0);
        vm.expectRevert(IOpenStreamingSlasher.CaseNotAnswered.selector);
        slasher.sweep(id);
        _answerLeaf(id, 100);
        vm.expectRevert(IOpenStreamingSlasher.CaseNotOpen.selector);
        slasher.sweep(id);
    }

    // ---- pay

    function test_Watchers_ArePaidForGasAndOnce() public {
        moreVm.fee(10 gwei);
        moreVm.txGasPrice(11 gwei);
        bytes32 id = _certified(0);
        uint256 opening = slasher.cases(id).rewardWei;
        // At least the pairing, at most what any block holds; 1.5 times 11 gwei, and the fee.
        assertGt(opening, 0.01 ether + 113_000 * 11 gwei * 3 / 2, "more than a pairing");
        assertLt(opening, 0.01 ether + 1_000_000 * 11 gwei * 3 / 2, "less than a million gas");
        _passDeadline(id);
        uint256 before = slasher.owed(watcher);
        _execute(id, _range(0, 3), 0, 3);
        assertEq(slasher.owed(watcher), before + BOND + opening, "bond, gas and fee");
        uint256 executing = slasher.owed(responder);
        assertGt(executing, 3 * 100_000 * 11 gwei * 3 / 2, "whoever executed is paid too");
        assertEq(slasher.pool(), 10 ether - opening - executing, "from the pool");
        _execute(id, _range(0, 3), 0, 3);
        assertEq(slasher.owed(responder), executing, "once");
        _conserved(0);
    }

    function test_GasPrice_IsBounded() public {
        moreVm.fee(10 gwei);
        moreVm.txGasPrice(10_000 gwei);
        bytes32 id = _certified(0);
        assertLt(slasher.cases(id).rewardWei, 0.01 ether + 1_000_000 * 12 gwei * 3 / 2, "two gwei of tip");
        moreVm.fee(5000 gwei);
        id = _certified(1);
        assertLt(slasher.cases(id).rewardWei, 0.01 ether + 1_000_000 * 200 gwei * 3 / 2, "at most 200 gwei");
    }

    function test_AnEmptyPool_DoesNotStopJustice() public {
        _useSlasher(_config());
        moreVm.fee(10 gwei);
        moreVm.txGasPrice(10 gwei);
        bytes32 id = _certified(0);
        _passDeadline(id);
        _execute(id, _range(0, 3), 0, 3);
        assertEq(_shares(_operator(0)), 0, "slashed");
        assertEq(slasher.owed(watcher), BOND, "the bond at least");
        _conserved(0);
    }

    function test_Pool_TakesNoEmptyGift() public {
        vm.expectRevert(IOpenStreamingSlasher.WrongValue.selector);
        slasher.fundPool();
    }

    function test_Withdraw_PaysWhatIsOwedOnce() public {
        _answerLeaf(_certified(0), 100);
        uint256 before = responder.balance;
        vm.startPrank(responder);
        slasher.withdraw();
        assertEq(responder.balance, before + BOND, "paid");
        vm.expectRevert(IOpenStreamingSlasher.NothingOwed.selector);
        slasher.withdraw();
        vm.stopPrank();
        _conserved(0);
    }

    function test_Withdraw_ToAnAccountThatRefuses_LosesNothing() public {
        responder = address(new Refuser());
        _answerLeaf(_certified(0), 100);
        vm.prank(responder);
        vm.expectRevert(IOpenStreamingSlasher.TransferFailed.selector);
        slasher.withdraw();
        assertEq(slasher.owed(responder), BOND, "still owed");
    }

    // ---- help

    function _certificate() private view returns (IOpenStreamingSlasher.Evidence memory) {
        return _evidence(header, ts, _range(0, 3));
    }

    function _certified(uint256 leafIndex) private returns (bytes32) {
        return _openCase(_certificate(), data, leafIndex);
    }

    /// @dev A case about a batch that operator 1 signed alone.
    function _minor(BatchHeader memory h, bytes memory d) private returns (bytes32) {
        return _openCase(_evidence(h, ts, _list(1)), d, 0);
    }

    function _useSlasher(IOpenStreamingSlasher.Config memory c) private {
        slasher = _newSlasher(c);
        _replaceSlasher(address(slasher));
        ts = _transport();
        header = _header(data, ts);
    }

    function _changeStrategies(address[] memory added, address[] memory removed) private {
        uint256 time = block.timestamp;
        vm.prank(owner);
        registrar.scheduleStrategies(added, removed);
        vm.warp(time + SLASHER_DELAY);
        registrar.activateStrategies(added, removed);
        vm.warp(time);
    }

    function _signed(uint32 lane, uint64 cumulativeBytes) private view returns (SignedVoucher memory) {
        return _voucherOf(payerKey, _channel(lane), cumulativeBytes);
    }

    function _answerLeaf(bytes32 id, uint64 cumulativeBytes) private {
        _answer(id, _channel(1), _signed(1, cumulativeBytes), 0, 2);
    }

    function _execute(bytes32 id, uint256[] memory signers, uint256 from, uint256 to) private {
        address[] memory list = _signerList(signers);
        vm.prank(responder);
        slasher.execute(id, list, from, to);
    }

    function _expectStatus(bytes32 id, IOpenStreamingSlasher.CaseStatus status) private view {
        assertEq(uint256(slasher.cases(id).status), uint256(status), "status");
    }

    function _expectOpenRefused(
        IOpenStreamingSlasher.Evidence memory e,
        bytes memory d,
        uint256 leafIndex,
        bytes4 reason
    ) private {
        vm.prank(watcher);
        vm.expectRevert(reason);
        slasher.openCase{value: BOND}(e, d, leafIndex);
    }

    function _expectAnswerRefused(
        bytes32 id,
        ChannelParams memory p,
        SignedVoucher memory v,
        uint32 index,
        bytes4 reason
    ) private {
        bytes32[32] memory proof = _registryProof(index, 2);
        vm.expectRevert(reason);
        slasher.answer(id, p, v, index, 2, proof);
    }

    function _expectExecuteRefused(bytes32 id, uint256[] memory signers, uint256 from, uint256 to, bytes4 reason)
        private
    {
        address[] memory list = _signerList(signers);
        vm.expectRevert(reason);
        slasher.execute(id, list, from, to);
    }

    /// @dev Every wei is in the pool, owed, or the bond of one of `open` cases.
    function _conserved(uint256 open) private view {
        assertEq(
            address(slasher).balance,
            slasher.pool() + slasher.owed(watcher) + slasher.owed(responder) + open * BOND,
            "every wei has an owner"
        );
    }
}

contract Refuser {}

/// @notice EigenLayer subtracts its withdrawal delay from the block number: on a chain that is younger, every slash fails.
contract YoungChainTest is SlasherStage {
    function _firstBlock() internal pure override returns (uint256) {
        return 1;
    }

    function test_OnAChainYoungerThanTheDelay_ASlashFailsAndCanBeRepeated() public {
        _raiseWithOperators(1);
        bytes memory data = _data(1, 100);
        uint32 ts = _transport();
        bytes32 id = _openCase(_evidence(_header(data, ts), ts, _list(0)), data, 0);
        _passDeadline(id);
        address[] memory list = _signerList(_list(0));
        vm.roll(DELAY_BLOCKS);
        // 0x11: arithmetic overflow, inside EigenLayer.
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        slasher.execute(id, list, 0, 1);
        vm.roll(DELAY_BLOCKS + 1);
        slasher.execute(id, list, 0, 1);
        assertEq(_shares(_operator(0)), 0, "slashed");
    }
}
