// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {G1, G2, OperatorSet, OperatorSetInfo} from "../lib/Types.sol";

/// @dev The part of EigenLayer v1.8.1 that our L1 contracts call or answer to, declared again with identical ABI so that product
/// code imports no BUSL source. A test compares every selector here with EigenLayer's own interfaces.

/// @notice EigenLayer's core that knows operator sets, allocations and slashing.
interface IAllocationManager {
    /// @param strategies Ascending by address; each must be in the operator set.
    /// @param wadsToSlash Share of the operator's allocation per strategy, 1e18 = all.
    struct SlashingParams {
        address operator;
        uint32 operatorSetId;
        address[] strategies;
        uint256[] wadsToSlash;
        string description;
    }

    struct CreateSetParams {
        uint32 operatorSetId;
        address[] strategies;
    }

    function slashOperator(address avs, SlashingParams calldata params)
        external
        returns (uint256 slashId, uint256[] memory shares);

    function updateAVSMetadataURI(address avs, string calldata metadataURI) external;

    function createRedistributingOperatorSets(
        address avs,
        CreateSetParams[] calldata params,
        address[] calldata redistributionRecipients
    ) external;

    function addStrategiesToOperatorSet(address avs, uint32 operatorSetId, address[] calldata strategies) external;
    function removeStrategiesFromOperatorSet(address avs, uint32 operatorSetId, address[] calldata strategies) external;

    function getMembers(OperatorSet calldata operatorSet) external view returns (address[] memory);
    function getStrategiesInOperatorSet(OperatorSet calldata operatorSet) external view returns (address[] memory);
    function isOperatorSlashable(address operator, OperatorSet calldata operatorSet) external view returns (bool);

    function getMinimumSlashableStake(
        OperatorSet calldata operatorSet,
        address[] calldata operators,
        address[] calldata strategies,
        uint32 futureBlock
    ) external view returns (uint256[][] memory);

    /// @notice Blocks for which an operator stays slashable after it left or deallocated.
    function DEALLOCATION_DELAY() external view returns (uint32);
}

/// @notice EigenLayer's core that knows stakers, shares and withdrawals.
interface IDelegationManager {
    /// @notice Blocks for which a queued withdrawal stays slashable.
    function minWithdrawalDelayBlocks() external view returns (uint32);
}

/// @notice EigenLayer's record of operators' keys; each BN254 key in it passed a proof of possession.
interface IKeyRegistrar {
    function configureOperatorSet(OperatorSet calldata operatorSet, uint8 curveType) external;
    function isRegistered(OperatorSet calldata operatorSet, address operator) external view returns (bool);
    function getBN254Key(OperatorSet calldata operatorSet, address operator)
        external
        view
        returns (G1 memory g1, G2 memory g2);
}

/// @notice EigenLayer's list of operator sets whose tables are carried to other chains.
interface ICrossChainRegistry {
    struct OperatorSetConfig {
        address owner;
        uint32 maxStalenessPeriod;
    }

    function createGenerationReservation(
        OperatorSet calldata operatorSet,
        address operatorTableCalculator,
        OperatorSetConfig calldata config
    ) external;

    function setOperatorTableCalculator(OperatorSet calldata operatorSet, address operatorTableCalculator) external;
    function getOperatorTableCalculator(OperatorSet calldata operatorSet) external view returns (address);
}

/// @notice EigenLayer's record of who may call the core in whose name.
interface IPermissionController {
    function setAppointee(address account, address appointee, address target, bytes4 selector) external;
    function removeAppointee(address account, address appointee, address target, bytes4 selector) external;
}

/// @notice EigenLayer's verifier of BN254 certificates on a destination chain; L1 is one of its destinations.
interface IBN254CertificateVerifier {
    /// @notice The head of the table of a reference timestamp; all zero if no such table arrived. It never goes stale.
    function getOperatorSetInfo(OperatorSet calldata operatorSet, uint32 referenceTimestamp)
        external
        view
        returns (OperatorSetInfo memory);
}

/// @notice What the AllocationManager asks of an AVS when operators come and go.
interface IAVSRegistrar {
    function registerOperator(address operator, address avs, uint32[] calldata operatorSetIds, bytes calldata data)
        external;
    function deregisterOperator(address operator, address avs, uint32[] calldata operatorSetIds) external;
    function supportsAVS(address avs) external view returns (bool);
}

/// @notice What the CrossChainRegistry asks of the calculator of an operator table.
interface IOperatorTableCalculator {
    function calculateOperatorTableBytes(OperatorSet calldata operatorSet) external view returns (bytes memory);
    function getOperatorSetWeights(OperatorSet calldata operatorSet)
        external
        view
        returns (address[] memory operators, uint256[][] memory weights);
    function getOperatorWeights(OperatorSet calldata operatorSet, address operator)
        external
        view
        returns (uint256[] memory weights);
}
