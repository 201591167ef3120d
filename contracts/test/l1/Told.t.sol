// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {StakeToken} from "../../src/devnet/StakeToken.sol";
import {IOffenseLedger} from "../../src/interfaces/IOffenseLedger.sol";
import {IOpenStreamingRegistrar} from "../../src/interfaces/IOpenStreamingRegistrar.sol";
import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {ISlashedStakeVault} from "../../src/interfaces/ISlashedStakeVault.sol";
import {OffenseLedger} from "../../src/l1/OffenseLedger.sol";
import {SlashedStakeVault} from "../../src/l1/SlashedStakeVault.sol";
import {Test} from "../util/Test.sol";
import {L1Stage} from "./L1Stage.sol";

/// @notice Programs follow operators and pay by events alone: who comes, changes and goes is told, and so is every payment.
contract ToldByTheStageTest is L1Stage {
    function setUp() public {
        _raise();
    }

    function test_AnOperator_IsToldOf_WhenItJoinsChangesAndLeaves() public {
        address operator = _operator(0);
        _stake(operator, STAKE);
        _registerKey(operator, _secret(0), _set());
        _waitForAllocationDelay();
        _allocate(operator, 1e18);
        (bytes memory peerId, address payee, address signer) = abi.decode(_profileData(0), (bytes, address, address));
        _told(address(registrar));
        emit IOpenStreamingRegistrar.OperatorJoined(operator, _keyHash(0), peerId, payee, signer);
        _register(operator, _profileData(0));

        _told(address(registrar));
        emit IOpenStreamingRegistrar.OperatorUpdated(operator, "elsewhere", address(0xC0), address(0xC1));
        vm.prank(operator);
        registrar.updateProfile(IOpenStreamingRegistrar.Profile("elsewhere", address(0xC0), address(0xC1)));

        _told(address(registrar));
        emit IOpenStreamingRegistrar.OperatorLeft(operator, _keyHash(0));
        _leave(operator);
    }

    function test_ThePool_IsToldOf_WhenItIsFunded() public {
        vm.deal(address(this), 3 ether);
        _told(address(slasher));
        emit IOpenStreamingSlasher.PoolFunded(address(this), 3 ether);
        slasher.fundPool{value: 3 ether}();
    }

    function _told(address by) private {
        vm.expectEmit(true, true, true, true, by);
    }
}

/// @notice The ledger and the vault by themselves; the test is registrar to the one and ledger to the other.
contract ToldByTheKeepersTest is Test {
    bytes32 private constant OFFENSE = keccak256("offense");
    bytes32 private constant CHANNEL = keccak256("channel");
    address private constant OPERATOR = address(0x0B);
    address private constant VICTIM = address(0x71C);

    OffenseLedger private ledger;
    SlashedStakeVault private vault;
    StakeToken private token;

    function setUp() public {
        vm.warp(1_800_000_000);
        ledger = new OffenseLedger(IOpenStreamingRegistrar(address(this)));
        vault = new SlashedStakeVault(IOffenseLedger(address(this)), address(this), address(0), 2 days);
        token = new StakeToken();
        token.mint(address(vault), 100 ether);
    }

    function isSlasher(address who) external view returns (bool) {
        return who == address(this);
    }

    function operatorsSlashed(bytes32 offenseId) external pure returns (uint256) {
        return offenseId == OFFENSE ? 1 : 0;
    }

    function test_ProofsAndSlashes_AreToldOf() public {
        _told(address(ledger));
        emit IOffenseLedger.LeafProven(CHANNEL, VICTIM);
        ledger.recordProven(CHANNEL, VICTIM);
        _told(address(ledger));
        emit IOffenseLedger.SlashRecorded(OFFENSE, OPERATOR, 0.1e18);
        ledger.recordSlash(OFFENSE, OPERATOR, 0.1e18);
        _told(address(ledger));
        emit IOffenseLedger.StakeMoved(OFFENSE, OPERATOR, 0.1e18);
        ledger.recordMoved(OFFENSE, OPERATOR, 0.1e18);
    }

    function test_ARestitution_IsToldOf_WhenOrderedCancelledAndPaid() public {
        uint64 due = uint64(block.timestamp + 2 days);
        for (uint256 id; id < 2; ++id) {
            _told(address(vault));
            emit ISlashedStakeVault.RestitutionScheduled(
                id, OFFENSE, CHANNEL, address(token), VICTIM, 40 ether, due, "ipfs://loss"
            );
            vault.scheduleRestitution(OFFENSE, CHANNEL, address(token), VICTIM, 40 ether, "ipfs://loss");
            if (id == 0) {
                _told(address(vault));
                emit ISlashedStakeVault.ReleaseCancelled(id);
                vault.cancel(id);
            }
        }
        vm.warp(due);
        _told(address(vault));
        emit ISlashedStakeVault.Released(1);
        vault.release(1);
    }

    function test_ABurning_IsToldOf_WhenOrdered() public {
        _told(address(vault));
        emit ISlashedStakeVault.BurnScheduled(0, address(token), 7 ether, uint64(block.timestamp + 2 days));
        vault.scheduleBurn(address(token), 7 ether);
    }

    function _told(address by) private {
        vm.expectEmit(true, true, true, true, by);
    }
}
