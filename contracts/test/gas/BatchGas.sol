// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {BatchHeader, Certificate, OperatorSet} from "../../src/lib/Types.sol";
import {PaymentsTest} from "../l2/PaymentsTest.sol";
import {OperatorTable} from "../util/OperatorTable.sol";
import {Meter} from "./Meter.sol";

/// @notice A world in which batches are measured: EigenLayer's real verifier with a table of a hundred operators, one payer, and
/// as many payees and lanes as the story needs. Every channel is opened as on a real chain.
abstract contract BatchGas is PaymentsTest, Meter {
    uint256 internal constant OPERATORS = 100;

    OperatorTable internal table;
    address[] internal payees;
    /// @dev Lanes of each payee: 0, stride, 2 stride, ...
    uint32 internal lanes;
    uint32 internal stride = 1;
    /// @dev Amounts have exactly this many bytes and are otherwise random.
    uint256 internal width = 4;
    /// @dev Batches made so far; every one asks for more than the one before.
    uint256 internal round;

    /// @dev With a poster's fee, as in production.
    function config() internal pure override returns (IOpenStreamingPayments.Config memory c) {
        c = super.config();
        c.posterFeeBps = 10;
    }

    function raise() internal {
        super.setUp();
        table = new OperatorTable(OperatorSet(avs, SET));
        payments = deployPayments(table.judge());
        table.publish(tableTime, equalWeights(OPERATORS, 1e9), 7200);
        vm.deal(petra, 1e8 ether);
        vm.prank(petra);
        payments.deposit{value: 1e7 ether}(0, 1e7 ether);
    }

    /// @dev `count` payees with `lanes_` channels each, `stride_` lanes apart.
    function populate(uint256 count, uint32 lanes_, uint32 stride_) internal {
        lanes = lanes_;
        stride = stride_;
        for (uint256 i; i < count; ++i) {
            (address payee, uint256 key) = actor(string.concat("payee ", vm.toString(i)));
            payees.push(payee);
            for (uint32 l; l < lanes; ++l) {
                open(channelOf(petra, payee, l * stride), key, collateral());
            }
        }
    }

    /// @dev More than any amount here.
    function collateral() internal view returns (uint64) {
        return uint64(1 << (8 * width)) - 1;
    }

    // ---- batches

    /// @dev The first `leaves` channels, payee by payee.
    function dataOf(uint256 leaves) internal view returns (bytes memory data) {
        for (uint256 i; leaves != 0; ++i) {
            uint256 count = leaves < lanes ? leaves : lanes;
            data = bytes.concat(data, groupOf(payees[i], 0, uint16(count), leavesOfPayee(i, count)));
            leaves -= count;
        }
    }

    function leavesOfPayee(uint256 payee, uint256 count) internal view returns (bytes memory data) {
        data = new bytes(12 * count);
        for (uint256 i = count; i > 0; --i) {
            uint256 leaf = (i - 1) * stride << 64 | amountOf(payee, i - 1);
            assembly ("memory-safe") {
                // As in leavesOf: what is written before the leaf is written again, and the length is put back.
                mstore(add(data, mul(i, 12)), leaf)
            }
        }
        assembly ("memory-safe") {
            mstore(data, mul(count, 12))
        }
    }

    /// @dev Random, of exactly `width` bytes, and more in every round (of at most six).
    function amountOf(uint256 payee, uint256 lane) internal view returns (uint64) {
        uint256 step = 1 << (8 * width - 3);
        return uint64(step * (round + 1) + uint256(keccak256(abi.encode(payee, lane, round))) % step);
    }

    /// @dev Settles the first `leaves` channels and reports both transactions.
    function settle(uint256 leaves, uint32[] memory absent, string memory tags) internal returns (bytes32 id) {
        id = settleBytes(dataOf(leaves), absent, tags);
        assertEq(settledOf(0, 0), amountOf(0, 0), "settled");
        round += 1;
    }

    function settleBytes(bytes memory data, uint32[] memory absent, string memory tags) internal returns (bytes32 id) {
        BatchHeader memory h = headerOf(data);
        Certificate memory c = table.certify(tableTime, batchIdOf(h), absent);
        id = propose(h, data, c);
        measured(string.concat("propose", tags), abi.encodeCall(payments.propose, (h, data, c)));
        passWindow();
        bytes memory input = abi.encodeCall(payments.finalize, (id, data, 0));
        bool done;
        while (!done) {
            done = payments.finalize(id, data, 0);
            measured(string.concat("finalize", tags), input);
        }
    }

    function settledOf(uint256 payee, uint32 lane) internal view returns (uint64 settled) {
        (, settled) = payments.laneOf(channelIdOf(channelOf(petra, payees[payee], lane)));
    }

    function nobody() internal pure returns (uint32[] memory) {}
}
