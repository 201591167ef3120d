// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {Registry} from "../../src/lib/Registry.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {
    BatchHeader,
    ChannelParams,
    ClaimSet,
    G1,
    G2,
    NonSignerWitness,
    OperatorInfo,
    SignedVoucher,
    TableLine
} from "../../src/lib/Types.sol";
import {Bls} from "../util/Bls.sol";
import {L1Stage} from "./L1Stage.sol";
import {Merkle} from "eigenlayer-contracts/libraries/Merkle.sol";

/// @notice What L2 and its signers produce, made by hand: channels, vouchers, batches, certificates, claim sets.
abstract contract SlasherStage is L1Stage {
    uint64 internal constant ONE_UNIT_PER_BYTE = 1e12;

    address internal watcher;
    address internal responder;
    address internal payee;
    address internal payer;
    uint256 internal payerKey;

    /// @dev Every channel of the L2 registry, in order of opening.
    bytes32[] internal channelIds;

    function _raiseWithOperators(uint256 n) internal {
        _raise();
        (watcher,) = actor("watcher");
        (responder,) = actor("responder");
        (payee,) = actor("payee");
        (payer, payerKey) = actor("payer");
        vm.deal(watcher, 100 ether);
        _joinAll(n);
    }

    // ---- L2

    function _channel(uint32 lane) internal view returns (ChannelParams memory) {
        return ChannelParams(payer, payer, payee, 0, lane, ONE_UNIT_PER_BYTE);
    }

    function _channelId(ChannelParams memory p) internal pure returns (bytes32) {
        return Rules.channelId(L2_CHAIN_ID, PAYMENTS, p);
    }

    /// @dev Appends the channel to the L2 registry and returns its index.
    function _openChannel(ChannelParams memory p) internal returns (uint32 index) {
        index = uint32(channelIds.length);
        channelIds.push(_channelId(p));
    }

    function _domain() internal pure returns (bytes32) {
        return Rules.domainSeparator(L2_CHAIN_ID, PAYMENTS);
    }

    function _voucherOf(uint256 signingKey, ChannelParams memory p, uint64 cumulativeBytes)
        internal
        pure
        returns (SignedVoucher memory v)
    {
        (, uint64 units) = Rules.owed(cumulativeBytes, p.rate);
        v.cumulativeBytes = cumulativeBytes;
        (v.r, v.vs) = vm.signCompact(signingKey, Rules.voucherDigest(_domain(), _channelId(p), cumulativeBytes, units));
    }

    function _registryRoot(uint32 count) internal view returns (bytes32) {
        (bytes32 top,) = _walk(0, count);
        return Registry.seal(top, count);
    }

    function _registryProof(uint32 index, uint32 count) internal view returns (bytes32[32] memory proof) {
        (, proof) = _walk(index, count);
    }

    /// @dev The top node over the first `count` channels, and the siblings of `index`.
    function _walk(uint32 index, uint32 count) private view returns (bytes32 top, bytes32[32] memory siblings) {
        bytes32[] memory level = new bytes32[](count);
        for (uint256 i; i < count; ++i) {
            level[i] = Registry.leafOf(channelIds[i]);
        }
        bytes32 empty;
        uint256 position = index;
        for (uint256 h; h < 32; ++h) {
            siblings[h] = position ^ 1 < level.length ? level[position ^ 1] : empty;
            bytes32[] memory above = new bytes32[]((level.length + 1) / 2);
            for (uint256 i; i < above.length; ++i) {
                bytes32 right = 2 * i + 1 < level.length ? level[2 * i + 1] : empty;
                above[i] = Rules.hashNode(level[2 * i], right);
            }
            level = above;
            empty = Rules.hashNode(empty, empty);
            position >>= 1;
        }
        top = level.length == 0 ? empty : level[0];
    }

    /// @dev Batch data of one group: this payee, token 0, these lanes and units.
    function _data(uint32[] memory lanes, uint64[] memory units) internal view returns (bytes memory data) {
        data = abi.encodePacked(payee, uint16(0), uint16(lanes.length));
        for (uint256 i; i < lanes.length; ++i) {
            data = abi.encodePacked(data, lanes[i], units[i]);
        }
    }

    function _data(uint32 lane, uint64 units) internal view returns (bytes memory) {
        return abi.encodePacked(payee, uint16(0), uint16(1), lane, units);
    }

    function _header(bytes memory data, uint32 referenceTimestamp) internal view returns (BatchHeader memory) {
        return BatchHeader({
            avs: address(registrar),
            operatorSetId: SET_ID,
            poster: address(0x9057),
            epoch: 7,
            validUntil: uint64(referenceTimestamp) + 60,
            registryRoot: _registryRoot(uint32(channelIds.length)),
            dataHash: keccak256(data)
        });
    }

    function _batchId(BatchHeader memory h) internal pure returns (bytes32) {
        return Rules.batchId(_domain(), h);
    }

    // ---- certificates

    /// @dev These operators' signature over this batch, told as L1 wants it: with the whole table if L1 holds it, else by their own
    /// lines.
    function _evidence(BatchHeader memory h, uint32 referenceTimestamp, uint256[] memory signers)
        internal
        view
        returns (IOpenStreamingSlasher.Evidence memory e)
    {
        G1[] memory keys = new G1[](signers.length);
        uint256 secrets;
        for (uint256 i; i < signers.length; ++i) {
            keys[i] = _key(signers[i]);
            secrets += _secret(signers[i]);
        }
        return _evidenceOf(h, referenceTimestamp, keys, secrets);
    }

    /// @dev The same for any keys, of which `secrets` is the sum of secrets.
    function _evidenceOf(BatchHeader memory h, uint32 referenceTimestamp, G1[] memory keys, uint256 secrets)
        internal
        view
        returns (IOpenStreamingSlasher.Evidence memory e)
    {
        e.header = h;
        e.referenceTimestamp = referenceTimestamp;
        (e.lines, e.signers) = _told(referenceTimestamp, keys);
        bytes32 digest = Rules.certificateDigest(referenceTimestamp, _batchId(h));
        e.signature = Bls.sign(secrets, digest);
        e.apk = Bls.publicKey2(secrets);
    }

    /// @dev The table that was carried with the bits of these keys; without a table, the keys alone with all bits set.
    function _told(uint32 referenceTimestamp, G1[] memory keys)
        internal
        view
        returns (TableLine[] memory lines, uint256[] memory bits)
    {
        lines = carried[referenceTimestamp];
        if (lines.length == 0) {
            lines = new TableLine[](keys.length);
            for (uint256 i; i < keys.length; ++i) {
                lines[i].key = keys[i];
            }
        }
        bits = new uint256[]((lines.length + 255) / 256);
        for (uint256 i; i < keys.length; ++i) {
            for (uint256 j; j < lines.length; ++j) {
                if (lines[j].key.X == keys[i].X && lines[j].key.Y == keys[i].Y) {
                    bits[j / 256] |= 1 << j % 256;
                }
            }
        }
    }

    /// @dev EigenLayer's witnesses of the lines at these positions of a carried table.
    function _witnesses(uint32 referenceTimestamp, uint256[] memory nonSigners)
        internal
        view
        returns (NonSignerWitness[] memory list)
    {
        TableLine[] memory lines = carried[referenceTimestamp];
        bytes32[] memory leaves = new bytes32[](lines.length);
        for (uint256 i; i < lines.length; ++i) {
            leaves[i] = keccak256(abi.encodePacked(uint8(0x75), abi.encode(_info(lines[i]))));
        }
        list = new NonSignerWitness[](nonSigners.length);
        for (uint256 i; i < nonSigners.length; ++i) {
            uint256 position = nonSigners[i];
            list[i].operatorIndex = uint32(position);
            list[i].operatorInfoProof = Merkle.getProofKeccak(leaves, position);
            list[i].operatorInfo = _info(lines[position]);
        }
    }

    function _info(TableLine memory line) private pure returns (OperatorInfo memory info) {
        info.pubkey = line.key;
        info.weights = new uint256[](1);
        info.weights[0] = line.weight;
    }

    function _signerList(uint256[] memory signers) internal pure returns (address[] memory list) {
        list = new address[](signers.length);
        for (uint256 i; i < signers.length; ++i) {
            list[i] = _operator(signers[i]);
        }
    }

    // ---- cases

    function _openCase(IOpenStreamingSlasher.Evidence memory e, bytes memory data, uint256 leafIndex)
        internal
        returns (bytes32)
    {
        uint256 bond = slasher.config().caseBond;
        vm.prank(watcher);
        return slasher.openCase{value: bond}(e, data, leafIndex);
    }

    function _answer(bytes32 caseId, ChannelParams memory p, SignedVoucher memory v, uint32 index, uint32 count)
        internal
    {
        bytes32[32] memory proof = _registryProof(index, count);
        vm.prank(responder);
        slasher.answer(caseId, p, v, index, count, proof);
    }

    /// @dev Waits until a case of this severity may be executed.
    function _passDeadline(bytes32 caseId) internal {
        IOpenStreamingSlasher.Case memory c = slasher.cases(caseId);
        IOpenStreamingSlasher.Config memory terms = slasher.config();
        uint256 delay =
            c.severity == IOpenStreamingSlasher.Severity.Minor ? terms.minorDelay : uint256(terms.vetoPeriod);
        vm.warp(uint256(c.deadline) + delay + 1);
        vm.roll(block.number + 1);
    }

    /// @dev Makes a slasher on these terms and puts it into office.
    function _takeOffice(IOpenStreamingSlasher.Config memory c) internal {
        slasher = _newSlasher(c);
        _replaceSlasher(address(slasher));
    }

    /// @dev An operator of the set with a key and nothing at stake.
    function _admitWithoutStake(uint256 i) internal {
        vm.prank(_operator(i));
        delegationManager.registerAsOperator(address(0), 0, "");
        _registerKey(_operator(i), _secret(i), _set());
        _register(_operator(i), _profileData(i));
    }

    // ---- claim sets

    struct SignedClaims {
        ClaimSet set;
        G1 key;
        G2 key2;
        G1 signature;
    }

    function _claimLeaf(ChannelParams memory p, SignedVoucher memory v) internal pure returns (bytes32) {
        return
            Rules.claimLeaf(Rules.paymentClaimHash(_channelId(p), v.cumulativeBytes, Rules.voucherSigHash(v.r, v.vs)));
    }

    function _signClaims(uint256 operator, uint64 epoch, uint64 issuedAt, bytes32 root)
        internal
        view
        returns (SignedClaims memory s)
    {
        s.set = ClaimSet(address(registrar), SET_ID, _operator(operator), epoch, issuedAt, root);
        s.key = _key(operator);
        s.key2 = Bls.publicKey2(_secret(operator));
        s.signature = Bls.sign(_secret(operator), Rules.claimSetDigest(_domain(), s.set));
    }

    function _prove(SignedClaims memory s, IOpenStreamingSlasher.FalseClaim memory f) internal returns (bytes32) {
        vm.prank(watcher);
        return slasher.proveFalseClaim(s.set, s.key, s.key2, s.signature, f);
    }

    // ---- lists

    function _none() internal pure returns (uint256[] memory) {
        return new uint256[](0);
    }

    function _range(uint256 from, uint256 to) internal pure returns (uint256[] memory list) {
        list = new uint256[](to - from);
        for (uint256 i; i < list.length; ++i) {
            list[i] = from + i;
        }
    }

    function _list(uint256 a) internal pure returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = a;
    }

    function _list(uint256 a, uint256 b) internal pure returns (uint256[] memory list) {
        list = new uint256[](2);
        (list[0], list[1]) = (a, b);
    }
}
