// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {BatchHeader, Certificate, G1, G2, OperatorSet} from "../../src/lib/Types.sol";
import {OperatorTable} from "../util/OperatorTable.sol";
import {PaymentsTest} from "./PaymentsTest.sol";

/// @notice Certificates before EigenLayer's real BN254CertificateVerifier.
contract CertificatesTest is PaymentsTest {
    OperatorTable internal table;
    bytes internal data;

    bytes4 internal constant VERIFICATION_FAILED = bytes4(keccak256("VerificationFailed()"));
    bytes4 internal constant CERTIFICATE_STALE = bytes4(keccak256("CertificateStale()"));
    bytes4 internal constant UNKNOWN_TIMESTAMP = bytes4(keccak256("ReferenceTimestampDoesNotExist()"));
    bytes4 internal constant ROOT_DISABLED = bytes4(keccak256("RootDisabled()"));
    bytes4 internal constant NOT_SORTED = bytes4(keccak256("NonSignerIndicesNotSorted()"));

    function setUp() public override {
        super.setUp();
        table = new OperatorTable(OperatorSet(avs, SET));
        payments = deployPayments(table.judge());
        table.publish(tableTime, equalWeights(6, 100), 7200);
        vm.prank(petra);
        payments.deposit{value: 10 ether}(0, 10 ether);
        openLane(0);
        data = paulData(0, 400);
    }

    function test_Quorum_AllOperatorsSign_BatchSettles() public {
        BatchHeader memory h = headerOf(data);
        bytes32 id = propose(h, data, certify(h, none()));
        passWindow();
        payments.finalize(id, data, 0);
        assertEq(unitsOf(paul), 400, "paid");
    }

    function test_Quorum_FourOfSixIsNotTwoThirdsOfTenThousandths_FiveAre() public {
        // 400 of 600 is 66.66 %: below 6667 of 10,000.
        BatchHeader memory h = headerOf(data);
        refuse(h, certify(h, pair(1, 4)), IOpenStreamingPayments.InsufficientStake.selector);
        propose(h, data, certify(h, one(3)));
    }

    function test_Quorum_NonSignersComeFromTheCacheTheSecondTime() public {
        BatchHeader memory h = headerOf(data);
        propose(h, data, certify(h, one(3)));
        h.epoch = 2;
        Certificate memory c = certify(h, one(3));
        c.nonSignerWitnesses[0].operatorInfoProof = "";
        propose(h, data, c);
    }

    function test_Mallory_HidesANonSigner_IsRefused() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certify(h, pair(1, 4));
        Certificate memory lie = certify(h, one(1));
        lie.signature = c.signature;
        lie.apk = c.apk;
        refuse(h, lie, VERIFICATION_FAILED);
    }

    function test_Mallory_NamesOneNonSignerTwice_IsRefused() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certify(h, pair(1, 4));
        c.nonSignerWitnesses[1] = c.nonSignerWitnesses[0];
        refuse(h, c, NOT_SORTED);
    }

    function test_Mallory_UnderstatesANonSignersWeight_IsRefused() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certify(h, pair(1, 4));
        c.nonSignerWitnesses[0].operatorInfo.weights[0] = 1;
        refuse(h, c, VERIFICATION_FAILED);
    }

    function test_Mallory_PresentsNobodysSignatureWithEverybodyAbsent_IsRefused() public {
        uint32[] memory all = new uint32[](6);
        for (uint32 i; i < 6; ++i) {
            all[i] = i;
        }
        BatchHeader memory h = headerOf(data);
        refuse(h, certify(h, all), IOpenStreamingPayments.InsufficientStake.selector);
    }

    function test_Mallory_PresentsAnEmptySignatureOverATableWithoutStake_IsRefused() public {
        // EigenLayer's own proportion check would pass this one.
        vm.warp(block.timestamp + 10);
        uint32 time = uint32(block.timestamp);
        table.publish(time, equalWeights(2, 0), 7200);
        BatchHeader memory h = headerOf(data);
        Certificate memory c = table.certify(time, batchIdOf(h), pair(0, 1));
        uint16[] memory thresholds = new uint16[](1);
        thresholds[0] = 6667;
        assertTrue(
            IProportion(address(table.verifier())).verifyCertificateProportion(OperatorSet(avs, SET), c, thresholds),
            "the stock check passes"
        );
        refuse(h, c, IOpenStreamingPayments.InsufficientStake.selector);
    }

    function test_Mallory_ReplaysACertificateOfAnotherPaymentsContract_IsRefused() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certify(h, none());
        propose(h, data, c);
        payments = deployPayments(table.judge());
        payments.snapshotRegistry();
        h = headerOf(data);
        refuse(h, c, IOpenStreamingPayments.WrongMessage.selector);
        c.messageHash = batchIdOf(h);
        refuse(h, c, VERIFICATION_FAILED);
    }

    function test_Mallory_MovesACertificateToANewerTable_IsRefused() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certify(h, none());
        vm.warp(block.timestamp + 10);
        table.publish(uint32(block.timestamp), equalWeights(6, 100), 7200);
        c.referenceTimestamp = uint32(block.timestamp);
        refuse(h, c, VERIFICATION_FAILED);
    }

    function test_Table_StaleUnknownAndDisabledOnesAreRefused() public {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = certify(h, none());
        c.referenceTimestamp += 1;
        refuse(h, c, UNKNOWN_TIMESTAMP);
        table.disable(tableTime);
        refuse(h, certify(h, none()), ROOT_DISABLED);
        vm.warp(block.timestamp + 10);
        uint32 time = uint32(block.timestamp);
        table.publish(time, equalWeights(6, 100), 20);
        vm.warp(block.timestamp + 21);
        h = headerOf(data);
        refuse(h, table.certify(time, batchIdOf(h), none()), CERTIFICATE_STALE);
    }

    function certify(BatchHeader memory h, uint32[] memory absent) internal view returns (Certificate memory) {
        return table.certify(tableTime, batchIdOf(h), absent);
    }

    function refuse(BatchHeader memory h, Certificate memory c, bytes4 reason) internal {
        vm.prank(carol, carol);
        vm.expectRevert(reason);
        payments.propose{value: 0.1 ether}(h, data, c);
    }

    function none() internal pure returns (uint32[] memory) {
        return new uint32[](0);
    }

    function one(uint32 a) internal pure returns (uint32[] memory list) {
        list = new uint32[](1);
        list[0] = a;
    }

    function pair(uint32 a, uint32 b) internal pure returns (uint32[] memory list) {
        list = new uint32[](2);
        list[0] = a;
        list[1] = b;
    }
}

interface IProportion {
    function verifyCertificateProportion(OperatorSet memory set, Certificate memory c, uint16[] memory thresholds)
        external
        returns (bool);
}
