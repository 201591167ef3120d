// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

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

/// @notice Deployment of the payments contract.
/// forge-config: default.isolate = true
contract DeploymentGas is PaymentsTest, Meter {
    CodeVm private constant codeVm = CodeVm(address(vm));

    function test_Gas_Payments() public {
        Factory factory = new Factory();
        bytes memory code = bytes.concat(
            codeVm.getCode("OpenStreamingPayments.sol:OpenStreamingPayments"),
            abi.encode(fake, avs, SET, treasury, governor, config())
        );
        address made = factory.create(code);
        measured("deploy contract=payments", abi.encodeCall(factory.create, (code)));
        assertEq(made.code.length, address(payments).code.length, "the same contract");
    }
}
