// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {SignedVoucher} from "../../src/lib/Types.sol";
import {SlasherStage} from "./SlasherStage.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @notice What justice costs, with cold storage; printed, and held under what fits into one transaction.
contract SlasherGasTest is SlasherStage {
    /// @dev Ethereum's cap of one transaction's gas (EIP-7825), with room for calldata.
    uint256 private constant TRANSACTION_GAS = 16_000_000;

    /// @dev Lines of the largest operator table.
    uint256 private constant MOST_OPERATORS = 256;

    /// @dev Slashes that a challenger puts into one transaction.
    uint256 private constant MOST_SLASHES = 40;

    function test_Gas_FourSigners() public {
        _measure(4);
    }

    function test_Gas_FiftySigners() public {
        _measure(50);
    }

    function test_Gas_FalseClaim() public {
        _raiseWithOperators(4);
        (, uint256 forger) = actor("forger");
        SignedVoucher memory forged = _voucherOf(forger, _channel(1), 100);
        IOpenStreamingSlasher.FalseClaim memory f;
        f.channel = _channel(1);
        f.voucher = forged;
        SignedClaims memory s = _signClaims(0, 1, uint64(block.timestamp), _claimLeaf(f.channel, forged));
        _cool();
        slasher.proveFalseClaim(s.set, s.key, s.key2, s.signature, f);
        emit log_named_uint("proveFalseClaim", vm.lastCallGas().gasTotalUsed);
        bytes32 id = slasher.offenseIdOfClaims(_operator(0), 1);
        vm.warp(block.timestamp + 5);
        _cool();
        slasher.executeMinor(id);
        emit log_named_uint("executeMinor", vm.lastCallGas().gasTotalUsed);
        assertLt(vm.lastCallGas().gasTotalUsed, TRANSACTION_GAS, "fits");
    }

    /// @dev More than a table holds: what is left over signs nothing that counts.
    function test_Mallory_SplitsHerselfIntoTooManyOperators_TheTableIsStillJudgedInOneTransaction() public {
        _raiseWithOperators(MOST_OPERATORS + 2);
        _openChannel(_channel(1));
        bytes memory data = _largestData();
        uint32 ts = _transport();
        _judge(_evidence(_header(data, ts), ts, _range(0, MOST_OPERATORS)), data);
    }

    /// @dev Their bits take a second word.
    function test_MoreSignersThanATableHolds_AreNamed_WhereL1HoldsNone() public {
        _raiseWithOperators(MOST_OPERATORS + 2);
        _tick();
        uint32 ts = uint32(block.timestamp);
        IOpenStreamingSlasher.Evidence memory e =
            _evidence(_header(_data(1, 100), ts), ts, _range(0, MOST_OPERATORS + 2));
        assertEq(e.signers.length, 2, "two words");
        (, address[] memory operators,) = slasher.attribute(e);
        assertEq(operators.length, MOST_OPERATORS + 2, "every one");
        assertEq(operators[MOST_OPERATORS + 1], _operator(MOST_OPERATORS + 1), "to the last");
        e.signers[1] = 7;
        vm.expectRevert(IOpenStreamingSlasher.BadEvidence.selector);
        slasher.attribute(e);
        e.signers[1] = 1;
        vm.expectRevert(IOpenStreamingSlasher.BadEvidence.selector);
        slasher.attribute(e);
    }

    /// @dev One operator with nearly all stake signs; all others, honest and light, did not.
    function test_Mallory_SignsAloneAboveManyHonestOnes_TheTableIsStillJudgedInOneTransaction() public {
        _raiseWithOperators(MOST_OPERATORS);
        token.mint(_operator(0), 1000 * STAKE);
        vm.startPrank(_operator(0));
        token.approve(address(strategyManager), 1000 * STAKE);
        strategyManager.depositIntoStrategy(strategy, IERC20(address(token)), 1000 * STAKE);
        vm.stopPrank();
        _openChannel(_channel(1));
        bytes memory data = _largestData();
        uint32 ts = _transport();
        _judge(_evidence(_header(data, ts), ts, _list(0)), data);
    }

    /// @dev As many bytes as L2 lets a batch have.
    function _largestData() private view returns (bytes memory data) {
        uint256 count = uint256(56 * 1024 - 24) / 12;
        data = abi.encodePacked(payee, uint16(0), uint16(count), new bytes(12 * count));
        for (uint256 i = 24; i < data.length; ++i) {
            data[i] = 0xff;
        }
    }

    /// @dev The case is certified, and its opening fits into a block's transaction and into what nodes relay.
    function _judge(IOpenStreamingSlasher.Evidence memory e, bytes memory data) private {
        assertEq(calculator.MAX_OPERATORS(), MOST_OPERATORS, "the largest table");
        vm.deal(address(this), 1 ether);
        bytes memory input = abi.encodeCall(slasher.openCase, (e, data, 0));
        emit log_named_uint("openCase, bytes", input.length);
        assertLt(input.length, 128 * 1024 - 512, "relayed");
        _cool();
        bytes32 id = slasher.openCase{value: 0.05 ether}(e, data, 0);
        uint256 gas = vm.lastCallGas().gasTotalUsed + 21_000 + 16 * input.length;
        // A transaction of much data pays for its bytes at least (EIP-7623).
        if (gas < 21_000 + 40 * input.length) {
            gas = 21_000 + 40 * input.length;
        }
        emit log_named_uint("openCase, gas", gas);
        assertLt(gas, TRANSACTION_GAS, "fits");
        assertTrue(slasher.cases(id).severity == IOpenStreamingSlasher.Severity.Certified, "certified");
    }

    function _measure(uint256 n) private {
        _raiseWithOperators(n);
        _openChannel(_channel(1));
        bytes memory data = _data(1, 100);
        uint32 ts = _transport();
        IOpenStreamingSlasher.Evidence memory e = _evidence(_header(data, ts), ts, _range(0, n));
        vm.deal(address(this), 1 ether);
        _cool();
        bytes32 id = slasher.openCase{value: 0.05 ether}(e, data, 0);
        uint256 opening = vm.lastCallGas().gasTotalUsed;
        emit log_named_uint("openCase", opening);
        assertLt(opening, TRANSACTION_GAS, "opening fits");

        uint256 snapshot = vm.snapshotState();
        SignedVoucher memory v = _voucherOf(payerKey, _channel(1), 100);
        bytes32[32] memory proof = _registryProof(0, 1);
        _cool();
        slasher.answer(id, _channel(1), v, 0, 1, proof);
        emit log_named_uint("answer", vm.lastCallGas().gasTotalUsed);
        vm.revertToState(snapshot);

        _passDeadline(id);
        address[] memory list = _signerList(_range(0, n));
        for (uint256 from; from < n; from += MOST_SLASHES) {
            uint256 to = from + MOST_SLASHES < n ? from + MOST_SLASHES : n;
            _cool();
            slasher.execute(id, list, from, to);
            uint256 executing = vm.lastCallGas().gasTotalUsed;
            emit log_named_uint("execute, signers", to - from);
            emit log_named_uint("execute, gas", executing);
            assertLt(executing, TRANSACTION_GAS, "a range fits");
        }
        assertEq(_shares(_operator(n - 1)), 0, "down to the last");
    }

    /// @dev Makes the storage cold that a transaction of its own would find cold.
    function _cool() private {
        vm.cool(address(slasher));
        vm.cool(address(slasher.attribution()));
        vm.cool(address(ledger));
        vm.cool(address(registrar));
        vm.cool(address(allocationManager));
        vm.cool(address(delegationManager));
        vm.cool(address(strategyManager));
        vm.cool(address(certificateVerifier));
        vm.cool(address(permissionController));
    }
}
