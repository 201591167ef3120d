// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {ChannelParams, SignedVoucher} from "../../src/lib/Types.sol";
import {Bls} from "../util/Bls.sol";
import {SlasherStage} from "./SlasherStage.sol";

/// @notice Operator 0 hands in a signed claim set; the second of its two claims rests on a voucher that the payer never signed.
contract FalseClaimsTest is SlasherStage {
    uint64 private constant EPOCH = 9;

    SignedVoucher private honest;
    SignedVoucher private forged;
    bytes32 private honestLeaf;
    bytes32 private forgedLeaf;
    uint64 private issuedAt;

    function setUp() public {
        _raiseWithOperators(2);
        _tick();
        (, uint256 forger) = actor("forger");
        honest = _voucherOf(payerKey, _channel(1), 100);
        forged = _voucherOf(forger, _channel(2), 900);
        honestLeaf = _claimLeaf(_channel(1), honest);
        forgedLeaf = _claimLeaf(_channel(2), forged);
        issuedAt = uint64(block.timestamp);
        vm.deal(address(this), 10 ether);
        slasher.fundPool{value: 10 ether}();
    }

    function test_AForgedVoucherInASignedSet_SlashesItsSignerAlone() public {
        bytes32 id = _prove(_signedSet(), _forgery());
        assertEq(id, slasher.offenseIdOfClaims(_operator(0), EPOCH), "one offense for each operator and epoch");
        IOpenStreamingSlasher.MinorOffense memory o = slasher.minorOffenses(id);
        assertEq(o.operator, _operator(0), "operator");
        assertEq(o.executableAt, block.timestamp + 5, "after the delay");
        vm.warp(o.executableAt);
        slasher.executeMinor(id);
        assertEq(_shares(_operator(0)), STAKE * 9 / 10, "a tenth");
        assertEq(_shares(_operator(1)), STAKE, "nobody else");
        assertTrue(slasher.minorOffenses(id).executed, "executed");
    }

    function test_Prover_AndExecutor_ArePaidTheBaseFeeOfTheirGas() public {
        moreVm.fee(10 gwei);
        moreVm.txGasPrice(500 gwei);
        bytes32 id = _prove(_signedSet(), _forgery());
        (address prover, uint96 amount) = slasher.minorRewards(id);
        assertEq(prover, watcher, "prover");
        assertGt(amount, 113_000 * 10 gwei, "more than a pairing");
        assertLt(amount, 400_000 * 10 gwei, "at the base fee");
        vm.warp(block.timestamp + 5);
        vm.prank(responder);
        slasher.executeMinor(id);
        assertEq(slasher.owed(watcher), amount, "prover");
        assertGt(slasher.owed(responder), 100_000 * 10 gwei, "executor");
        assertEq(
            address(slasher).balance,
            slasher.pool() + slasher.owed(watcher) + slasher.owed(responder),
            "every wei has an owner"
        );
    }

    function test_AVoucherThatIsValid_IsNotFalse() public {
        IOpenStreamingSlasher.FalseClaim memory f = _forgery();
        f.channel = _channel(1);
        f.voucher = honest;
        f.leafIndex = 0;
        f.proof[0] = forgedLeaf;
        _expectRefused(_signedSet(), f, IOpenStreamingSlasher.NotFalse.selector);
    }

    function test_AClaimThatIsNotInTheSet_IsRefused() public {
        IOpenStreamingSlasher.FalseClaim memory f = _forgery();
        f.leafIndex = 0;
        _expectRefused(_signedSet(), f, IOpenStreamingSlasher.BadEvidence.selector);
        f = _forgery();
        f.leafIndex = 3;
        _expectRefused(_signedSet(), f, IOpenStreamingSlasher.BadEvidence.selector);
        f = _forgery();
        f.voucher.r = bytes32(uint256(f.voucher.r) ^ 1);
        _expectRefused(_signedSet(), f, IOpenStreamingSlasher.BadEvidence.selector);
        f = _forgery();
        f.voucher.cumulativeBytes += 1;
        _expectRefused(_signedSet(), f, IOpenStreamingSlasher.BadEvidence.selector);
    }

    function test_ASetOfAnotherAvsOrSet_IsRefused() public {
        SignedClaims memory s = _signedSet();
        s.set.avs = address(0xBAD);
        _resign(s);
        _expectRefused(s, _forgery(), IOpenStreamingSlasher.WrongOperatorSet.selector);
        s = _signedSet();
        s.set.operatorSetId += 1;
        _resign(s);
        _expectRefused(s, _forgery(), IOpenStreamingSlasher.WrongOperatorSet.selector);
    }

    function test_TheWindow_IsKept() public {
        SignedClaims memory s = _signClaims(0, EPOCH, issuedAt + 1, _root());
        _expectRefused(s, _forgery(), IOpenStreamingSlasher.TooEarly.selector);
        vm.warp(issuedAt + 61);
        _expectRefused(_signedSet(), _forgery(), IOpenStreamingSlasher.TooLate.selector);
        vm.warp(issuedAt + 60);
        _prove(_signedSet(), _forgery());
    }

    function test_TheKey_MustBeTheOperatorsOwn() public {
        SignedClaims memory s = _signedSet();
        s.set.operator = _operator(1);
        _resign(s);
        _expectRefused(s, _forgery(), IOpenStreamingSlasher.UnknownSigner.selector);
        s = _signedSet();
        s.key = Bls.publicKey(4711);
        s.key2 = Bls.publicKey2(4711);
        s.set.operator = address(0);
        s.signature = Bls.sign(4711, Rules.claimSetDigest(_domain(), s.set));
        _expectRefused(s, _forgery(), IOpenStreamingSlasher.UnknownSigner.selector);
    }

    function test_TheSignature_MustBeOverThisSet() public {
        SignedClaims memory s = _signedSet();
        s.set.epoch += 1;
        _expectRefused(s, _forgery(), IOpenStreamingSlasher.BadSignature.selector);
        s = _signedSet();
        s.key2 = Bls.publicKey2(_secret(1));
        _expectRefused(s, _forgery(), IOpenStreamingSlasher.BadSignature.selector);
    }

    function test_ExecuteMinor_WaitsAndEnds() public {
        vm.expectRevert(IOpenStreamingSlasher.UnknownOffense.selector);
        slasher.executeMinor(keccak256("none"));
        bytes32 id = _prove(_signedSet(), _forgery());
        uint256 executableAt = slasher.minorOffenses(id).executableAt;
        vm.warp(executableAt - 1);
        vm.expectRevert(IOpenStreamingSlasher.TooEarly.selector);
        slasher.executeMinor(id);
        vm.warp(executableAt + 61);
        vm.expectRevert(IOpenStreamingSlasher.TooLate.selector);
        slasher.executeMinor(id);
        vm.warp(executableAt + 60);
        slasher.executeMinor(id);
        vm.expectRevert(IOpenStreamingSlasher.AlreadyExecuted.selector);
        slasher.executeMinor(id);
        assertEq(_shares(_operator(0)), STAKE * 9 / 10, "once");
    }

    function test_TwoEpochs_AreTwoOffensesUnderOneAllowance() public {
        bytes32 first = _prove(_signedSet(), _forgery());
        bytes32 second = _prove(_signClaims(0, EPOCH + 1, issuedAt, _root()), _forgery());
        assertNotEq(first, second, "two offenses");
        vm.warp(block.timestamp + 5);
        slasher.executeMinor(first);
        vm.expectEmit(true, true, true, true, address(slasher));
        emit OpenStreamingSlasher.SlashSkipped(second, _operator(0));
        slasher.executeMinor(second);
        assertEq(_shares(_operator(0)), STAKE * 9 / 10, "a tenth in all");
        assertFalse(slasher.minorOffenses(second).executed, "not executed");
    }

    function test_AChannelWithoutASigner_BacksNothing() public {
        ChannelParams memory p = _channel(2);
        p.signer = address(0);
        bytes32 leaf = _claimLeaf(p, forged);
        IOpenStreamingSlasher.FalseClaim memory f;
        f.channel = p;
        f.voucher = forged;
        _prove(_signClaims(0, EPOCH, issuedAt, leaf), f);
    }

    // ---- help

    function _root() private view returns (bytes32) {
        return Rules.hashNode(honestLeaf, forgedLeaf);
    }

    function _signedSet() private view returns (SignedClaims memory) {
        return _signClaims(0, EPOCH, issuedAt, _root());
    }

    function _resign(SignedClaims memory s) private view {
        s.signature = Bls.sign(_secret(0), Rules.claimSetDigest(_domain(), s.set));
    }

    function _forgery() private view returns (IOpenStreamingSlasher.FalseClaim memory f) {
        f.channel = _channel(2);
        f.voucher = forged;
        f.leafIndex = 1;
        f.proof = new bytes32[](1);
        f.proof[0] = honestLeaf;
    }

    function _expectRefused(SignedClaims memory s, IOpenStreamingSlasher.FalseClaim memory f, bytes4 reason) private {
        vm.expectRevert(reason);
        slasher.proveFalseClaim(s.set, s.key, s.key2, s.signature, f);
    }
}
