// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import "../../src/l1/EigenLayer.sol" as Ours;
import {Test} from "../util/Test.sol";
import {EigenLayerCore} from "./EigenLayerCore.sol";
import {IAVSRegistrar} from "eigenlayer-contracts/interfaces/IAVSRegistrar.sol";
import {IAllocationManager} from "eigenlayer-contracts/interfaces/IAllocationManager.sol";
import {IBN254CertificateVerifier} from "eigenlayer-contracts/interfaces/IBN254CertificateVerifier.sol";
import {ICrossChainRegistry} from "eigenlayer-contracts/interfaces/ICrossChainRegistry.sol";
import {IDelegationManager} from "eigenlayer-contracts/interfaces/IDelegationManager.sol";
import {IKeyRegistrar, IKeyRegistrarTypes} from "eigenlayer-contracts/interfaces/IKeyRegistrar.sol";
import {IOperatorTableCalculator} from "eigenlayer-contracts/interfaces/IOperatorTableCalculator.sol";
import {IPermissionController} from "eigenlayer-contracts/interfaces/IPermissionController.sol";

/// @notice Our own declarations of EigenLayer's interfaces are EigenLayer's.
contract EigenLayerInterfacesTest is Test {
    function test_AllocationManager_HasTheSelectorsWeCall() public pure {
        _same(Ours.IAllocationManager.slashOperator.selector, IAllocationManager.slashOperator.selector);
        assertTrue(IAllocationManager.slashOperator.selector == bytes4(0x36352057), "slashOperator as measured");
        _same(Ours.IAllocationManager.updateAVSMetadataURI.selector, IAllocationManager.updateAVSMetadataURI.selector);
        _same(
            Ours.IAllocationManager.createRedistributingOperatorSets.selector,
            IAllocationManager.createRedistributingOperatorSets.selector
        );
        _same(
            Ours.IAllocationManager.addStrategiesToOperatorSet.selector,
            IAllocationManager.addStrategiesToOperatorSet.selector
        );
        _same(
            Ours.IAllocationManager.removeStrategiesFromOperatorSet.selector,
            IAllocationManager.removeStrategiesFromOperatorSet.selector
        );
        _same(Ours.IAllocationManager.getMembers.selector, IAllocationManager.getMembers.selector);
        _same(
            Ours.IAllocationManager.getStrategiesInOperatorSet.selector,
            IAllocationManager.getStrategiesInOperatorSet.selector
        );
        _same(Ours.IAllocationManager.isOperatorSlashable.selector, IAllocationManager.isOperatorSlashable.selector);
        _same(
            Ours.IAllocationManager.getMinimumSlashableStake.selector,
            IAllocationManager.getMinimumSlashableStake.selector
        );
        _same(Ours.IAllocationManager.DEALLOCATION_DELAY.selector, IAllocationManager.DEALLOCATION_DELAY.selector);
    }

    function test_TheOtherContracts_HaveTheSelectorsWeCall() public pure {
        _same(
            Ours.IDelegationManager.minWithdrawalDelayBlocks.selector,
            IDelegationManager.minWithdrawalDelayBlocks.selector
        );
        _same(Ours.IKeyRegistrar.configureOperatorSet.selector, IKeyRegistrar.configureOperatorSet.selector);
        _same(Ours.IKeyRegistrar.isRegistered.selector, IKeyRegistrar.isRegistered.selector);
        _same(Ours.IKeyRegistrar.getBN254Key.selector, IKeyRegistrar.getBN254Key.selector);
        assertEq(uint256(IKeyRegistrarTypes.CurveType.BN254), 2, "the curve we configure");
        _same(
            Ours.ICrossChainRegistry.createGenerationReservation.selector,
            ICrossChainRegistry.createGenerationReservation.selector
        );
        _same(
            Ours.ICrossChainRegistry.setOperatorTableCalculator.selector,
            ICrossChainRegistry.setOperatorTableCalculator.selector
        );
        _same(
            Ours.ICrossChainRegistry.getOperatorTableCalculator.selector,
            ICrossChainRegistry.getOperatorTableCalculator.selector
        );
        _same(Ours.IPermissionController.setAppointee.selector, IPermissionController.setAppointee.selector);
        _same(Ours.IPermissionController.removeAppointee.selector, IPermissionController.removeAppointee.selector);
        _same(
            Ours.IBN254CertificateVerifier.getOperatorSetInfo.selector,
            IBN254CertificateVerifier.getOperatorSetInfo.selector
        );
    }

    function test_WhatEigenLayerCallsOnUs_HasItsSelectors() public pure {
        _same(Ours.IAVSRegistrar.registerOperator.selector, IAVSRegistrar.registerOperator.selector);
        _same(Ours.IAVSRegistrar.deregisterOperator.selector, IAVSRegistrar.deregisterOperator.selector);
        _same(Ours.IAVSRegistrar.supportsAVS.selector, IAVSRegistrar.supportsAVS.selector);
        _same(
            Ours.IOperatorTableCalculator.calculateOperatorTableBytes.selector,
            IOperatorTableCalculator.calculateOperatorTableBytes.selector
        );
        _same(
            Ours.IOperatorTableCalculator.getOperatorSetWeights.selector,
            IOperatorTableCalculator.getOperatorSetWeights.selector
        );
        _same(
            Ours.IOperatorTableCalculator.getOperatorWeights.selector,
            IOperatorTableCalculator.getOperatorWeights.selector
        );
    }

    function test_TheCore_DeploysWithTheDelaysItIsGiven() public {
        EigenLayerCore core = new EigenLayerCore(4000);
        assertEq(core.allocationManager().DEALLOCATION_DELAY(), 4000, "deallocation delay");
        assertEq(core.delegationManager().minWithdrawalDelayBlocks(), 4000, "withdrawal delay");
    }

    function _same(bytes4 ours, bytes4 theirs) private pure {
        assertTrue(ours == theirs, "selector");
    }
}
