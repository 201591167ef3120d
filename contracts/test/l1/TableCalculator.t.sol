// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IAllocationManager as IOurAllocationManager,
    IKeyRegistrar as IOurKeyRegistrar
} from "../../src/l1/EigenLayer.sol";
import {OpenStreamingTableCalculator} from "../../src/l1/OpenStreamingTableCalculator.sol";
import {G1, OperatorInfo, OperatorSetInfo} from "../../src/lib/Types.sol";
import {Bls} from "../util/Bls.sol";
import {L1Stage} from "./L1Stage.sol";
import {Merkle} from "eigenlayer-contracts/libraries/Merkle.sol";

contract TableCalculatorTest is L1Stage {
    function setUp() public {
        _raise();
    }

    function test_Table_IsWhatTheCertificateVerifierStores() public {
        _joinAll(5);
        uint32 ts = _transport();
        OperatorSetInfo memory info = abi.decode(calculator.calculateOperatorTableBytes(_ourSet()), (OperatorSetInfo));
        assertEq(info.numOperators, 5, "operators");
        assertEq(info.totalWeights.length, 1, "one weight");
        assertEq(info.totalWeights[0], 5 * STAKE, "total");
        assertEq(
            keccak256(abi.encode(info)),
            keccak256(abi.encode(certificateVerifier.getOperatorSetInfo(_set(), ts))),
            "carried unchanged"
        );
    }

    function test_Table_CanBeRebuiltFromItsLines() public {
        _joinAll(5);
        OperatorSetInfo memory info = abi.decode(calculator.calculateOperatorTableBytes(_ourSet()), (OperatorSetInfo));
        (address[] memory operators, G1[] memory keys, uint256[] memory weights) = calculator.operatorTable(_ourSet());
        bytes32[] memory leaves = new bytes32[](5);
        G1 memory sum;
        for (uint256 i; i < 5; ++i) {
            assertEq(operators[i], _operator(i), "operator");
            assertEq(weights[i], STAKE, "weight");
            OperatorInfo memory line = OperatorInfo(keys[i], new uint256[](1));
            line.weights[0] = weights[i];
            leaves[i] = keccak256(abi.encodePacked(uint8(0x75), abi.encode(line)));
            sum = Bls.add(sum, keys[i]);
        }
        assertEq(Merkle.merkleizeKeccak(leaves), info.operatorInfoTreeRoot, "root");
        assertEq(sum.X, info.aggregatePubkey.X, "aggregate X");
        assertEq(sum.Y, info.aggregatePubkey.Y, "aggregate Y");
    }

    function test_Table_WithoutOperatorsIsEmpty() public view {
        OperatorSetInfo memory info = abi.decode(calculator.calculateOperatorTableBytes(_ourSet()), (OperatorSetInfo));
        assertEq(info.numOperators, 0, "nobody");
        assertEq(info.operatorInfoTreeRoot, bytes32(0), "no root");
        assertEq(info.totalWeights[0], 0, "no weight");
    }

    function test_Operators_WithoutStakeAreLeftOut() public {
        _joinAll(2);
        // A third registers with a key and a profile, and stakes nothing.
        vm.prank(_operator(2));
        delegationManager.registerAsOperator(address(0), 0, "");
        _registerKey(_operator(2), _secret(2), _set());
        _register(_operator(2), _profileData(2));
        (address[] memory operators,,) = calculator.operatorTable(_ourSet());
        assertEq(operators.length, 2, "two lines");
        (address[] memory weighed, uint256[][] memory weights) = calculator.getOperatorSetWeights(_ourSet());
        assertEq(weighed.length, 2, "two weights");
        assertEq(weights[1][0], STAKE, "weight of the second");
        assertEq(calculator.getOperatorWeights(_ourSet(), _operator(2))[0], 0, "nothing");
        assertEq(calculator.getOperatorWeights(_ourSet(), _operator(0))[0], STAKE, "stake");
    }

    function test_Stake_ThatCanLeaveBeforeACaseEndsCountsForNothing() public {
        _joinAll(2);
        _allocate(_operator(1), 0.25e18);
        (,, uint256[] memory weights) = calculator.operatorTable(_ourSet());
        assertEq(weights[1], STAKE, "reachable for the whole delay: it still counts");
        // The deallocation takes effect DELAY_BLOCKS + 1 after its order; a case takes 3790.
        vm.roll(block.number + DELAY_BLOCKS + 1 - 3790);
        (,, weights) = calculator.operatorTable(_ourSet());
        assertEq(weights[1], STAKE / 4, "what stays");
        assertEq(weights[0], STAKE, "the other is untouched");
    }

    function test_Leaver_IsLeftOutAtOnce_AndTheLastMemberTakesItsPlace() public {
        _joinAll(3);
        _leave(_operator(0));
        (address[] memory operators,,) = calculator.operatorTable(_ourSet());
        assertEq(operators.length, 2, "two lines");
        assertEq(operators[0], _operator(2), "EigenLayer swaps the last into the gap");
        assertEq(operators[1], _operator(1), "the other stays");
    }

    function test_Table_KeepsTheHeaviestOfTooManyOperators_InTheirOrder() public {
        uint256 most = calculator.MAX_OPERATORS();
        uint256 members = most + 6;
        // Of stakes 3, 1, 2, 3, 1, 2, ... the heaviest are all of 3, all of 2, and the first of 1.
        for (uint256 i; i < members; ++i) {
            _stake(_operator(i), _weightOf(i));
            _registerKey(_operator(i), _secret(i), _set());
        }
        _waitForAllocationDelay();
        for (uint256 i; i < members; ++i) {
            _allocate(_operator(i), 1e18);
            _register(_operator(i), _profileData(i));
        }
        (address[] memory operators, G1[] memory keys, uint256[] memory weights) = calculator.operatorTable(_ourSet());
        assertEq(operators.length, most, "no more lines than can be judged");
        uint256 dropped;
        uint256 line;
        for (uint256 i = members; i > 0; --i) {
            if (_weightOf(i - 1) == STAKE && dropped < 6) {
                dropped += 1;
                continue;
            }
            line += 1;
            assertEq(operators[most - line], _operator(i - 1), "operator");
            assertEq(keys[most - line].X, _key(i - 1).X, "key");
            assertEq(weights[most - line], _weightOf(i - 1), "weight");
        }
        assertEq(line, most, "every line");
        OperatorSetInfo memory info = abi.decode(calculator.calculateOperatorTableBytes(_ourSet()), (OperatorSetInfo));
        assertEq(info.numOperators, most, "and the head counts them alone");
    }

    function _weightOf(uint256 i) private pure returns (uint256) {
        uint8[3] memory stakes = [3, 1, 2];
        return stakes[i % 3] * STAKE;
    }

    function test_Lookahead_BeyondTheDelayIsRefused() public {
        IOurAllocationManager manager = IOurAllocationManager(address(allocationManager));
        IOurKeyRegistrar keys = IOurKeyRegistrar(address(keyRegistrar));
        new OpenStreamingTableCalculator(manager, keys, DELAY_BLOCKS);
        vm.expectRevert(OpenStreamingTableCalculator.LookaheadTooLong.selector);
        new OpenStreamingTableCalculator(manager, keys, DELAY_BLOCKS + 1);
    }
}
