// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ICertificateVerifier} from "../../src/interfaces/ICertificateVerifier.sol";
import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {BatchHeader, Certificate} from "../../src/lib/Types.sol";
import {SlasherStage} from "../l1/SlasherStage.sol";

/// @notice What L2 accepts, L1 can judge: no certificate is good enough to be paid on and not good enough to be punished for.
/// forge-config: default.fuzz.runs = 32
/// forge-config: fuzz.fuzz.runs = 500
contract AttributableTest is SlasherStage {
    uint256 private constant OPERATORS = 7;

    function setUp() public {
        _raiseWithOperators(OPERATORS);
        _openChannel(_channel(0));
    }

    /// @dev Any set of signers; afterwards some operators leave, so that the table is history when L1 looks at it.
    function testFuzz_ACertificateValidOnL2_CanAlwaysBeAttributedOnL1(uint256 mask, uint256 leavers, uint16 wait)
        public
    {
        mask = bound(mask, 1, 2 ** OPERATORS - 1);
        uint32 ts = _transport();
        BatchHeader memory h = _header(_data(0, 100), ts);
        (uint256[] memory signers, uint256[] memory absent) = split(mask);

        Certificate memory c;
        IOpenStreamingSlasher.Evidence memory e = _evidence(h, ts, signers);
        c.referenceTimestamp = ts;
        c.messageHash = _batchId(h);
        c.signature = e.signature;
        c.apk = e.apk;
        c.nonSignerWitnesses = _witnesses(ts, absent);
        ICertificateVerifier judge = ICertificateVerifier(address(certificateVerifier));
        uint256[] memory signed = judge.verifyCertificate(_ourSet(), c);
        uint256[] memory total = judge.getTotalStakeWeights(_ourSet(), ts);
        bool certified =
            Rules.certified(signed[0], total[0], slasher.config().thresholdBps, slasher.config().minTotalStake);

        for (uint256 i; i < OPERATORS; ++i) {
            if (leavers >> i & 1 == 1) {
                _leave(_operator(i));
            }
        }
        vm.warp(block.timestamp + wait);
        vm.roll(block.number + wait / 12);
        (bytes32 batchId, address[] memory found, IOpenStreamingSlasher.Severity severity) = slasher.attribute(e);
        assertEq(batchId, c.messageHash, "the batch of the certificate");
        assertEq(keccak256(abi.encode(found)), keccak256(abi.encode(_signerList(signers))), "exactly the signers");
        assertTrue(
            severity == (certified ? IOpenStreamingSlasher.Severity.Certified : IOpenStreamingSlasher.Severity.Minor),
            "the threshold is the same on both chains"
        );
    }

    /// @dev The signature says who signed; whoever is added, left out or exchanged, it does not fit any more.
    function testFuzz_AnyOtherNames_AreRefused(uint256 mask, uint256 told) public {
        mask = bound(mask, 1, 2 ** OPERATORS - 1);
        told = bound(told, 1, 2 ** OPERATORS - 1);
        if (told == mask) {
            told = mask == 1 ? 2 : 1;
        }
        uint32 ts = _transport();
        BatchHeader memory h = _header(_data(0, 100), ts);
        (uint256[] memory signers,) = split(mask);
        (uint256[] memory others,) = split(told);
        IOpenStreamingSlasher.Evidence memory e = _evidence(h, ts, signers);
        e.signers = _evidence(h, ts, others).signers;
        vm.expectRevert(IOpenStreamingSlasher.BadSignature.selector);
        slasher.attribute(e);
    }

    function split(uint256 mask) private pure returns (uint256[] memory inside, uint256[] memory outside) {
        uint256 count;
        for (uint256 i; i < OPERATORS; ++i) {
            count += mask >> i & 1;
        }
        inside = new uint256[](count);
        outside = new uint256[](OPERATORS - count);
        uint256 a;
        uint256 b;
        for (uint256 i; i < OPERATORS; ++i) {
            if (mask >> i & 1 == 1) {
                inside[a++] = i;
            } else {
                outside[b++] = i;
            }
        }
    }
}
