// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {BatchData} from "../../src/lib/BatchData.sol";
import {PaymentsTest} from "./PaymentsTest.sol";

/// @notice Properties of settlement over arbitrary data. What can be proposed can be finalized, and pays what a plain reading of
/// the rules pays.
/// forge-config: default.fuzz.runs = 64
/// forge-config: fuzz.fuzz.runs = 2000
contract FinalizeTest is PaymentsTest {
    uint32 internal constant LANES = 9;
    address[2] internal payees;
    mapping(address => mapping(uint32 => uint64)) internal expected;

    function setUp() public override {
        super.setUp();
        payees[0] = paul;
        payees[1] = paula;
        for (uint32 i; i < LANES; ++i) {
            open(channelOf(petra, paul, i), paulKey, COLLATERAL + i);
            open(channelOf(petra, paula, i), paulaKey, COLLATERAL + 2 * i);
        }
    }

    /// @dev Leaves drawn from bytes: few payees and lanes, so that repeats, neighbours and strangers all occur.
    function testFuzz_Finalize_NeverReverts_AndPaysTheMaximumCutToTheCollateral(bytes32 seed, uint8 groups, uint8 step)
        public
    {
        bytes memory data = draw(seed, bound(groups, 1, 12));
        bytes32 id = proposeData(data);
        passWindow();
        while (!payments.finalize(id, data, step % 4)) {}
        uint256[2] memory due;
        for (uint32 lane; lane < LANES; ++lane) {
            for (uint256 i; i < 2; ++i) {
                uint64 units = expected[payees[i]][lane];
                due[i] += units;
                (, uint64 settled) = payments.laneOf(channelIdOf(channelOf(petra, payees[i], lane)));
                assertEq(settled, units, "the lane's maximum");
            }
        }
        assertEq(unitsOf(paul), due[0], "Paul's sum");
        assertEq(unitsOf(paula), due[1], "Paula's sum");
        assertEq(payments.balanceOf(0, carol), 0.1 ether, "the bond");
        assertConserved();
    }

    /// @dev Arbitrary bytes, of which only the counts are made to fit: payees, tokens, lanes and units are whatever they are.
    function testFuzz_Finalize_NeverReverts_OnArbitraryBytes(bytes memory data, uint8 most) public {
        if (data.length < 36) {
            data = abi.encodePacked(data, new bytes(36));
        }
        data = framed(data, uint256(most) + 1);
        (bool ok,,) = this.measure(data);
        assertTrue(ok, "well-formed");
        bytes32 id = proposeData(data);
        passWindow();
        while (!payments.finalize(id, data, 1)) {}
        assertTrue(payments.batches(id).status == IOpenStreamingPayments.BatchStatus.Final, "final");
        assertConserved();
    }

    /// @dev Cuts the bytes into groups of at most `most` leaves, and drops what is left over.
    function framed(bytes memory data, uint256 most) internal pure returns (bytes memory) {
        uint256 end;
        while (data.length - end >= 36) {
            uint256 count = (data.length - end - 24) / 12;
            if (count > most) {
                count = most;
            }
            data[end + 22] = bytes1(uint8(count >> 8));
            data[end + 23] = bytes1(uint8(count));
            end += 24 + 12 * count;
        }
        assembly ("memory-safe") {
            mstore(data, end)
        }
        return data;
    }

    /// @dev Two batches commute.
    function testFuzz_Batches_Commute(bytes32 a, bytes32 b) public {
        bytes memory first = draw(a, 5);
        bytes memory second = draw(b, 5);
        uint256 state = vm.snapshotState();
        settleData(first);
        settleData(second);
        uint256 oneWay = unitsOf(paul) * 2 ** 128 + unitsOf(paula);
        vm.revertToState(state);
        settleData(second);
        settleData(first);
        assertEq(unitsOf(paul) * 2 ** 128 + unitsOf(paula), oneWay, "either order");
    }

    /// @dev Wherever the gas runs out between calls, the sum is the same.
    function testFuzz_Finalize_StoppedAnywhere_PaysEveryLeafOnce(bytes32 seed, uint32[6] memory steps) public {
        bytes memory data = draw(seed, 10);
        bytes32 id = proposeData(data);
        passWindow();
        bool done;
        for (uint256 i; i < steps.length && !done; ++i) {
            done = payments.finalize(id, data, steps[i] % 3);
        }
        while (!done) {
            done = payments.finalize(id, data, 1);
        }
        uint256 due;
        for (uint32 lane; lane < LANES; ++lane) {
            due += expected[paul][lane];
        }
        assertEq(unitsOf(paul), due, "Paul's sum");
    }

    function measure(bytes calldata data) external pure returns (bool ok, uint256 groups, uint256 leaves) {
        return BatchData.measure(data);
    }

    function draw(bytes32 seed, uint256 groups) internal returns (bytes memory data) {
        uint256 dice = uint256(seed);
        for (uint256 g; g < groups; ++g) {
            address payee = payees[dice % 2];
            uint16 token = dice >> 8 & 0xf == 0 ? uint16(dice >> 16) : 0;
            uint16 count = uint16(1 + (dice >> 32) % 20);
            bytes memory leaves;
            for (uint256 i; i < count; ++i) {
                dice = uint256(keccak256(abi.encode(dice)));
                uint32 lane = dice & 7 == 0 ? uint32(dice >> 8) : uint32((dice >> 8) % LANES);
                uint64 units = dice & 56 == 0 ? uint64(dice >> 64) : uint64((dice >> 64) % (2 * COLLATERAL));
                leaves = abi.encodePacked(leaves, leafOf(lane, units));
                note(payee, token, lane, units);
            }
            data = abi.encodePacked(data, groupOf(payee, token, count, leaves));
        }
    }

    /// @dev The rule, read plainly.
    function note(address payee, uint16 token, uint32 lane, uint64 units) internal {
        if (token != 0 || lane >= LANES) {
            return;
        }
        uint64 collateral = payee == paul ? COLLATERAL + lane : COLLATERAL + 2 * lane;
        if (units > collateral) {
            units = collateral;
        }
        if (units > expected[payee][lane]) {
            expected[payee][lane] = units;
        }
    }
}
