// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOffenseLedger} from "../../src/interfaces/IOffenseLedger.sol";
import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {OpenStreamingRegistrar} from "../../src/l1/OpenStreamingRegistrar.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {BatchHeader, ChannelParams, G1, G2, SignedVoucher} from "../../src/lib/Types.sol";
import {Bls} from "../util/Bls.sol";
import {SlasherStage} from "./SlasherStage.sol";
import {ISignatureUtilsMixinErrors} from "eigenlayer-contracts/interfaces/ISignatureUtilsMixin.sol";
import {OperatorSet} from "eigenlayer-contracts/libraries/OperatorSetLib.sol";

/// @notice What Mallory tried, told from her side; each hole was found in a prototype and stays closed here.
contract HolesTest is SlasherStage {
    uint256 private constant BOND = 0.05 ether;

    uint32 private ts;
    bytes private data;
    BatchHeader private header;

    function setUp() public {
        _raiseWithOperators(4);
        _openChannel(_channel(1));
        _openChannel(_channel(2));
        data = _data(1, 100);
        ts = _transport();
        header = _header(data, ts);
        vm.prank(watcher);
        slasher.fundPool{value: 10 ether}();
    }

    // ---- how long and under which root

    /// @dev Why signers refuse a leaf whose channel is newer than the batch's root: here nobody could answer for them.
    function test_Mallory_NamesAnOldRegistryRoot_ANewerChannelCannotStandUnderIt() public {
        header.registryRoot = _registryRoot(1);
        data = _data(2, 100);
        header.dataHash = keccak256(data);
        bytes32 id = _openCase(_evidence(header, ts, _range(0, 3)), data, 0);
        SignedVoucher memory v = _voucherOf(payerKey, _channel(2), 100);
        _expectAnswerRefused(id, v, 1, 1, _registryProof(1, 2));
        _expectAnswerRefused(id, v, 1, 2, _registryProof(1, 2));
        _expectAnswerRefused(id, v, 0, 1, _registryProof(0, 1));
    }

    function test_Mallory_SetsValidUntilWithoutEnd_NoCaseIsTaken() public {
        header.validUntil = uint64(ts) + 3600 + 60;
        slasher.attribute(_evidence(header, ts, _range(0, 4)));
        header.validUntil += 1;
        _expectOpenRefused(IOpenStreamingSlasher.BadHeader.selector);
        header.validUntil = type(uint64).max;
        _expectOpenRefused(IOpenStreamingSlasher.BadHeader.selector);
    }

    function test_Mallory_NamesATableOfTheFuture_NoCaseIsTaken() public {
        ts = uint32(block.timestamp) + 1;
        header.validUntil = uint64(ts) + 60;
        _expectOpenRefused(IOpenStreamingSlasher.BadHeader.selector);
    }

    function test_Mallory_OpensACaseTenYearsLater_SheIsTooLate() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 4));
        vm.warp(block.timestamp + 3650 days);
        vm.prank(watcher);
        vm.expectRevert(IOpenStreamingSlasher.TooLate.selector);
        slasher.openCase{value: BOND}(e, data, 0);
    }

    // ---- one offense, one punishment

    function test_FortyForgedClaimsOfOneSet_AreOneOffense() public {
        (, uint256 forger) = actor("forger");
        SignedVoucher memory first = _voucherOf(forger, _channel(1), 1);
        SignedVoucher memory second = _voucherOf(forger, _channel(2), 2);
        bytes32[2] memory leaves = [_claimLeaf(_channel(1), first), _claimLeaf(_channel(2), second)];
        SignedClaims memory s = _signClaims(0, 9, uint64(block.timestamp), Rules.hashNode(leaves[0], leaves[1]));
        bytes32 id = _prove(s, _false(_channel(1), first, 0, leaves[1]));
        vm.expectRevert(IOpenStreamingSlasher.OffenseExists.selector);
        slasher.proveFalseClaim(s.set, s.key, s.key2, s.signature, _false(_channel(2), second, 1, leaves[0]));
        // Another set for the same epoch is the same offense too.
        s = _signClaims(0, 9, uint64(block.timestamp), leaves[1]);
        IOpenStreamingSlasher.FalseClaim memory f = _false(_channel(2), second, 0, bytes32(0));
        f.proof = new bytes32[](0);
        vm.expectRevert(IOpenStreamingSlasher.OffenseExists.selector);
        slasher.proveFalseClaim(s.set, s.key, s.key2, s.signature, f);
        vm.warp(block.timestamp + 5);
        slasher.executeMinor(id);
        assertEq(_shares(_operator(0)), STAKE * 9 / 10, "slashed once");
    }

    function test_ASecondSlasher_ForgetsNothing() public {
        IOpenStreamingSlasher.Config memory c = _config();
        c.certifiedWad = 0.25e18;
        c.openWindow = 200;
        OpenStreamingSlasher former = _newSlasher(c);
        OpenStreamingSlasher next = _newSlasher(c);
        _replaceSlasher(address(former));
        slasher = former;
        ts = _transport();
        // One batch whose first leaf is answered and whose second is not.
        data = abi.encodePacked(payee, uint16(0), uint16(2), uint32(1), uint64(100), uint32(2), uint64(200));
        header = _header(data, ts);
        header.validUntil = uint64(ts) + 3660;
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        bytes32 answered = _openCase(e, data, 0);
        bytes32 unanswered = _openCase(e, data, 1);
        _answer(answered, _channel(1), _voucherOf(payerKey, _channel(1), 100), 0, 2);
        _passDeadline(unanswered);
        address[] memory list = _signerList(_range(0, 3));
        former.execute(unanswered, list, 0, 3);
        assertEq(_shares(_operator(0)), STAKE * 3 / 4, "slashed by the former");

        _replaceSlasher(address(next));
        slasher = next;
        vm.prank(watcher);
        vm.expectRevert(IOpenStreamingSlasher.LeafProven.selector);
        next.openCase{value: BOND}(e, data, 0);
        bytes32 again = _openCase(e, data, 1);
        _passDeadline(again);
        next.execute(again, list, 0, 3);
        assertEq(_shares(_operator(0)), STAKE * 3 / 4, "and not again");
    }

    function test_ASecondSlasher_KnowsTheClaimSetsOfTheFirst() public {
        IOpenStreamingSlasher.Config memory c = _config();
        c.claimWindow = 3900;
        OpenStreamingSlasher next = _newSlasher(c);
        (, uint256 forger) = actor("forger");
        SignedVoucher memory v = _voucherOf(forger, _channel(1), 1);
        IOpenStreamingSlasher.FalseClaim memory f = _false(_channel(1), v, 0, bytes32(0));
        f.proof = new bytes32[](0);
        SignedClaims memory s = _signClaims(0, 9, uint64(block.timestamp), _claimLeaf(_channel(1), v));
        bytes32 id = _prove(s, f);
        vm.warp(block.timestamp + 5);
        slasher.executeMinor(id);
        _replaceSlasher(address(next));
        vm.expectRevert(IOpenStreamingSlasher.OffenseExists.selector);
        next.proveFalseClaim(s.set, s.key, s.key2, s.signature, f);
    }

    function test_AReplacedSlasher_EndsItsCases_AndBeginsNone() public {
        bytes32 id = _openCase(_evidence(header, ts, _range(0, 3)), data, 0);
        IOpenStreamingSlasher.Config memory c = _config();
        OpenStreamingSlasher next = _newSlasher(c);
        // Case open, the owner orders and the delay passes.
        _replaceSlasher(address(next));
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 4));
        vm.warp(header.validUntil);
        vm.prank(watcher);
        vm.expectRevert(IOpenStreamingSlasher.NotInOffice.selector);
        slasher.openCase{value: BOND}(e, data, 0);
        vm.warp(registrar.retiringUntil() - 1);
        address[] memory list = _signerList(_range(0, 3));
        slasher.execute(id, list, 0, 1);
        assertEq(_shares(_operator(0)), 0, "what was begun is ended");
        vm.warp(registrar.retiringUntil());
        vm.expectRevert(IOffenseLedger.NotSlasher.selector);
        slasher.execute(id, list, 1, 3);
        assertGe(slasher.owed(watcher), BOND, "the bond is not lost");
        assertEq(_shares(_operator(1)), STAKE, "but nobody is slashed any more");
    }

    // ---- whose key

    function test_TheKeyOfAnotherAvs_DoesNotAttribute() public {
        // Operator 0's second key, for a set of another AVS; EigenLayer's map from keys to operators is one for all.
        OpenStreamingRegistrar other = _newRegistrar(owner);
        OpenStreamingRegistrar.SetUp memory s = _setUpOf(address(slasher));
        vm.prank(owner);
        other.setUp(s);
        uint256 secret = 987_654;
        _registerKey(_operator(0), secret, OperatorSet(address(other), SET_ID));
        G1 memory key = Bls.publicKey(secret);
        (address known,) = keyRegistrar.getOperatorFromSigningKey(_set(), abi.encode(key.X, key.Y));
        assertEq(known, _operator(0), "EigenLayer would name operator 0");

        _withoutTable();
        _expectUnknown(_signedBySecret(secret));
        SignedClaims memory c = _signClaims(0, 9, uint64(block.timestamp), bytes32(uint256(1)));
        c.key = key;
        c.key2 = Bls.publicKey2(secret);
        c.signature = Bls.sign(secret, Rules.claimSetDigest(_domain(), c.set));
        IOpenStreamingSlasher.FalseClaim memory f;
        vm.expectRevert(IOpenStreamingSlasher.UnknownSigner.selector);
        slasher.proveFalseClaim(c.set, c.key, c.key2, c.signature, f);
    }

    function test_ARetiredKey_DoesNotAttribute_NorTheNewOneBackwards() public {
        uint256 oldSecret = _secret(0);
        uint256 newSecret = 987_654;
        _withoutTable();
        uint32 before = ts;
        _leave(_operator(0));
        vm.roll(block.number + DELAY_BLOCKS + 1);
        vm.warp(block.timestamp + 100);
        vm.prank(_operator(0));
        keyRegistrar.deregisterKey(_operator(0), _set());
        _registerKey(_operator(0), newSecret, _set());
        _register(_operator(0), _profileData(0));
        _tick();

        // A thief of the old key signs a new batch; a thief of the new key dates a batch back.
        ts = uint32(block.timestamp);
        header = _header(data, ts);
        _expectUnknown(_signedBySecret(oldSecret));
        (, address[] memory operators,) = slasher.attribute(_signedBySecret(newSecret));
        assertEq(operators[0], _operator(0), "the new key, now");
        ts = before;
        header = _header(data, ts);
        _expectUnknown(_signedBySecret(newSecret));
        (, operators,) = slasher.attribute(_signedBySecret(oldSecret));
        assertEq(operators[0], _operator(0), "the old key, then");
    }

    function test_AKeyThatNobodyRegistered_DoesNotAttribute() public {
        _withoutTable();
        _expectUnknown(_signedBySecret(4711));
    }

    // ---- framing

    function test_Mallory_FramesANonSigner_TheSumDoesNotVerify() public {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        e.signers[0] = 15;
        _expectRefused(e, IOpenStreamingSlasher.BadSignature.selector);
        // With the aggregate key that fits the list, the signature does not.
        e.apk = Bls.publicKey2(_secret(0) + _secret(1) + _secret(2) + _secret(3));
        _expectRefused(e, IOpenStreamingSlasher.BadSignature.selector);
    }

    function test_Mallory_RegistersAKeyThatCancelsAnHonestOne_EigenLayerWantsItsSecret() public {
        // k·G - H: with it, a signature by k alone would stand for Mallory and the honest H together.
        uint256 k = 55_555;
        G1 memory honest = _key(1);
        G1 memory rogue = Bls.add(Bls.publicKey(k), G1(honest.X, Bls.P - honest.Y));
        G2 memory key2 = Bls.publicKey2(k);
        address mallory = address(0xDEAD1);
        bytes memory keyData = abi.encode(rogue.X, rogue.Y, key2.X[0], key2.X[1], key2.Y[0], key2.Y[1]);
        G1 memory s = Bls.sign(k, keyRegistrar.getBN254KeyRegistrationMessageHash(mallory, _set(), keyData));
        bytes memory signature = abi.encode(s.X, s.Y);
        OperatorSet memory set = _set();
        vm.prank(mallory);
        vm.expectRevert(ISignatureUtilsMixinErrors.InvalidSignature.selector);
        keyRegistrar.registerKey(mallory, set, keyData, signature);
    }

    function test_Mallory_NamesOneSignerTwice() public {
        // With a table, its lines leave no room for a repeat.
        _withoutTable();
        _expectRefused(_evidence(header, ts, _list(1, 1)), IOpenStreamingSlasher.SignersNotAscending.selector);
    }

    function test_Mallory_SignsWithTwoKeysThatCancel_AndIsAttributedAllTheSame() public {
        // Two of her operators with k and -k: an aggregate key and a signature at infinity, which EigenLayer's verifier accepts.
        uint256 k = _secret(9);
        _admit(_operator(8), k);
        _admit(_operator(9), 0);
        _withoutTable();
        G1[] memory keys = new G1[](2);
        keys[0] = Bls.publicKey(k);
        keys[1] = _negative(keys[0]);
        IOpenStreamingSlasher.Evidence memory e = _atInfinity(keys);
        (, address[] memory operators,) = slasher.attribute(e);
        assertEq(operators[0], _operator(8), "the one");
        assertEq(operators[1], _operator(9), "and the other");
        // With an honest operator in the list, her signature at infinity proves nothing.
        keys = new G1[](3);
        keys[0] = _key(1);
        keys[1] = Bls.publicKey(k);
        keys[2] = _negative(keys[1]);
        _expectRefused(_atInfinity(keys), IOpenStreamingSlasher.BadSignature.selector);
    }

    // ---- severity

    function test_AnAccompliceOpensAMinorCaseFirst_TheCertifiedOneTakesTheRest() public {
        (bytes32 minor, bytes32 certified) = _minorThenCertified();
        assertNotEq(minor, certified, "two cases");
        address[] memory list = _signerList(_range(0, 3));
        _passDeadline(minor);
        slasher.execute(minor, list, 0, 3);
        assertEq(_shares(_operator(0)), STAKE * 9 / 10, "a tenth");
        slasher.execute(certified, list, 0, 3);
        assertEq(_shares(_operator(0)), 0, "and the rest");
        assertEq(ledger.slashedWad(_batchId(header), _operator(0)), 1e18, "the whole");
    }

    function test_AMinorSlashingCountsTowardsALaterPartialOne() public {
        IOpenStreamingSlasher.Config memory c = _config();
        c.certifiedWad = 0.25e18;
        slasher = _newSlasher(c);
        _replaceSlasher(address(slasher));
        (bytes32 minor, bytes32 certified) = _minorThenCertified();
        address[] memory list = _signerList(_range(0, 3));
        _passDeadline(minor);
        slasher.execute(minor, list, 0, 3);
        slasher.execute(certified, list, 0, 3);
        // 0.15 of the original is a sixth of the 0.9 that were left, rounded up by EigenLayer.
        assertGe(_shares(_operator(0)) + 10_000, STAKE * 3 / 4, "a quarter in all");
        assertLe(_shares(_operator(0)), STAKE * 3 / 4, "a quarter in all");
        // The other way round nothing is left to take.
        slasher.execute(minor, list, 0, 3);
        assertGe(_shares(_operator(0)) + 10_000, STAKE * 3 / 4, "still a quarter");
    }

    // ---- bonds

    function test_TwoCasesOfOneLeaf_NoBondIsStuck() public {
        bytes32 first = _openCase(_evidence(header, ts, _range(0, 3)), data, 0);
        bytes32 second = _openCase(_evidence(header, ts, _list(1, 2)), data, 0);
        _answer(first, _channel(1), _voucherOf(payerKey, _channel(1), 100), 0, 2);
        address[] memory list = _signerList(_list(1, 2));
        _passDeadline(second);
        vm.expectRevert(IOpenStreamingSlasher.LeafProven.selector);
        slasher.execute(second, list, 0, 2);
        slasher.sweep(second);
        assertEq(slasher.owed(responder), 2 * BOND, "both bonds are the answerer's");
        assertEq(address(slasher).balance, slasher.pool() + slasher.owed(responder), "nothing is stuck");
        assertEq(_shares(_operator(1)), STAKE, "nobody slashed");
    }

    function test_ALeafAnsweredLate_InAnotherCase_StopsWhatIsLeftOfTheFirst() public {
        bytes32 first = _openCase(_evidence(header, ts, _range(0, 3)), data, 0);
        _passDeadline(first);
        bytes32 second = _openCase(_evidence(header, ts, _list(1, 2)), data, 0);
        address[] memory list = _signerList(_range(0, 3));
        slasher.execute(first, list, 0, 1);
        _answer(second, _channel(1), _voucherOf(payerKey, _channel(1), 100), 0, 2);
        vm.expectRevert(IOpenStreamingSlasher.LeafProven.selector);
        slasher.execute(first, list, 1, 3);
        assertEq(_shares(_operator(1)), STAKE, "clear for ever");
    }

    // ---- gain

    function test_Mallory_AccusesHerself_AndCarriesOffNoShareOfTheStake() public {
        moreVm.fee(10 gwei);
        moreVm.txGasPrice(10 gwei);
        uint256 before = token.balanceOf(watcher);
        bytes32 id = _openCase(_evidence(header, ts, _range(0, 3)), data, 0);
        _passDeadline(id);
        address[] memory list = _signerList(_range(0, 3));
        vm.prank(watcher);
        slasher.execute(id, list, 0, 3);
        for (uint256 slashId = 1; slashId <= 3; ++slashId) {
            strategyManager.clearBurnOrRedistributableShares(_set(), slashId);
        }
        assertEq(token.balanceOf(watcher), before, "not a share");
        assertEq(token.balanceOf(address(vault)), 3 * STAKE, "all of it in the vault");
        assertLt(slasher.owed(watcher), BOND + 0.01 ether + 3_000_000 * 10 gwei * 3 / 2, "gas and a fee");
    }

    function test_Mallory_OpensACaseForEachLeafAndSlashesOneSignerInEach_TheFeeIsPaidOnce() public {
        IOpenStreamingSlasher.Config memory c = _config();
        slasher = _newSlasher(c);
        _replaceSlasher(address(slasher));
        vm.prank(watcher);
        slasher.fundPool{value: 10 ether}();
        ts = _transport();
        data = abi.encodePacked(payee, uint16(0), uint16(3), uint32(1), uint64(7), uint32(2), uint64(8));
        data = abi.encodePacked(data, uint32(3), uint64(9));
        header = _header(data, ts);
        moreVm.fee(10 gwei);
        moreVm.txGasPrice(10 gwei);
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 3));
        bytes32[3] memory ids;
        uint256 openings;
        for (uint256 i; i < 3; ++i) {
            ids[i] = _openCase(e, data, i);
            openings += slasher.cases(ids[i]).rewardWei;
        }
        uint256 first = slasher.cases(ids[0]).rewardWei;
        assertGt(openings, first + 2 * uint256(c.watcherFee), "three fees are in sight");
        _passDeadline(ids[2]);
        address[] memory list = _signerList(_range(0, 3));
        for (uint256 i; i < 3; ++i) {
            vm.prank(responder);
            slasher.execute(ids[i], list, i, i + 1);
        }
        for (uint256 i; i < 3; ++i) {
            assertEq(_shares(_operator(i)), 0, "every signer is slashed");
        }
        assertEq(slasher.owed(watcher), 3 * BOND + first, "three bonds, one opening");
    }

    function test_OperatorsWithoutStake_AccuseThemselvesInVain() public {
        moreVm.fee(10 gwei);
        moreVm.txGasPrice(10 gwei);
        _admit(_operator(8), _secret(8));
        _tick();
        ts = uint32(block.timestamp);
        header = _header(data, ts);
        bytes32 id = _openCase(_evidence(header, ts, _list(8)), data, 0);
        _passDeadline(id);
        address[] memory list = _signerList(_list(8));
        vm.prank(watcher);
        slasher.execute(id, list, 0, 1);
        assertEq(slasher.owed(watcher), BOND, "the bond and nothing else");
        assertEq(slasher.pool(), 10 ether, "the pool is whole");
    }

    // ---- help

    /// @dev An operator without stake; secret 0 stands for minus the secret of operator 9.
    function _admit(address operator, uint256 secret) private {
        vm.prank(operator);
        delegationManager.registerAsOperator(address(0), 0, "");
        if (secret != 0) {
            _registerKey(operator, secret, _set());
        } else {
            _registerNegative(operator, _secret(9));
        }
        _register(operator, _profileData(9));
    }

    function _registerNegative(address operator, uint256 secret) private {
        G1 memory key = _negative(Bls.publicKey(secret));
        G2 memory k = Bls.publicKey2(secret);
        bytes memory keyData = abi.encode(key.X, key.Y, k.X[0], k.X[1], Bls.P - k.Y[0], Bls.P - k.Y[1]);
        bytes32 digest = keyRegistrar.getBN254KeyRegistrationMessageHash(operator, _set(), keyData);
        G1 memory signature = _negative(Bls.sign(secret, digest));
        vm.prank(operator);
        keyRegistrar.registerKey(operator, _set(), keyData, abi.encode(signature.X, signature.Y));
    }

    function _negative(G1 memory p) private pure returns (G1 memory) {
        return G1(p.X, Bls.P - p.Y);
    }

    /// @dev Turns to a second of which L1 holds no table: signers are told by their lines alone.
    function _withoutTable() private {
        _tick();
        ts = uint32(block.timestamp);
        header = _header(data, ts);
    }

    /// @dev A case about one batch before its table is carried to L1, and one after.
    function _minorThenCertified() private returns (bytes32 minor, bytes32 certified) {
        _withoutTable();
        minor = _openCase(_evidence(header, ts, _range(0, 3)), data, 0);
        assertEq(_carry(), ts, "the table of that second");
        certified = _openCase(_evidence(header, ts, _range(0, 3)), data, 0);
    }

    /// @dev Evidence whose signature and aggregate key are nothing.
    function _atInfinity(G1[] memory keys) private view returns (IOpenStreamingSlasher.Evidence memory e) {
        e.header = header;
        e.referenceTimestamp = ts;
        (e.lines, e.signers) = _told(ts, keys);
    }

    /// @dev The batch signed by this secret alone.
    function _signedBySecret(uint256 secret) private view returns (IOpenStreamingSlasher.Evidence memory e) {
        G1[] memory keys = new G1[](1);
        keys[0] = Bls.publicKey(secret);
        return _evidenceOf(header, ts, keys, secret);
    }

    function _false(ChannelParams memory p, SignedVoucher memory v, uint256 leafIndex, bytes32 sibling)
        private
        pure
        returns (IOpenStreamingSlasher.FalseClaim memory f)
    {
        f.channel = p;
        f.voucher = v;
        f.leafIndex = leafIndex;
        f.proof = new bytes32[](1);
        f.proof[0] = sibling;
    }

    function _expectUnknown(IOpenStreamingSlasher.Evidence memory e) private {
        _expectRefused(e, IOpenStreamingSlasher.UnknownSigner.selector);
    }

    function _expectRefused(IOpenStreamingSlasher.Evidence memory e, bytes4 reason) private {
        vm.expectRevert(reason);
        slasher.attribute(e);
    }

    function _expectOpenRefused(bytes4 reason) private {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, 4));
        vm.prank(watcher);
        vm.expectRevert(reason);
        slasher.openCase{value: BOND}(e, data, 0);
    }

    function _expectAnswerRefused(
        bytes32 id,
        SignedVoucher memory v,
        uint32 index,
        uint32 count,
        bytes32[32] memory proof
    ) private {
        ChannelParams memory p = _channel(2);
        vm.expectRevert(IOpenStreamingSlasher.NotInRegistry.selector);
        slasher.answer(id, p, v, index, count, proof);
    }
}
