// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ICertificateVerifier} from "../../src/interfaces/ICertificateVerifier.sol";
import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {OpenStreamingPayments} from "../../src/l2/OpenStreamingPayments.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {BatchHeader, Certificate, ChannelParams, OperatorSet, SignedVoucher} from "../../src/lib/Types.sol";
import {OperatorTable} from "../util/OperatorTable.sol";
import {Test} from "../util/Test.sol";

/// @notice The world of the L2 tests: Petra pays, Paul and Paula are paid, Carol aggregates, Wanda watches, Mallory cheats.
abstract contract PaymentsTest is Test {
    uint32 internal constant SET = 7;
    /// @dev Four units per byte: amounts are easy to read.
    uint64 internal constant RATE = 4e12;
    uint64 internal constant COLLATERAL = 10_000_000;
    uint256 internal constant GWEI = 1e9;
    /// @dev Lanes after this one settle directly only.
    uint32 internal constant LAST_BATCH_LANE = 2 ** 31 - 1;
    /// @dev Seconds for which EigenLayer's verifier takes a table: longer than the contract does, so that the contract is seen.
    uint32 internal constant TABLE_STALENESS = 1 days;

    OpenStreamingPayments internal payments;
    /// @dev Four operators of 100 stake tokens each, before EigenLayer's own verifier.
    OperatorTable internal quorum;
    ICertificateVerifier internal judge;

    address internal avs = address(0xA75);
    address internal treasury = address(0x7EA5);
    address internal governor = address(0x60F);
    address internal guardian = address(0x6A2D);
    address internal petra;
    uint256 internal petraKey;
    address internal paul;
    uint256 internal paulKey;
    address internal paula;
    uint256 internal paulaKey;
    address internal carol;
    address internal wanda;
    address internal mallory;
    uint256 internal malloryKey;

    uint32 internal tableTime;

    function setUp() public virtual {
        vm.warp(1_700_000_000);
        vm.roll(1000);
        (petra, petraKey) = actor("petra");
        (paul, paulKey) = actor("paul");
        (paula, paulaKey) = actor("paula");
        (carol,) = actor("carol");
        (wanda,) = actor("wanda");
        (mallory, malloryKey) = actor("mallory");
        quorum = new OperatorTable(OperatorSet(avs, SET));
        judge = quorum.judge();
        payments = deployPayments(judge);
        tableTime = uint32(block.timestamp);
        quorum.publish(tableTime, equalWeights(4, 100), TABLE_STALENESS);
        fund(petra);
        fund(mallory);
        vm.deal(carol, 100 ether);
        vm.deal(wanda, 100 ether);
    }

    // ---- the contract

    function config() internal pure virtual returns (IOpenStreamingPayments.Config memory c) {
        c.closeDelay = 400;
        c.challengePeriod = 100;
        c.responsePeriod = 100;
        c.maxTableAge = 3600;
        c.maxValidity = 60;
        c.finalityBlocks = 2;
        c.thresholdBps = 6667;
        c.maxLeaves = 2500;
        c.maxPayees = 250;
        c.minDepositUnits = 1_000_000;
        c.proposerBond = 0.1 ether;
        c.challengeBond = 0.02 ether;
        c.minTotalStake = 100 ether;
        c.batchRiskBps = 10_000;
        c.dayRiskBps = 10_000;
        c.nativeStakePerUnit = 1e9;
    }

    function deployPayments(ICertificateVerifier verifier) internal returns (OpenStreamingPayments) {
        return deployWith(verifier, config());
    }

    function deployWith(ICertificateVerifier verifier, IOpenStreamingPayments.Config memory c)
        internal
        returns (OpenStreamingPayments)
    {
        return new OpenStreamingPayments(verifier, avs, SET, treasury, governor, guardian, c);
    }

    /// @dev `weight` in whole stake tokens.
    function equalWeights(uint256 count, uint256 weight) internal pure returns (uint256[] memory weights) {
        weights = new uint256[](count);
        for (uint256 i; i < count; ++i) {
            weights[i] = weight * 1 ether;
        }
    }

    /// @dev A free balance of 10 ether, and 90 in hand.
    function fund(address who) internal {
        vm.deal(who, 100 ether);
        vm.prank(who);
        payments.deposit{value: 10 ether}(0, 10 ether);
    }

    // ---- names

    function channelIdOf(ChannelParams memory p) internal view returns (bytes32) {
        return Rules.channelId(block.chainid, address(payments), p);
    }

    function batchIdOf(BatchHeader memory h) internal view returns (bytes32) {
        return Rules.batchId(payments.domainSeparator(), h);
    }

    function challengeIdOf(bytes32 batch, address payee, uint16 tokenId, uint32 lane, uint64 units)
        internal
        pure
        returns (bytes32)
    {
        return Rules.leafKey(batch, payee, tokenId, lane, units);
    }

    // ---- channels and vouchers

    function channelOf(address payer, address payee, uint32 lane) internal pure returns (ChannelParams memory) {
        return ChannelParams({payer: payer, signer: payer, payee: payee, tokenId: 0, lane: lane, rate: RATE});
    }

    function offer(ChannelParams memory p, uint256 key) internal view returns (bytes32 r, bytes32 vs) {
        return vm.signCompact(key, Rules.offerDigest(payments.domainSeparator(), p, type(uint64).max));
    }

    function open(ChannelParams memory p, uint256 payeeKey, uint64 units) internal returns (bytes32 id) {
        (bytes32 r, bytes32 vs) = offer(p, payeeKey);
        vm.prank(p.payer);
        return payments.openChannelWith(p, units, type(uint64).max, r, vs);
    }

    /// @dev Petra's channel to Paul on this lane.
    function openLane(uint32 lane) internal returns (bytes32 id) {
        return open(channelOf(petra, paul, lane), paulKey, COLLATERAL);
    }

    function voucher(bytes32 id, uint256 signerKey, uint64 cumulativeBytes)
        internal
        view
        returns (SignedVoucher memory v)
    {
        return voucherAt(id, signerKey, cumulativeBytes, uint64(cumulativeBytes * 4));
    }

    function voucherAt(bytes32 id, uint256 signerKey, uint64 cumulativeBytes, uint64 amount)
        internal
        view
        returns (SignedVoucher memory v)
    {
        v.cumulativeBytes = cumulativeBytes;
        (v.r, v.vs) =
            vm.signCompact(signerKey, Rules.voucherDigest(payments.domainSeparator(), id, cumulativeBytes, amount));
    }

    function signedVoucher(uint64 cumulativeBytes, bytes32 r, bytes32 vs) internal pure returns (SignedVoucher memory) {
        return SignedVoucher(cumulativeBytes, r, vs);
    }

    function noVoucher() internal pure returns (SignedVoucher memory v) {}

    // ---- batches

    function leafOf(uint32 lane, uint64 units) internal pure returns (bytes memory) {
        return abi.encodePacked(lane, units);
    }

    /// @dev `count` leaves of these units, on lanes first, first + stride, ...
    function leavesOf(uint32 first, uint32 stride, uint32 count, uint64 units)
        internal
        pure
        returns (bytes memory leaves)
    {
        leaves = new bytes(uint256(count) * 12);
        for (uint256 i = count; i > 0; --i) {
            uint256 leaf = (uint256(first) + (i - 1) * stride) << 64 | units;
            assembly ("memory-safe") {
                // The twelve bytes end at 32 + 12 i; what the store writes before them, later rounds write again, and the first
                // ones fall on the length, which is put back below.
                mstore(add(leaves, mul(i, 12)), leaf)
            }
        }
        assembly ("memory-safe") {
            mstore(leaves, mul(count, 12))
        }
    }

    function groupOf(address payee, uint16 tokenId, uint16 count, bytes memory leaves)
        internal
        pure
        returns (bytes memory)
    {
        return abi.encodePacked(payee, tokenId, count, leaves);
    }

    /// @dev One leaf of Paul's.
    function paulData(uint32 lane, uint64 units) internal view returns (bytes memory) {
        return groupOf(paul, 0, 1, leafOf(lane, units));
    }

    function headerOf(bytes memory data) internal returns (BatchHeader memory h) {
        (bytes32 root,) = payments.snapshotRegistry();
        h.avs = avs;
        h.operatorSetId = SET;
        h.poster = carol;
        h.epoch = 1;
        h.validUntil = uint64(block.timestamp) + 60;
        h.registryRoot = root;
        h.dataHash = keccak256(data);
    }

    function certificateOf(BatchHeader memory h) internal view virtual returns (Certificate memory) {
        return quorum.certify(tableTime, batchIdOf(h), new uint32[](0));
    }

    /// @dev Signed by all but these, ascending.
    function certificateWithout(BatchHeader memory h, uint32[] memory absent)
        internal
        view
        returns (Certificate memory)
    {
        return quorum.certify(tableTime, batchIdOf(h), absent);
    }

    /// @dev A second later, a table of these weights; EigenLayer takes no other for a time that has one.
    function publishTable(uint256[] memory weights) internal {
        vm.warp(block.timestamp + 1);
        tableTime = uint32(block.timestamp);
        quorum.publish(tableTime, weights, TABLE_STALENESS);
    }

    function propose(BatchHeader memory h, bytes memory data, Certificate memory c) internal returns (bytes32) {
        vm.prank(carol, carol);
        return payments.propose{value: 0.1 ether}(h, data, c);
    }

    function proposeData(bytes memory data) internal returns (bytes32 id) {
        BatchHeader memory h = headerOf(data);
        return propose(h, data, certificateOf(h));
    }

    function challengeLeaf(bytes32 batch, bytes memory data, uint256 leaf) internal returns (bytes32) {
        vm.prank(wanda);
        return payments.challenge{value: 0.02 ether}(batch, data, leaf);
    }

    /// @dev Time and blocks pass until every window that is open now has ended.
    function passWindow() internal {
        vm.warp(block.timestamp + 101);
        vm.roll(block.number + 10);
    }

    /// @dev Proposes, waits, finalizes.
    function settleData(bytes memory data) internal returns (bytes32 id) {
        id = proposeData(data);
        passWindow();
        assertTrue(payments.finalize(id, data, 0), "final in one call");
    }

    // ---- facts

    /// @dev A word of `NetSettled`.
    function creditOf(address payee, uint16 tokenId, uint80 units) internal pure returns (bytes32) {
        return bytes32(abi.encodePacked(payee, tokenId, units));
    }

    function words(bytes32 a) internal pure returns (bytes32[] memory list) {
        list = new bytes32[](1);
        list[0] = a;
    }

    function unitsOf(address owner) internal view returns (uint256) {
        return payments.balanceOf(0, owner) / GWEI;
    }

    function assertConserved() internal view {
        assertGe(address(payments).balance, payments.tracked(0), "the contract holds what it tracks");
    }
}
