// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BN254Signature} from "../lib/BN254Signature.sol";
import {OperatorTable} from "../lib/OperatorTable.sol";
import {G1, OperatorSet, OperatorSetInfo} from "../lib/Types.sol";
import {IAllocationManager, IKeyRegistrar, IOperatorTableCalculator} from "./EigenLayer.sol";

/// @title Weighs the operators of a set for EigenLayer's operator table.
/// @notice An operator's one weight is its least slashable stake until `lookaheadBlocks` from now, summed over the set's
/// strategies, so that stake which can leave before a case ends counts for nothing. Operators without weight or without a key
/// are left out, and so is what is lighter than the heaviest `MAX_OPERATORS`; the order is the AllocationManager's.
/// @dev All shares count alike: the strategies of one set must hold tokens of like value.
contract OpenStreamingTableCalculator is IOperatorTableCalculator {
    /// @notice Most lines of a table. L2 checks a certificate at a price that does not grow with its signers, but L1 names each of
    /// them: whoever split its stake over thousands of operators would certify what no transaction can judge.
    uint256 public constant MAX_OPERATORS = 256;

    IAllocationManager public immutable allocationManager;
    IKeyRegistrar public immutable keyRegistrar;

    /// @notice How far ahead stake must stay slashable to count, in L1 blocks: the whole span from a table to the last execution
    /// of a case about it.
    uint32 public immutable lookaheadBlocks;

    error LookaheadTooLong();

    constructor(IAllocationManager allocationManager_, IKeyRegistrar keyRegistrar_, uint32 lookaheadBlocks_) {
        // EigenLayer promises nothing beyond its delay: a later look would overstate what can be slashed then.
        if (lookaheadBlocks_ > allocationManager_.DEALLOCATION_DELAY()) {
            revert LookaheadTooLong();
        }
        allocationManager = allocationManager_;
        keyRegistrar = keyRegistrar_;
        lookaheadBlocks = lookaheadBlocks_;
    }

    /// @inheritdoc IOperatorTableCalculator
    /// @dev abi.encode of EigenLayer's BN254OperatorSetInfo.
    function calculateOperatorTableBytes(OperatorSet calldata operatorSet) external view returns (bytes memory) {
        (address[] memory operators, G1[] memory keys, uint256[] memory weights) = operatorTable(operatorSet);
        OperatorSetInfo memory info;
        info.numOperators = operators.length;
        info.totalWeights = new uint256[](1);
        bytes32[] memory leaves = new bytes32[](operators.length);
        for (uint256 i; i < operators.length; ++i) {
            leaves[i] = OperatorTable.leaf(keys[i], weights[i]);
            info.aggregatePubkey = BN254Signature.add(info.aggregatePubkey, keys[i]);
            info.totalWeights[0] += weights[i];
        }
        info.operatorInfoTreeRoot = OperatorTable.root(leaves);
        return abi.encode(info);
    }

    /// @notice The lines of the table in its order: an operator's position is its index in non-signer witnesses.
    /// @dev Ask at the table's reference block to rebuild it.
    function operatorTable(OperatorSet calldata operatorSet)
        public
        view
        returns (address[] memory operators, G1[] memory keys, uint256[] memory weights)
    {
        operators = allocationManager.getMembers(operatorSet);
        weights = _weights(operatorSet, operators);
        uint256 kept;
        for (uint256 i; i < operators.length; ++i) {
            if (weights[i] == 0 || !keyRegistrar.isRegistered(operatorSet, operators[i])) {
                continue;
            }
            (operators[kept], weights[kept]) = (operators[i], weights[i]);
            ++kept;
        }
        _shorten(operators, weights, kept);
        if (kept > MAX_OPERATORS) {
            _keepHeaviest(operators, weights);
        }
        keys = new G1[](operators.length);
        for (uint256 i; i < operators.length; ++i) {
            (keys[i],) = keyRegistrar.getBN254Key(operatorSet, operators[i]);
        }
    }

    /// @inheritdoc IOperatorTableCalculator
    function getOperatorSetWeights(OperatorSet calldata operatorSet)
        external
        view
        returns (address[] memory operators, uint256[][] memory weights)
    {
        uint256[] memory flat;
        (operators,, flat) = operatorTable(operatorSet);
        weights = new uint256[][](flat.length);
        for (uint256 i; i < flat.length; ++i) {
            weights[i] = new uint256[](1);
            weights[i][0] = flat[i];
        }
    }

    /// @inheritdoc IOperatorTableCalculator
    function getOperatorWeights(OperatorSet calldata operatorSet, address operator)
        external
        view
        returns (uint256[] memory)
    {
        address[] memory one = new address[](1);
        one[0] = operator;
        return _weights(operatorSet, one);
    }

    function _weights(OperatorSet calldata operatorSet, address[] memory operators)
        private
        view
        returns (uint256[] memory weights)
    {
        uint256[][] memory stake = allocationManager.getMinimumSlashableStake(
            operatorSet,
            operators,
            allocationManager.getStrategiesInOperatorSet(operatorSet),
            uint32(block.number) + lookaheadBlocks
        );
        weights = new uint256[](operators.length);
        for (uint256 i; i < stake.length; ++i) {
            for (uint256 j; j < stake[i].length; ++j) {
                weights[i] += stake[i][j];
            }
        }
    }

    /// @dev Keeps the `MAX_OPERATORS` heaviest lines in their order; of equal ones the first. There are more than that, all with
    /// weight.
    function _keepHeaviest(address[] memory operators, uint256[] memory weights) private pure {
        uint256 least = 1;
        uint256 beyond = 2;
        for (uint256 i; i < weights.length; ++i) {
            if (weights[i] >= beyond) {
                beyond = weights[i] + 1;
            }
        }
        while (beyond - least > 1) {
            uint256 middle = least + (beyond - least) / 2;
            if (_countFrom(weights, middle) >= MAX_OPERATORS) {
                least = middle;
            } else {
                beyond = middle;
            }
        }
        uint256 equals = MAX_OPERATORS - _countFrom(weights, least + 1);
        uint256 kept;
        for (uint256 i; i < operators.length; ++i) {
            if (weights[i] < least || (weights[i] == least && equals == 0)) {
                continue;
            }
            if (weights[i] == least) {
                --equals;
            }
            (operators[kept], weights[kept]) = (operators[i], weights[i]);
            ++kept;
        }
        _shorten(operators, weights, kept);
    }

    function _countFrom(uint256[] memory weights, uint256 least) private pure returns (uint256 count) {
        for (uint256 i; i < weights.length; ++i) {
            if (weights[i] >= least) {
                ++count;
            }
        }
    }

    function _shorten(address[] memory operators, uint256[] memory weights, uint256 length) private pure {
        assembly ("memory-safe") {
            // The arrays only become shorter.
            mstore(operators, length)
            mstore(weights, length)
        }
    }
}
