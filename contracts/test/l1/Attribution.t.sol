// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {
    IAllocationManager as IOurAllocationManager,
    IDelegationManager as IOurDelegationManager
} from "../../src/l1/EigenLayer.sol";
import {OffenseLedger} from "../../src/l1/OffenseLedger.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {BatchHeader, G1, TableLine} from "../../src/lib/Types.sol";
import {Bls} from "../util/Bls.sol";
import {SlasherStage} from "./SlasherStage.sol";
import {IBN254CertificateVerifierTypes} from "eigenlayer-contracts/interfaces/IBN254CertificateVerifier.sol";

/// @notice Who signed, and had they the stake.
contract AttributionTest is SlasherStage {
    uint32 private ts;
    BatchHeader private header;

    function setUp() public {
        _raiseWithOperators(4);
        ts = _transport();
        header = _header(_data(1, 100), ts);
    }

    // ---- success

    function test_AllSigned_IsCertified() public view {
        (bytes32 id, address[] memory operators, IOpenStreamingSlasher.Severity severity) =
            slasher.attribute(_evidence(header, ts, _range(0, 4)));
        assertEq(operators.length, 4, "four");
        for (uint256 i; i < 4; ++i) {
            assertEq(operators[i], _operator(i), "each of them");
        }
        _expect(severity, IOpenStreamingSlasher.Severity.Certified);
        assertTrue(id != bytes32(0), "batch id");
    }

    function test_ThreeOfFour_AreCertified() public view {
        _expectSeverity(_evidence(header, ts, _range(0, 3)), IOpenStreamingSlasher.Severity.Certified);
    }

    function test_TwoOfFour_AreMinor() public view {
        _expectSeverity(_evidence(header, ts, _list(1, 2)), IOpenStreamingSlasher.Severity.Minor);
    }

    function test_WithoutTheTableOnL1_AllSignersAreMinor() public {
        _forgetTable();
        _expectSeverity(_evidence(header, ts, _range(0, 4)), IOpenStreamingSlasher.Severity.Minor);
        _expectSeverity(_evidence(header, ts, _range(0, 3)), IOpenStreamingSlasher.Severity.Minor);
    }

    function test_TooLittleTotalStake_IsMinor() public {
        IOpenStreamingSlasher.Config memory c = _config();
        c.minTotalStake = 4 * STAKE + 1;
        slasher = _newSlasher(c);
        _expectSeverity(_evidence(header, ts, _range(0, 4)), IOpenStreamingSlasher.Severity.Minor);
        c.minTotalStake = 4 * STAKE;
        slasher = _newSlasher(c);
        _expectSeverity(_evidence(header, ts, _range(0, 4)), IOpenStreamingSlasher.Severity.Certified);
    }

    function test_TheThreshold_IsRoundedUp() public {
        IOpenStreamingSlasher.Config memory c = _config();
        c.thresholdBps = 7500;
        slasher = _newSlasher(c);
        _expectSeverity(_evidence(header, ts, _range(0, 3)), IOpenStreamingSlasher.Severity.Certified);
        c.thresholdBps = 7501;
        slasher = _newSlasher(c);
        _expectSeverity(_evidence(header, ts, _range(0, 3)), IOpenStreamingSlasher.Severity.Minor);
    }

    function test_ACertificate_ThatEigenLayerAccepts_IsAttributedAndCertifiedHere() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(1, 4));
        IBN254CertificateVerifierTypes.BN254Certificate memory certificate;
        certificate.referenceTimestamp = ts;
        certificate.messageHash = _batchId(header);
        certificate.signature.X = e.signature.X;
        certificate.signature.Y = e.signature.Y;
        certificate.apk.X = e.apk.X;
        certificate.apk.Y = e.apk.Y;
        certificate.nonSignerWitnesses = abi.decode(
            abi.encode(_witnesses(ts, _list(0))), (IBN254CertificateVerifierTypes.BN254OperatorInfoWitness[])
        );
        uint256[] memory signed = certificateVerifier.verifyCertificate(_set(), certificate);
        assertEq(signed[0], 3 * STAKE, "EigenLayer counts three");
        _expectSeverity(e, IOpenStreamingSlasher.Severity.Certified);
    }

    // ---- what is refused

    function test_Header_OfAnotherSetIsRefused() public {
        BatchHeader memory h = header;
        h.operatorSetId = SET_ID + 1;
        _expectRefused(_evidence(h, ts, _range(0, 4)), IOpenStreamingSlasher.WrongOperatorSet.selector);
        h = header;
        h.avs = address(0xBAD);
        _expectRefused(_evidence(h, ts, _range(0, 4)), IOpenStreamingSlasher.WrongOperatorSet.selector);
    }

    function test_Nobody_IsNotASignerSet() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 4));
        e.signers[0] = 0;
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);
    }

    function test_Signers_OutOfOrderAreRefused_WhereL1HoldsNoTable() public {
        _forgetTable();
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _list(2, 1));
        _expectRefused(e, IOpenStreamingSlasher.SignersNotAscending.selector);
    }

    function test_ASignature_OverAnotherBatchOrTimeIsRefused() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 4));
        e.header.epoch += 1;
        _expectRefused(e, IOpenStreamingSlasher.BadSignature.selector);
        e = _evidence(header, ts, _range(0, 4));
        e.referenceTimestamp -= 1;
        e.header.validUntil -= 1;
        vm.warp(block.timestamp + 10);
        _expectRefused(e, IOpenStreamingSlasher.BadSignature.selector);
        e = _evidence(header, ts, _range(0, 4));
        e.signature = G1(1, 3);
        _expectRefused(e, IOpenStreamingSlasher.BadSignature.selector);
    }

    function test_Lines_ThatAreNotTheTableAreRefused() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        e.lines[3].weight -= 1;
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);

        e = _evidence(header, ts, _range(0, 3));
        e.lines[3].key = e.lines[2].key;
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);

        e = _evidence(header, ts, _range(0, 3));
        (e.lines[0], e.lines[1]) = (e.lines[1], e.lines[0]);
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);

        // One line too few, and one too many: zero leaves pad the tree, so the root alone would not tell.
        e = _evidence(header, ts, _range(0, 3));
        e.lines = _shortened(e.lines, 3);
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);
        e = _evidence(header, ts, _range(0, 3));
        e.lines = _shortened(e.lines, 5);
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);
    }

    function test_Bits_BeyondTheLinesAreRefused() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        e.signers[0] |= 1 << 4;
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);
        e = _evidence(header, ts, _range(0, 3));
        e.signers = new uint256[](2);
        e.signers[0] = 7;
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);
        e = _evidence(header, ts, _range(0, 3));
        e.signers = new uint256[](0);
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);
        e.lines = new TableLine[](0);
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);
    }

    function test_Mallory_TellsOnlyHerOwnLines_WhereL1HoldsTheTable() public {
        // Before the whole table was asked for, this made a certified batch a minor offense.
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        e.lines = _shortened(e.lines, 3);
        e.signers[0] = 7;
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);
    }

    function test_Lines_OfNobodyWhoSigned_AreRefused_WhereL1HoldsNoTable() public {
        _forgetTable();
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        e.lines = _shortened(e.lines, 4);
        e.lines[3].key = _key(3);
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);
        e.signers[0] = 15;
        _expectRefused(e, IOpenStreamingSlasher.BadSignature.selector);
    }

    function testFuzz_Mallory_NamesAnyOtherSigners_TheyAreRefused(uint256 bits) public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        // Every set of the four lines comes, and any bits beyond them.
        bits = bits % 3 == 0 ? bits : bits % 16;
        vm.assume(bits != e.signers[0]);
        e.signers[0] = bits;
        bool ofLines = bits != 0 && bits < 16;
        _expectRefused(
            e, ofLines ? IOpenStreamingSlasher.BadSignature.selector : IOpenStreamingSlasher.BadEvidence.selector
        );
    }

    function testFuzz_Mallory_ChangesAnyLineOfTheTable_ItIsRefused(uint256 line, uint256 field, uint256 value) public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        line %= 4;
        field %= 3;
        TableLine memory l = e.lines[line];
        vm.assume(value != (field == 0 ? l.key.X : field == 1 ? l.key.Y : l.weight));
        if (field == 0) {
            l.key.X = value;
        } else if (field == 1) {
            l.key.Y = value;
        } else {
            l.weight = value;
        }
        _expectRefused(e, IOpenStreamingSlasher.BadEvidence.selector);
    }

    // ---- construction

    function test_Constructor_RefusesShares() public {
        IOpenStreamingSlasher.Config memory c = _config();
        c.thresholdBps = 0;
        _expectBadConfig(c);
        c.thresholdBps = 10_001;
        _expectBadConfig(c);
        c = _config();
        c.minTotalStake = 0;
        _expectBadConfig(c);
        c = _config();
        c.minorWad = 0;
        _expectBadConfig(c);
        c = _config();
        c.certifiedWad = 1e18 + 1;
        _expectBadConfig(c);
        c = _config();
        c.certifiedWad = c.minorWad - 1;
        _expectBadConfig(c);
        c = _config();
        c.minorWindow = 0;
        _expectBadConfig(c);
        c = _config();
        c.caseBond = 0;
        _expectBadConfig(c);
    }

    function test_Constructor_RefusesTimesThatOutlastEigenLayersReach() public {
        IOpenStreamingSlasher.Config memory c = _config();
        c.maxTableAge = 3600 + 205;
        _newSlasher(c);
        c.maxTableAge += 1;
        _expectBadConfig(c);
        c = _config();
        c.claimWindow = 4000 - 5 - 60;
        _newSlasher(c);
        c.claimWindow += 1;
        _expectBadConfig(c);
        c = _config();
        c.l1BlockSeconds = 0;
        _expectBadConfig(c);
        c = _config();
        c.openWindow = 0;
        _expectBadConfig(c);
        c = _config();
        c.responsePeriod = 0;
        _expectBadConfig(c);
        c = _config();
        c.executionPeriod = 0;
        _expectBadConfig(c);
        c = _config();
        c.claimWindow = 0;
        _expectBadConfig(c);
    }

    function test_Constructor_AsksForTheSmallerOfBothDelays() public {
        OpenStreamingSlasher.Wiring memory w = _wiring();
        w.delegationManager = IOurDelegationManager(address(new ShortDelay()));
        vm.expectRevert(IOpenStreamingSlasher.BadConfig.selector);
        new OpenStreamingSlasher(w, _config());
        w = _wiring();
        w.allocationManager = IOurAllocationManager(address(new ShortDelay()));
        vm.expectRevert(IOpenStreamingSlasher.BadConfig.selector);
        new OpenStreamingSlasher(w, _config());
    }

    function test_Constructor_WantsItsPartners() public {
        OpenStreamingSlasher.Wiring memory w = _wiring();
        w.payments = address(0);
        vm.expectRevert(IOpenStreamingSlasher.BadConfig.selector);
        new OpenStreamingSlasher(w, _config());
        w = _wiring();
        w.l2ChainId = 0;
        vm.expectRevert(IOpenStreamingSlasher.BadConfig.selector);
        new OpenStreamingSlasher(w, _config());
        w = _wiring();
        w.ledger = OffenseLedger(address(0xE0));
        vm.expectRevert(IOpenStreamingSlasher.BadConfig.selector);
        new OpenStreamingSlasher(w, _config());
    }

    function test_Views_SayWhatItWasBuiltWith() public view {
        assertEq(slasher.avs(), address(registrar), "avs");
        assertEq(slasher.operatorSetId(), SET_ID, "set");
        assertEq(slasher.l2ChainId(), L2_CHAIN_ID, "L2");
        assertEq(slasher.payments(), PAYMENTS, "payments");
        assertEq(slasher.domainSeparator(), _domain(), "domain");
        assertEq(slasher.ledger(), address(ledger), "ledger");
        assertEq(keccak256(abi.encode(slasher.config())), keccak256(abi.encode(_config())), "config");
    }

    // ---- help

    /// @dev The first `n` lines, with empty ones where there are not so many.
    function _shortened(TableLine[] memory lines, uint256 n) private pure returns (TableLine[] memory out) {
        out = new TableLine[](n);
        for (uint256 i; i < n && i < lines.length; ++i) {
            out[i] = lines[i];
        }
    }

    /// @dev Turns to a table that was only carried to L2.
    function _forgetTable() private {
        _tick();
        ts = uint32(block.timestamp);
        header = _header(_data(1, 100), ts);
    }

    function _expectSeverity(IOpenStreamingSlasher.Evidence memory e, IOpenStreamingSlasher.Severity expected)
        private
        view
    {
        (,, IOpenStreamingSlasher.Severity severity) = slasher.attribute(e);
        _expect(severity, expected);
    }

    function _expect(IOpenStreamingSlasher.Severity have, IOpenStreamingSlasher.Severity want) private pure {
        assertEq(uint256(have), uint256(want), "severity");
    }

    function _expectRefused(IOpenStreamingSlasher.Evidence memory e, bytes4 reason) private {
        vm.expectRevert(reason);
        slasher.attribute(e);
    }

    function _expectBadConfig(IOpenStreamingSlasher.Config memory c) private {
        OpenStreamingSlasher.Wiring memory w = _wiring();
        vm.expectRevert(IOpenStreamingSlasher.BadConfig.selector);
        new OpenStreamingSlasher(w, c);
    }
}

/// @dev A core whose delay is one block too short for the tests' times.
contract ShortDelay {
    function DEALLOCATION_DELAY() external pure returns (uint32) {
        return 3789;
    }

    function minWithdrawalDelayBlocks() external pure returns (uint32) {
        return 3789;
    }
}
