// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ICertificateVerifier} from "../../src/interfaces/ICertificateVerifier.sol";
import {Rules} from "../../src/lib/Rules.sol";
import {Certificate, G1, NonSignerWitness, OperatorInfo, OperatorSet, OperatorSetInfo} from "../../src/lib/Types.sol";
import {Bls} from "./Bls.sol";
import {IOperatorTableUpdater} from "eigenlayer-contracts/interfaces/IOperatorTableUpdater.sol";
import {BN254CertificateVerifier} from "eigenlayer-contracts/multichain/BN254CertificateVerifier.sol";

interface ITableSink {
    struct OperatorSetConfig {
        address owner;
        uint32 maxStalenessPeriod;
    }

    function updateOperatorTable(
        OperatorSet calldata operatorSet,
        uint32 referenceTimestamp,
        OperatorSetInfo memory operatorSetInfo,
        OperatorSetConfig calldata operatorSetConfig
    ) external;
}

/// @notice EigenLayer's real BN254CertificateVerifier with this contract as its table updater, and operators whose BLS secret is
/// their index plus one: operator 0 signs with 1, operator 1 with 2, and so on.
contract OperatorTable {
    OperatorSet public set;
    BN254CertificateVerifier public immutable verifier;
    mapping(uint32 referenceTimestamp => bool) public disabled;
    mapping(uint32 referenceTimestamp => uint256[]) internal _weights;

    constructor(OperatorSet memory set_) {
        set = set_;
        verifier = new BN254CertificateVerifier(IOperatorTableUpdater(address(this)), "1.8.1");
    }

    /// @notice Asked by the verifier.
    function isRootValidByTimestamp(uint32 referenceTimestamp) external view returns (bool) {
        return !disabled[referenceTimestamp];
    }

    function disable(uint32 referenceTimestamp) external {
        disabled[referenceTimestamp] = true;
    }

    /// @notice Carries a table of operators with these weights to the verifier.
    function publish(uint32 referenceTimestamp, uint256[] memory weights, uint32 maxStaleness) external {
        _weights[referenceTimestamp] = weights;
        OperatorSetInfo memory head;
        head.numOperators = weights.length;
        head.totalWeights = new uint256[](1);
        uint256 secrets;
        for (uint256 i; i < weights.length; ++i) {
            head.totalWeights[0] += weights[i];
            secrets += i + 1;
        }
        head.aggregatePubkey = Bls.publicKey(secrets);
        head.operatorInfoTreeRoot = _level(_leaves(weights), _depth(weights.length))[0];
        ITableSink(address(verifier))
            .updateOperatorTable(
                set, referenceTimestamp, head, ITableSink.OperatorSetConfig(address(this), maxStaleness)
            );
    }

    /// @notice The certificate of all operators of the table but `absent` (ascending indices) over `messageHash`.
    function certify(uint32 referenceTimestamp, bytes32 messageHash, uint32[] memory absent)
        external
        view
        returns (Certificate memory c)
    {
        uint256[] memory weights = _weights[referenceTimestamp];
        uint256 secrets = weights.length * (weights.length + 1) / 2;
        c.referenceTimestamp = referenceTimestamp;
        c.messageHash = messageHash;
        c.nonSignerWitnesses = new NonSignerWitness[](absent.length);
        for (uint256 i; i < absent.length; ++i) {
            secrets -= absent[i] + 1;
            c.nonSignerWitnesses[i] = witness(referenceTimestamp, absent[i]);
        }
        c.signature = Bls.sign(secrets, Rules.certificateDigest(referenceTimestamp, messageHash));
        if (secrets != 0) {
            c.apk = Bls.publicKey2(secrets);
        }
    }

    /// @notice The full proof that operator `index` stands in the table.
    function witness(uint32 referenceTimestamp, uint32 index) public view returns (NonSignerWitness memory w) {
        uint256[] memory weights = _weights[referenceTimestamp];
        bytes32[] memory leaves = _leaves(weights);
        w.operatorIndex = index;
        w.operatorInfo = info(index, weights[index]);
        uint256 position = index;
        for (uint256 height; height < _depth(weights.length); ++height) {
            w.operatorInfoProof = abi.encodePacked(w.operatorInfoProof, _level(leaves, height)[position ^ 1]);
            position >>= 1;
        }
    }

    function info(uint256 index, uint256 weight) public view returns (OperatorInfo memory o) {
        o.pubkey = Bls.publicKey(index + 1);
        o.weights = new uint256[](1);
        o.weights[0] = weight;
    }

    function _leaves(uint256[] memory weights) private view returns (bytes32[] memory leaves) {
        leaves = new bytes32[](2 ** _depth(weights.length));
        for (uint256 i; i < weights.length; ++i) {
            leaves[i] = keccak256(abi.encodePacked(uint8(0x75), abi.encode(info(i, weights[i]))));
        }
    }

    function _level(bytes32[] memory leaves, uint256 height) private pure returns (bytes32[] memory level) {
        level = leaves;
        for (uint256 h; h < height; ++h) {
            bytes32[] memory above = new bytes32[](level.length / 2);
            for (uint256 i; i < above.length; ++i) {
                above[i] = keccak256(abi.encodePacked(level[2 * i], level[2 * i + 1]));
            }
            level = above;
        }
    }

    function _depth(uint256 count) private pure returns (uint256 depth) {
        while (2 ** depth < count) {
            depth += 1;
        }
    }

    /// @notice The verifier as our contracts see it.
    function judge() external view returns (ICertificateVerifier) {
        return ICertificateVerifier(address(verifier));
    }
}
