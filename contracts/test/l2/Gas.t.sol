// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BatchHeader, Certificate, ChannelParams, OperatorSet} from "../../src/lib/Types.sol";
import {OperatorTable} from "../util/OperatorTable.sol";
import {PaymentsTest} from "./PaymentsTest.sol";

/// @notice What a channel costs in a certified batch: `propose` and `finalize` as whole transactions, calldata included, in the
/// steady state (every channel was settled before), ten channels a payee, EigenLayer's real verifier, all operators signing.
/// @dev Isolation makes each call a transaction of its own, with cold storage. Printed, never asserted: gas depends on the chain's
/// schedule. `forge test --match-contract GasTest -vv` shows it.
/// forge-config: default.isolate = true
contract GasTest is PaymentsTest {
    uint32 internal constant FAN_IN = 10;
    uint256 internal constant PAYEES = 100;
    OperatorTable internal table;
    address[] internal payees;

    function setUp() public override {
        super.setUp();
        table = new OperatorTable(OperatorSet(avs, SET));
        payments = deployPayments(table.judge());
        table.publish(tableTime, equalWeights(20, 100), 7200);
        vm.deal(petra, 1000 ether);
        vm.prank(petra);
        payments.deposit{value: 100 ether}(0, 100 ether);
        for (uint256 i; i < PAYEES; ++i) {
            (address payee, uint256 key) = actor(string.concat("payee ", vm.toString(i)));
            payees.push(payee);
            for (uint32 lane; lane < FAN_IN; ++lane) {
                open(channelOf(petra, payee, lane), key, COLLATERAL);
            }
        }
        run(PAYEES, 1_000_000);
        vm.warp(block.timestamp + 10);
    }

    function test_Gas_AThousandChannels() public {
        (uint256 proposed, uint256 finalized) = run(100, 2_345_678);
        report(1000, proposed, finalized);
    }

    function test_Gas_AHundredChannels() public {
        (uint256 proposed, uint256 finalized) = run(10, 2_345_678);
        report(100, proposed, finalized);
    }

    /// @dev Settles `count` payees' channels at this amount; the gas of both transactions.
    function run(uint256 count, uint64 units) internal returns (uint256 proposed, uint256 finalized) {
        bytes memory data;
        for (uint256 i; i < count; ++i) {
            data = bytes.concat(data, groupOf(payees[i], 0, uint16(FAN_IN), leavesOf(0, 1, FAN_IN, units)));
        }
        BatchHeader memory h = headerOf(data);
        Certificate memory c = table.certify(tableTime, batchIdOf(h), new uint32[](0));
        bytes32 id = propose(h, data, c);
        proposed = atLeastFloor(abi.encodeCall(payments.propose, (h, data, c)));
        passWindow();
        bytes memory input = abi.encodeCall(payments.finalize, (id, data, 0));
        bool done;
        while (!done) {
            done = payments.finalize(id, data, 0);
            finalized += atLeastFloor(input);
        }
        (, uint64 settled) = payments.laneOf(channelIdOf(channelOf(petra, payees[0], 3)));
        assertEq(settled, units, "settled");
    }

    /// @dev The gas of the last call, or the floor price of its calldata (EIP-7623) where that is more.
    function atLeastFloor(bytes memory input) internal view returns (uint256 used) {
        used = vm.lastCallGas().gasTotalUsed;
        uint256 tokens;
        for (uint256 i; i < input.length; ++i) {
            tokens += input[i] == 0 ? 1 : 4;
        }
        uint256 floor = 21_000 + 10 * tokens;
        return used < floor ? floor : used;
    }

    function report(uint256 channels, uint256 proposed, uint256 finalized) internal {
        emit log_named_uint("channels", channels);
        emit log_named_uint("propose gas", proposed);
        emit log_named_uint("finalize gas", finalized);
        emit log_named_uint("gas per channel", (proposed + finalized) / channels);
    }
}
