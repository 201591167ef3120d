// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev The shapes of EigenLayer v1.8.1 that we exchange, declared again with identical ABI so that product code imports no
/// BUSL source. A point of BN254's G1.
struct G1 {
    uint256 X;
    uint256 Y;
}

/// @dev A point of BN254's G2; the imaginary part of each coordinate stands first.
struct G2 {
    uint256[2] X;
    uint256[2] Y;
}

/// @dev EigenLayer's name of one operator set of one AVS.
struct OperatorSet {
    address avs;
    uint32 id;
}

/// @dev One operator's line in an operator table: its BLS key and its stake weights (ours has one weight).
struct OperatorInfo {
    G1 pubkey;
    uint256[] weights;
}

/// @dev The same line with its one weight, as evidence carries a whole table.
struct TableLine {
    G1 key;
    uint256 weight;
}

/// @dev The head of an operator table, as the certificate verifier stores it per reference timestamp.
struct OperatorSetInfo {
    bytes32 operatorInfoTreeRoot;
    uint256 numOperators;
    G1 aggregatePubkey;
    uint256[] totalWeights;
}

/// @dev Proof that an operator of the table did not sign. `operatorInfoProof` is the concatenation of 32-byte siblings.
struct NonSignerWitness {
    uint32 operatorIndex;
    bytes operatorInfoProof;
    OperatorInfo operatorInfo;
}

/// @dev EigenLayer's BN254Certificate.
struct Certificate {
    uint32 referenceTimestamp;
    bytes32 messageHash;
    G1 signature;
    G2 apk;
    NonSignerWitness[] nonSignerWitnesses;
}

/// @dev What a channel id is the hash of (with chain id and payments contract). `rate` is in settlement units times 1e12 per byte.
struct ChannelParams {
    address payer;
    address signer;
    address payee;
    uint16 tokenId;
    uint32 lane;
    uint64 rate;
}

/// @dev A payer's cumulative promise. `r` and `vs` are an EIP-2098 signature of the channel's signer, low s only.
struct SignedVoucher {
    uint64 cumulativeBytes;
    bytes32 r;
    bytes32 vs;
}

/// @dev The head of a settlement batch; its EIP-712 digest is the batch id and the certificate's message hash.
struct BatchHeader {
    address avs;
    uint32 operatorSetId;
    address poster;
    uint64 epoch;
    uint64 validUntil;
    bytes32 registryRoot;
    bytes32 dataHash;
}

/// @dev What an operator signs with BLS over all claims that it hands in at once. `issuedAt` is in unix seconds.
struct ClaimSet {
    address avs;
    uint32 operatorSetId;
    address operator;
    uint64 epoch;
    uint64 issuedAt;
    bytes32 claimsRoot;
}
