// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {BatchHeader} from "../../src/lib/Types.sol";
import {SlasherStage} from "./SlasherStage.sol";

/// @notice Challengers, operators and their restakers follow cases by events alone: each step of one is told, and to whom it
/// brought what.
contract ToldOfCasesTest is SlasherStage {
    uint256 private constant BOND = 0.05 ether;

    uint32 private ts;
    bytes private data;
    BatchHeader private header;
    bytes32 private leaf;

    function setUp() public {
        _raiseWithOperators(4);
        _openChannel(_channel(1));
        data = _data(1, 100);
        ts = _transport();
        header = _header(data, ts);
        leaf = slasher.leafKeyOf(_batchId(header), payee, 0, 1, 100);
    }

    function test_ACase_IsToldOf_WhenItIsOpenedAndWhenItIsAnswered() public {
        bytes32 id = _idOf(_range(0, 3), IOpenStreamingSlasher.Severity.Certified);
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        _told();
        emit IOpenStreamingSlasher.CaseOpened(
            id,
            _batchId(header),
            watcher,
            IOpenStreamingSlasher.Severity.Certified,
            uint40(block.timestamp) + slasher.config().responsePeriod,
            payee,
            0,
            1,
            100,
            header.registryRoot,
            _signerList(_range(0, 3))
        );
        assertEq(_openCase(e, data, 0), id, "the case");

        _told();
        emit IOpenStreamingSlasher.Owed(responder, BOND);
        _told();
        emit IOpenStreamingSlasher.CaseAnswered(id, leaf, responder);
        _answer(id, _channel(1), _voucherOf(payerKey, _channel(1), 100), 0, 1);

        _told();
        emit IOpenStreamingSlasher.Paid(responder, BOND);
        vm.prank(responder);
        slasher.withdraw();
    }

    function test_ASecondCaseOfAnAnsweredLeaf_IsToldOf_WhenItIsSwept() public {
        bytes32 first = _open(_range(0, 3));
        bytes32 second = _open(_list(1));
        _answer(first, _channel(1), _voucherOf(payerKey, _channel(1), 100), 0, 1);
        _told();
        emit IOpenStreamingSlasher.CaseSwept(second, responder);
        slasher.sweep(second);
    }

    function test_AnUpheldCase_IsToldOf_AndEveryOperatorThatItSlashes() public {
        bytes32 id = _open(_range(0, 3));
        _passDeadline(id);
        _told();
        emit IOpenStreamingSlasher.CaseUpheld(id);
        for (uint256 i; i < 3; ++i) {
            _told();
            emit IOpenStreamingSlasher.Slashed(
                _batchId(header), _operator(i), IOpenStreamingSlasher.Severity.Certified, 1e18, i + 1
            );
        }
        slasher.execute(id, _signerList(_range(0, 3)), 0, 3);
    }

    function test_AVeto_IsToldOf() public {
        IOpenStreamingSlasher.Config memory c = _config();
        (c.vetoPeriod, c.vetoUntil) = (c.minorDelay, uint40(block.timestamp + 30 days));
        (nextVetoer,) = actor("vetoer");
        _takeOffice(c);
        _told();
        emit IOpenStreamingSlasher.Vetoed(_batchId(header));
        vm.prank(nextVetoer);
        slasher.veto(_batchId(header));
    }

    function _open(uint256[] memory signers) private returns (bytes32) {
        return _openCase(_evidence(header, ts, signers), data, 0);
    }

    function _idOf(uint256[] memory signers, IOpenStreamingSlasher.Severity severity) private view returns (bytes32) {
        return slasher.caseIdOf(leaf, keccak256(abi.encode(_signerList(signers))), severity);
    }

    function _told() private {
        vm.expectEmit(true, true, true, true, address(slasher));
    }
}
