// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ICertificateVerifier} from "../../src/interfaces/ICertificateVerifier.sol";
import {Certificate, OperatorSet} from "../../src/lib/Types.sol";

/// @notice Behaves as EigenLayer's verifier does, without curves: it keeps tables of weights per reference timestamp, refuses
/// unknown ones, takes non-signers off the total, and refuses a signature that is not over this message.
contract FakeCertificateVerifier is ICertificateVerifier {
    error ReferenceTimestampDoesNotExist();
    error VerificationFailed();
    error NonSignerIndicesNotSorted();

    mapping(bytes32 table => uint256[] weights) internal _weights;

    function setTable(OperatorSet memory set, uint32 referenceTimestamp, uint256[] memory weights) external {
        _weights[_key(set, referenceTimestamp)] = weights;
    }

    /// @notice What the fake takes for a signature over this message by all but the given non-signers.
    function signature(uint32 referenceTimestamp, bytes32 messageHash) public pure returns (uint256) {
        return uint256(keccak256(abi.encode("signed", referenceTimestamp, messageHash)));
    }

    /// @inheritdoc ICertificateVerifier
    function verifyCertificate(OperatorSet memory set, Certificate memory c)
        external
        view
        returns (uint256[] memory signed)
    {
        uint256[] memory weights = _weights[_key(set, c.referenceTimestamp)];
        if (weights.length == 0) {
            revert ReferenceTimestampDoesNotExist();
        }
        if (c.signature.X != signature(c.referenceTimestamp, c.messageHash)) {
            revert VerificationFailed();
        }
        signed = new uint256[](1);
        signed[0] = _sum(weights);
        for (uint256 i; i < c.nonSignerWitnesses.length; ++i) {
            uint32 index = c.nonSignerWitnesses[i].operatorIndex;
            if (i != 0 && index <= c.nonSignerWitnesses[i - 1].operatorIndex) {
                revert NonSignerIndicesNotSorted();
            }
            signed[0] -= weights[index];
        }
    }

    /// @inheritdoc ICertificateVerifier
    function getTotalStakeWeights(OperatorSet memory set, uint32 referenceTimestamp)
        external
        view
        returns (uint256[] memory total)
    {
        uint256[] memory weights = _weights[_key(set, referenceTimestamp)];
        if (weights.length == 0) {
            return new uint256[](0);
        }
        total = new uint256[](1);
        total[0] = _sum(weights);
    }

    function _sum(uint256[] memory weights) private pure returns (uint256 sum) {
        for (uint256 i; i < weights.length; ++i) {
            sum += weights[i];
        }
    }

    function _key(OperatorSet memory set, uint32 referenceTimestamp) private pure returns (bytes32) {
        return keccak256(abi.encode(set, referenceTimestamp));
    }
}
