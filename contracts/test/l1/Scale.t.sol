// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {ISlashedStakeVault} from "../../src/interfaces/ISlashedStakeVault.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {BatchHeader} from "../../src/lib/Types.sol";
import {SlasherStage} from "./SlasherStage.sol";

/// @notice Two hundred operators certify what no voucher backs. They are judged once and slashed in ranges, each within one
/// transaction, by EigenLayer's own core; and what was answered is used against none of them.
contract ScaleTest is SlasherStage {
    /// @dev Ethereum's cap of one transaction's gas (EIP-7825).
    uint256 private constant TRANSACTION_GAS = 16_777_216;
    uint256 private constant SIGNERS = 200;
    uint256 private constant RANGE = 40;

    uint32 private ts;
    bytes private data;
    BatchHeader private header;

    function setUp() public {
        _raiseWithOperators(SIGNERS);
        _openChannel(_channel(1));
        IOpenStreamingSlasher.Config memory c = _config();
        // A part, so that a second slash of anybody would show.
        c.certifiedWad = 0.25e18;
        _takeOffice(c);
        data = _data(1, 100);
        ts = _transport();
        header = _header(data, ts);
    }

    function test_TwoHundredSigners_AreAllSlashed_InRanges_NobodyTwice() public {
        bytes32 id = _openMeasured();
        _passDeadline(id);
        address[] memory list = _signerList(_range(0, SIGNERS));
        // Somebody slashes a few in the middle and is never seen again; whoever goes on begins at the front.
        slasher.execute(id, list, 55, 60);
        for (uint256 from; from < SIGNERS; from += RANGE) {
            _executeMeasured(id, list, from);
        }
        // Another leaf's case and a whole second run take nothing more.
        for (uint256 from; from < SIGNERS; from += RANGE) {
            slasher.execute(id, list, from, from + RANGE);
        }
        for (uint256 i; i < SIGNERS; ++i) {
            assertEq(_shares(_operator(i)), STAKE * 3 / 4, "a quarter, once");
        }
        assertEq(ledger.operatorsSlashed(_batchId(header)), SIGNERS, "all are counted, once");
        _restore();
    }

    function test_AnAnsweredLeaf_IsNeverUsedAgainstAnyOfTwoHundredSigners() public {
        bytes32 id = _openMeasured();
        IOpenStreamingSlasher.Evidence memory all = _evidence(header, ts, _range(0, SIGNERS));
        IOpenStreamingSlasher.Evidence memory some = _evidence(header, ts, _range(0, 3));
        bytes32 second = _openCase(some, data, 0);
        _answer(id, _channel(1), _voucherOf(payerKey, _channel(1), 100), 0, 1);
        _passDeadline(second);
        address[] memory list = _signerList(_range(0, SIGNERS));
        vm.expectRevert(IOpenStreamingSlasher.CaseNotOpen.selector);
        slasher.execute(id, list, 0, 1);
        list = _signerList(_range(0, 3));
        vm.expectRevert(IOpenStreamingSlasher.LeafProven.selector);
        slasher.execute(second, list, 0, 3);
        // Nor in a new case, about one signer or all, before this slasher or the next.
        OpenStreamingSlasher next = _newSlasher(slasher.config());
        _expectProven(all);
        _expectProven(some);
        _expectProven(_evidence(header, ts, _list(SIGNERS - 1)));
        uint256 time = block.timestamp;
        _replaceSlasher(address(next));
        vm.warp(time);
        slasher = next;
        _expectProven(all);
        _expectProven(some);
        for (uint256 i; i < SIGNERS; i += 7) {
            assertEq(_shares(_operator(i)), STAKE, "nobody is slashed");
        }
    }

    // ---- help

    /// @dev What was slashed makes a loss good, once.
    function _restore() private {
        for (uint256 slashId = 1; slashId <= 10; ++slashId) {
            strategyManager.clearBurnOrRedistributableShares(_set(), slashId);
        }
        assertEq(token.balanceOf(address(vault)), 10 * STAKE / 4, "ten quarters in the vault");
        bytes32 loss = _channelId(_channel(1));
        bytes32 offense = _batchId(header);
        vm.startPrank(owner);
        uint256 id = vault.scheduleRestitution(offense, loss, address(token), payer, STAKE, "ipfs://what was lost");
        vm.expectRevert(ISlashedStakeVault.AlreadyClaimed.selector);
        vault.scheduleRestitution(offense, loss, address(token), payer, STAKE, "ipfs://again");
        vm.expectRevert(ISlashedStakeVault.NotSlashed.selector);
        vault.scheduleRestitution(keccak256("another"), loss, address(token), payer, STAKE, "ipfs://invented");
        vm.stopPrank();
        vm.warp(block.timestamp + VAULT_DELAY);
        vault.release(id);
        assertEq(token.balanceOf(payer), STAKE, "restored");
    }

    function _openMeasured() private returns (bytes32 id) {
        IOpenStreamingSlasher.Evidence memory e = _evidence(header, ts, _range(0, SIGNERS));
        bytes memory input = abi.encodeCall(slasher.openCase, (e, data, 0));
        _cool();
        id = _openCase(e, data, 0);
        _fits("openCase, gas", input);
        assertTrue(slasher.cases(id).severity == IOpenStreamingSlasher.Severity.Certified, "certified");
    }

    function _executeMeasured(bytes32 id, address[] memory list, uint256 from) private {
        bytes memory input = abi.encodeCall(slasher.execute, (id, list, from, from + RANGE));
        _cool();
        slasher.execute(id, list, from, from + RANGE);
        _fits("execute of 40, gas", input);
    }

    /// @dev A whole transaction: the call, its data and the base cost.
    function _fits(string memory what, bytes memory input) private {
        uint256 gas = vm.lastCallGas().gasTotalUsed + 21_000 + 16 * input.length;
        emit log_named_uint(what, gas);
        assertLt(gas, TRANSACTION_GAS, what);
    }

    function _expectProven(IOpenStreamingSlasher.Evidence memory e) private {
        uint256 bond = slasher.config().caseBond;
        vm.prank(watcher);
        vm.expectRevert(IOpenStreamingSlasher.LeafProven.selector);
        slasher.openCase{value: bond}(e, data, 0);
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
