// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Certificate, OperatorSet} from "../lib/Types.sol";

/// @title What we ask of EigenLayer's BN254CertificateVerifier.
interface ICertificateVerifier {
    /// @notice Reverts unless the certificate's signature is that of the table's operators less its non-signers; returns the
    /// stake that signed, by kind of weight (ours has one). It judges no threshold.
    /// @dev Not a view: the verifier caches the non-signers that were proven to it.
    function verifyCertificate(OperatorSet memory operatorSet, Certificate memory certificate)
        external
        returns (uint256[] memory signedWeights);

    /// @notice The total stake of the table of this reference timestamp, by kind of weight; empty if there is no such table.
    function getTotalStakeWeights(OperatorSet memory operatorSet, uint32 referenceTimestamp)
        external
        view
        returns (uint256[] memory totalWeights);
}
