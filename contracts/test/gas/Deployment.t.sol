// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {SlasherStage} from "../l1/SlasherStage.sol";
import {PaymentsTest} from "../l2/PaymentsTest.sol";
import {Meter} from "./Meter.sol";

interface CodeVm {
    function getCode(string calldata artifact) external view returns (bytes memory);
}

/// @notice Creates what it is handed: a transaction to it costs what the creation costs, and the copy of the code into memory.
contract Factory {
    error NotCreated();

    function create(bytes calldata code) external returns (address made) {
        bytes memory copy = code;
        assembly ("memory-safe") {
            made := create(0, add(copy, 0x20), mload(copy))
        }
        if (made == address(0)) {
            revert NotCreated();
        }
    }
}

/// @dev Whole creations, constructor arguments included.
abstract contract Creations is Meter {
    CodeVm private constant codeVm = CodeVm(address(vm));

    function measureCreation(string memory name, bytes memory arguments) internal {
        Factory factory = new Factory();
        bytes memory code = bytes.concat(codeVm.getCode(string.concat(name, ".sol:", name)), arguments);
        assertGt(factory.create(code).code.length, 0, name);
        measured(string.concat("deploy contract=", name), abi.encodeCall(factory.create, (code)));
    }
}

/// @notice Deployment of the contract on the rollup.
/// forge-config: default.isolate = true
contract PaymentsDeploymentGas is PaymentsTest, Creations {
    function test_Gas_Payments() public {
        measureCreation("OpenStreamingPayments", abi.encode(judge, avs, SET, treasury, governor, guardian, config()));
    }
}

/// @notice Deployment of the contracts on L1.
/// forge-config: default.isolate = true
contract SlashingDeploymentGas is SlasherStage, Creations {
    function test_Gas_Slashing() public {
        _raise();
        measureCreation("OpenStreamingSlasher", abi.encode(_wiring(), _config()));
        measureCreation(
            "OpenStreamingRegistrar",
            abi.encode(
                allocationManager, keyRegistrar, crossChainRegistry, permissionController, owner, SET_ID, SLASHER_DELAY
            )
        );
        measureCreation("OpenStreamingTableCalculator", abi.encode(allocationManager, keyRegistrar, 3790));
        measureCreation("OffenseLedger", abi.encode(registrar));
        measureCreation("SlashedStakeVault", abi.encode(ledger, owner, address(0), VAULT_DELAY));
    }
}
