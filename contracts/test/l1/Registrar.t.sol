// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingRegistrar} from "../../src/interfaces/IOpenStreamingRegistrar.sol";
import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {
    IAllocationManager as IOurAllocationManager,
    IKeyRegistrar as IOurKeyRegistrar
} from "../../src/l1/EigenLayer.sol";
import {OpenStreamingRegistrar} from "../../src/l1/OpenStreamingRegistrar.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {OpenStreamingTableCalculator} from "../../src/l1/OpenStreamingTableCalculator.sol";
import {L1Stage} from "./L1Stage.sol";
import {IAllocationManager} from "eigenlayer-contracts/interfaces/IAllocationManager.sol";
import {ICrossChainRegistryTypes} from "eigenlayer-contracts/interfaces/ICrossChainRegistry.sol";
import {IStrategy} from "eigenlayer-contracts/interfaces/IStrategy.sol";

contract RegistrarTest is L1Stage {
    address private stranger = address(0x57A);

    function setUp() public {
        _raise();
    }

    // ---- set-up

    function test_SetUp_CreatesTheAvsInEigenLayer() public {
        assertTrue(allocationManager.isOperatorSet(_set()), "the operator set exists");
        assertEq(
            allocationManager.getRedistributionRecipient(_set()), address(vault), "slashed stake goes to the vault"
        );
        IStrategy[] memory strategies = allocationManager.getStrategiesInOperatorSet(_set());
        assertEq(strategies.length, 1, "one strategy");
        assertEq(address(strategies[0]), address(strategy), "ours");
        assertEq(uint256(keyRegistrar.getOperatorSetCurveType(_set())), 2, "BN254");
        assertEq(address(crossChainRegistry.getOperatorTableCalculator(_set())), address(calculator), "calculator");
        ICrossChainRegistryTypes.OperatorSetConfig memory c = crossChainRegistry.getOperatorSetConfig(_set());
        assertEq(c.maxStalenessPeriod, 3600, "staleness");
        assertEq(c.owner, owner, "owner of the set on L2");
        assertTrue(_maySlash(address(slasher)), "the slasher is appointed");
        assertEq(registrar.slasher(), address(slasher), "and known");
    }

    function test_SetUp_IsDoneOnce() public {
        OpenStreamingRegistrar.SetUp memory s = _setUpOf(address(slasher));
        vm.prank(owner);
        vm.expectRevert(IOpenStreamingRegistrar.AlreadySetUp.selector);
        registrar.setUp(s);
    }

    function test_SetUp_IsTheOwners() public {
        OpenStreamingRegistrar.SetUp memory s = _setUpOf(address(slasher));
        vm.prank(stranger);
        vm.expectRevert(IOpenStreamingRegistrar.NotAllowed.selector);
        registrar.setUp(s);
    }

    function test_SetUp_RefusesAccountsWithoutCodeAndEndlessTables() public {
        OpenStreamingRegistrar fresh = _newRegistrar(owner);
        OpenStreamingRegistrar.SetUp memory s = _setUpOf(stranger);
        _expectBadSetUp(fresh, s);
        s = _setUpOf(address(slasher));
        s.vault = stranger;
        _expectBadSetUp(fresh, s);
        s = _setUpOf(address(slasher));
        s.calculator = stranger;
        _expectBadSetUp(fresh, s);
        s = _setUpOf(address(slasher));
        s.maxStaleness = 0;
        _expectBadSetUp(fresh, s);
        s = _setUpOf(address(slasher));
        s.strategies = new address[](0);
        _expectBadSetUp(fresh, s);
    }

    function test_Constructor_WantsAnOwner() public {
        vm.expectRevert(OpenStreamingRegistrar.BadSetUp.selector);
        _newRegistrar(address(0));
    }

    function test_Metadata_IsTheOwnersToChange() public {
        vm.prank(owner);
        registrar.setMetadataURI("https://example.org/other.json");
        vm.prank(stranger);
        vm.expectRevert(IOpenStreamingRegistrar.NotAllowed.selector);
        registrar.setMetadataURI("https://example.org/evil.json");
    }

    // ---- operators

    function test_Operator_JoinsThroughEigenLayer() public {
        _joinAll(2);
        assertEq(registrar.operators().length, 2, "two operators");
        (IOpenStreamingRegistrar.Profile memory p, bool registered) = registrar.profileOf(_operator(1));
        assertTrue(registered, "registered");
        assertEq(p.peerId, abi.encodePacked("peer", uint256(1)), "peer id");
        assertEq(p.payee, address(0xA001), "payee");
        assertEq(p.voucherSigner, address(0xB001), "voucher signer");
        IOpenStreamingRegistrar.KeyRecord[] memory records = registrar.keyRecords(_keyHash(1));
        assertEq(records.length, 1, "one record");
        assertEq(records[0].operator, _operator(1), "its operator");
        assertEq(records[0].from, block.timestamp, "from now");
        assertEq(records[0].to, 0, "without end");
        assertEq(registrar.keyHashOf(_operator(1)), _keyHash(1), "key");
    }

    function test_Operator_WithoutAKeyIsRefused() public {
        _stake(_operator(0), STAKE);
        _waitForAllocationDelay();
        uint32[] memory ids = _ids(SET_ID);
        vm.prank(address(allocationManager));
        vm.expectRevert(IOpenStreamingRegistrar.NoKey.selector);
        registrar.registerOperator(_operator(0), address(registrar), ids, _profileData(0));
    }

    function test_Operator_WithABadProfileIsRefused() public {
        _registerKey(_operator(0), _secret(0), _set());
        bytes memory tooLong = new bytes(65);
        _expectBadProfile(abi.encode("", address(1), address(2)));
        _expectBadProfile(abi.encode(tooLong, address(1), address(2)));
        _expectBadProfile(abi.encode("peer", address(0), address(2)));
        _expectBadProfile(abi.encode("peer", address(1), address(0)));
    }

    function test_OnlyTheAllocationManager_RegistersAndDeregisters() public {
        uint32[] memory ids = _ids(SET_ID);
        vm.startPrank(stranger);
        vm.expectRevert(IOpenStreamingRegistrar.NotAllowed.selector);
        registrar.registerOperator(stranger, address(registrar), ids, _profileData(0));
        vm.expectRevert(IOpenStreamingRegistrar.NotAllowed.selector);
        registrar.deregisterOperator(_operator(0), address(registrar), ids);
        vm.stopPrank();
    }

    function test_OtherSets_AreRefused() public {
        vm.startPrank(address(allocationManager));
        uint32[] memory ids = _ids(SET_ID + 1);
        vm.expectRevert(IOpenStreamingRegistrar.WrongOperatorSet.selector);
        registrar.registerOperator(_operator(0), address(registrar), ids, _profileData(0));
        ids = _ids(SET_ID);
        vm.expectRevert(IOpenStreamingRegistrar.WrongOperatorSet.selector);
        registrar.registerOperator(_operator(0), stranger, ids, _profileData(0));
        ids = new uint32[](2);
        vm.expectRevert(IOpenStreamingRegistrar.WrongOperatorSet.selector);
        registrar.deregisterOperator(_operator(0), address(registrar), ids);
        vm.stopPrank();
        assertTrue(registrar.supportsAVS(address(registrar)), "its own");
        assertFalse(registrar.supportsAVS(stranger), "no other");
    }

    function test_Leaver_IsGoneButNotForgotten() public {
        _joinAll(1);
        uint64 joined = uint64(block.timestamp);
        vm.warp(joined + 100);
        _leave(_operator(0));
        (IOpenStreamingRegistrar.Profile memory p, bool registered) = registrar.profileOf(_operator(0));
        assertFalse(registered, "not registered");
        assertEq(p.payee, address(0xA000), "profile kept");
        assertEq(registrar.operators().length, 0, "nobody there");
        assertEq(registrar.keyRecords(_keyHash(0))[0].to, joined + 100, "record closed");
    }

    function test_Deregister_WithoutARecordIsRefused() public {
        uint32[] memory ids = _ids(SET_ID);
        vm.prank(address(allocationManager));
        vm.expectRevert(IOpenStreamingRegistrar.NotRegistered.selector);
        registrar.deregisterOperator(_operator(0), address(registrar), ids);
    }

    function test_Profile_IsTheOperatorsToChange() public {
        _joinAll(1);
        IOpenStreamingRegistrar.Profile memory p =
            IOpenStreamingRegistrar.Profile("elsewhere", address(0xC0), address(0xC1));
        vm.prank(_operator(0));
        registrar.updateProfile(p);
        (IOpenStreamingRegistrar.Profile memory now_,) = registrar.profileOf(_operator(0));
        assertEq(now_.peerId, bytes("elsewhere"), "peer id");
        assertEq(now_.payee, address(0xC0), "payee");
        vm.prank(stranger);
        vm.expectRevert(IOpenStreamingRegistrar.NotRegistered.selector);
        registrar.updateProfile(p);
        p.peerId = "";
        vm.prank(_operator(0));
        vm.expectRevert(IOpenStreamingRegistrar.BadProfile.selector);
        registrar.updateProfile(p);
    }

    // ---- whose key, when

    function test_KeyOwnerAt_BothEndsAreInclusive() public {
        _joinAll(1);
        uint64 from = uint64(block.timestamp);
        assertEq(registrar.keyOwnerAt(_keyHash(0), from - 1), address(0), "before");
        assertEq(registrar.keyOwnerAt(_keyHash(0), from), _operator(0), "first second");
        assertEq(registrar.keyOwnerAt(_keyHash(0), from + 1_000_000), _operator(0), "still in use");
        vm.warp(from + 50);
        _leave(_operator(0));
        assertEq(registrar.keyOwnerAt(_keyHash(0), from + 50), _operator(0), "last second");
        assertEq(registrar.keyOwnerAt(_keyHash(0), from + 51), address(0), "after");
        assertEq(registrar.keyOwnerAt(bytes32(uint256(1)), from), address(0), "unknown key");
    }

    function test_KeyOwnerAt_AfterComingBack_KnowsTheGap() public {
        _joinAll(1);
        uint64[4] memory edges;
        edges[0] = uint64(block.timestamp);
        vm.warp(edges[0] + 10);
        edges[1] = edges[0] + 10;
        _leave(_operator(0));
        vm.roll(block.number + DELAY_BLOCKS + 1);
        vm.warp(edges[1] + 5000);
        edges[2] = edges[1] + 5000;
        _register(_operator(0), _profileData(0));
        vm.warp(edges[2] + 10);
        edges[3] = edges[2] + 10;
        _leave(_operator(0));
        for (uint64 t = edges[0] - 2; t <= edges[0] + 12; ++t) {
            _expectOwner(t, t >= edges[0] && t <= edges[1]);
        }
        for (uint64 t = edges[2] - 2; t <= edges[3] + 2; ++t) {
            _expectOwner(t, t >= edges[2] && t <= edges[3]);
        }
        assertEq(registrar.keyRecords(_keyHash(0)).length, 2, "two records");
    }

    // ---- the slasher's succession

    function test_Slasher_IsReplacedOnlyAfterTheDelay() public {
        address next = address(_newSlasher(_config()));
        vm.startPrank(owner);
        registrar.scheduleSlasher(next);
        vm.warp(block.timestamp + SLASHER_DELAY - 1);
        vm.expectRevert(IOpenStreamingRegistrar.TooEarly.selector);
        registrar.activateSlasher();
        vm.stopPrank();
        vm.warp(block.timestamp + 1);
        vm.prank(stranger);
        registrar.activateSlasher();
        assertEq(registrar.slasher(), next, "the next");
        assertTrue(_maySlash(next), "may slash");
        assertTrue(registrar.isSlasher(next), "and record");
        assertEq(registrar.nextSlasher(), address(0), "nothing waits");
    }

    function test_Slasher_ThatIsReplaced_EndsItsCasesForTheDelay_ThenAnyoneRetiresIt() public {
        vm.expectRevert(IOpenStreamingRegistrar.NothingRetiring.selector);
        registrar.retireSlasher();
        _replaceSlasher(address(_newSlasher(_config())));
        assertEq(registrar.retiringSlasher(), address(slasher), "the old one retires");
        assertEq(registrar.retiringUntil(), block.timestamp + SLASHER_DELAY, "until then");
        vm.warp(registrar.retiringUntil() - 1);
        assertTrue(_maySlash(address(slasher)), "may slash still");
        assertTrue(registrar.isSlasher(address(slasher)), "and record");
        vm.expectRevert(IOpenStreamingRegistrar.TooEarly.selector);
        registrar.retireSlasher();
        vm.warp(registrar.retiringUntil());
        assertFalse(registrar.isSlasher(address(slasher)), "its time is over, whether anyone calls or not");
        vm.prank(stranger);
        registrar.retireSlasher();
        assertFalse(_maySlash(address(slasher)), "and EigenLayer knows it");
        assertEq(registrar.retiringSlasher(), address(0), "nobody retires");
        assertFalse(registrar.isSlasher(address(0)), "nobody is no slasher");
    }

    function test_Slasher_IsReplacedTwice_TheFirstIsRetiredOnTheWay() public {
        OpenStreamingSlasher second = _newSlasher(_config());
        _replaceSlasher(address(second));
        _replaceSlasher(address(_newSlasher(_config())));
        assertFalse(_maySlash(address(slasher)), "the first");
        assertTrue(_maySlash(address(second)), "the second retires");
        assertEq(registrar.retiringSlasher(), address(second), "by name");
    }

    function test_Slasher_ThatRetires_CanComeBack() public {
        OpenStreamingSlasher second = _newSlasher(_config());
        _replaceSlasher(address(second));
        _replaceSlasher(address(slasher));
        assertTrue(_maySlash(address(slasher)), "in office again");
        assertEq(registrar.slasher(), address(slasher), "by name");
        assertEq(registrar.retiringSlasher(), address(second), "and the other retires");
    }

    function test_Slasher_WhoseCasesOutlastTheDelay_IsRefused() public {
        IOpenStreamingSlasher.Config memory c = _config();
        c.openWindow = uint40(SLASHER_DELAY - c.responsePeriod - c.minorDelay - c.executionPeriod);
        c.maxTableAge = 300;
        OpenStreamingSlasher fits = _newSlasher(c);
        assertEq(fits.caseSpan(), SLASHER_DELAY, "just as long");
        c.openWindow += 1;
        address next = address(_newSlasher(c));
        vm.startPrank(owner);
        vm.expectRevert(OpenStreamingRegistrar.BadSetUp.selector);
        registrar.scheduleSlasher(next);
        registrar.scheduleSlasher(address(fits));
        vm.stopPrank();
        OpenStreamingRegistrar.SetUp memory s = _setUpOf(next);
        _expectBadSetUp(_newRegistrar(owner), s);
    }

    // ---- the calculator's succession

    function test_Calculator_IsReplacedOnlyAfterTheDelay_InEigenLayer() public {
        address next = _anotherCalculator();
        vm.expectRevert(IOpenStreamingRegistrar.NothingScheduled.selector);
        registrar.activateCalculator();
        vm.prank(owner);
        registrar.scheduleCalculator(next);
        vm.warp(block.timestamp + SLASHER_DELAY - 1);
        vm.expectRevert(IOpenStreamingRegistrar.TooEarly.selector);
        registrar.activateCalculator();
        assertEq(registrar.calculator(), address(calculator), "the old one");
        vm.warp(block.timestamp + 1);
        vm.prank(stranger);
        registrar.activateCalculator();
        assertEq(registrar.calculator(), next, "the new one");
        assertEq(address(crossChainRegistry.getOperatorTableCalculator(_set())), next, "which EigenLayer asks");
        vm.expectRevert(IOpenStreamingRegistrar.NothingScheduled.selector);
        registrar.activateCalculator();
    }

    function test_Calculator_CanBeCancelled() public {
        address next = _anotherCalculator();
        vm.startPrank(owner);
        registrar.scheduleCalculator(next);
        registrar.cancelCalculator();
        vm.expectRevert(IOpenStreamingRegistrar.NothingScheduled.selector);
        registrar.cancelCalculator();
        vm.stopPrank();
        vm.warp(block.timestamp + SLASHER_DELAY);
        vm.expectRevert(IOpenStreamingRegistrar.NothingScheduled.selector);
        registrar.activateCalculator();
    }

    function test_Calculator_IsTheOwnersToOrder_AndAContract() public {
        address next = _anotherCalculator();
        vm.startPrank(stranger);
        vm.expectRevert(IOpenStreamingRegistrar.NotAllowed.selector);
        registrar.scheduleCalculator(next);
        vm.expectRevert(IOpenStreamingRegistrar.NotAllowed.selector);
        registrar.cancelCalculator();
        vm.stopPrank();
        vm.prank(owner);
        vm.expectRevert(OpenStreamingRegistrar.BadSetUp.selector);
        registrar.scheduleCalculator(stranger);
        OpenStreamingRegistrar fresh = _newRegistrar(owner);
        vm.prank(owner);
        vm.expectRevert(OpenStreamingRegistrar.BadSetUp.selector);
        fresh.scheduleCalculator(next);
    }

    function test_Slasher_CanBeCancelled() public {
        address next = address(_newSlasher(_config()));
        vm.startPrank(owner);
        registrar.scheduleSlasher(next);
        registrar.cancelSlasher();
        vm.warp(block.timestamp + SLASHER_DELAY);
        vm.expectRevert(IOpenStreamingRegistrar.NothingScheduled.selector);
        registrar.activateSlasher();
        vm.expectRevert(IOpenStreamingRegistrar.NothingScheduled.selector);
        registrar.cancelSlasher();
        vm.stopPrank();
        assertEq(registrar.slasher(), address(slasher), "unchanged");
    }

    function test_Slasher_MustBeAnotherContract() public {
        vm.startPrank(owner);
        vm.expectRevert(OpenStreamingRegistrar.BadSetUp.selector);
        registrar.scheduleSlasher(address(slasher));
        vm.expectRevert(OpenStreamingRegistrar.BadSetUp.selector);
        registrar.scheduleSlasher(stranger);
        vm.expectRevert(OpenStreamingRegistrar.BadSetUp.selector);
        registrar.scheduleSlasher(address(vault));
        vm.stopPrank();
    }

    function test_Slasher_HasNoSuccessorBeforeTheSetUp() public {
        OpenStreamingRegistrar fresh = _newRegistrar(owner);
        vm.prank(owner);
        vm.expectRevert(OpenStreamingRegistrar.BadSetUp.selector);
        fresh.scheduleSlasher(address(slasher));
    }

    function test_Slasher_IsTheOwnersToReplace() public {
        vm.startPrank(stranger);
        vm.expectRevert(IOpenStreamingRegistrar.NotAllowed.selector);
        registrar.scheduleSlasher(address(ledger));
        vm.expectRevert(IOpenStreamingRegistrar.NotAllowed.selector);
        registrar.cancelSlasher();
        vm.stopPrank();
    }

    // ---- strategies

    function test_Strategies_ChangeOnlyAfterTheDelay() public {
        address[] memory added = new address[](1);
        added[0] = core.newStrategy(address(token));
        address[] memory removed = new address[](1);
        removed[0] = address(strategy);
        vm.startPrank(owner);
        vm.expectRevert(IOpenStreamingRegistrar.NothingScheduled.selector);
        registrar.activateStrategies(added, removed);
        registrar.scheduleStrategies(added, removed);
        vm.expectRevert(IOpenStreamingRegistrar.TooEarly.selector);
        registrar.activateStrategies(added, removed);
        vm.stopPrank();
        vm.warp(block.timestamp + SLASHER_DELAY);
        vm.prank(stranger);
        registrar.activateStrategies(added, removed);
        IStrategy[] memory strategies = allocationManager.getStrategiesInOperatorSet(_set());
        assertEq(strategies.length, 1, "one came, one went");
        assertEq(address(strategies[0]), added[0], "the new one");
    }

    function test_Strategies_CanBeCancelled() public {
        address[] memory added = new address[](0);
        address[] memory removed = new address[](1);
        removed[0] = address(strategy);
        vm.startPrank(owner);
        registrar.scheduleStrategies(added, removed);
        registrar.cancelStrategies(added, removed);
        vm.warp(block.timestamp + SLASHER_DELAY);
        vm.expectRevert(IOpenStreamingRegistrar.NothingScheduled.selector);
        registrar.activateStrategies(added, removed);
        vm.expectRevert(IOpenStreamingRegistrar.NothingScheduled.selector);
        registrar.cancelStrategies(added, removed);
        vm.stopPrank();
    }

    function test_Strategies_AreTheOwnersToChange() public {
        address[] memory none = new address[](0);
        vm.startPrank(stranger);
        vm.expectRevert(IOpenStreamingRegistrar.NotAllowed.selector);
        registrar.scheduleStrategies(none, none);
        vm.expectRevert(IOpenStreamingRegistrar.NotAllowed.selector);
        registrar.cancelStrategies(none, none);
        vm.stopPrank();
    }

    // ---- help

    function _anotherCalculator() private returns (address) {
        return address(
            new OpenStreamingTableCalculator(
                IOurAllocationManager(address(allocationManager)), IOurKeyRegistrar(address(keyRegistrar)), 1000
            )
        );
    }

    function _maySlash(address who) private returns (bool) {
        return permissionController.canCall(
            address(registrar), who, address(allocationManager), IAllocationManager.slashOperator.selector
        );
    }

    function _expectBadSetUp(OpenStreamingRegistrar fresh, OpenStreamingRegistrar.SetUp memory s) private {
        vm.prank(owner);
        vm.expectRevert(OpenStreamingRegistrar.BadSetUp.selector);
        fresh.setUp(s);
    }

    function _expectBadProfile(bytes memory data) private {
        uint32[] memory ids = _ids(SET_ID);
        vm.prank(address(allocationManager));
        vm.expectRevert(IOpenStreamingRegistrar.BadProfile.selector);
        registrar.registerOperator(_operator(0), address(registrar), ids, data);
    }

    function _expectOwner(uint64 timestamp, bool owned) private view {
        address expected = owned ? _operator(0) : address(0);
        assertEq(registrar.keyOwnerAt(_keyHash(0), timestamp), expected, "owner then");
    }

    function _ids(uint32 id) private pure returns (uint32[] memory ids) {
        ids = new uint32[](1);
        ids[0] = id;
    }
}
