// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {StakeToken} from "../../src/devnet/StakeToken.sol";
import {IOpenStreamingRegistrar} from "../../src/interfaces/IOpenStreamingRegistrar.sol";
import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {
    IAllocationManager as IOurAllocationManager,
    IBN254CertificateVerifier as IOurCertificateVerifier,
    ICrossChainRegistry as IOurCrossChainRegistry,
    IDelegationManager as IOurDelegationManager,
    IKeyRegistrar as IOurKeyRegistrar,
    IPermissionController as IOurPermissionController
} from "../../src/l1/EigenLayer.sol";
import {OffenseLedger} from "../../src/l1/OffenseLedger.sol";
import {OpenStreamingRegistrar} from "../../src/l1/OpenStreamingRegistrar.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {OpenStreamingTableCalculator} from "../../src/l1/OpenStreamingTableCalculator.sol";
import {SlashedStakeVault} from "../../src/l1/SlashedStakeVault.sol";
import {G1, G2, OperatorSet as OurOperatorSet, TableLine} from "../../src/lib/Types.sol";
import {Bls} from "../util/Bls.sol";
import {Test} from "../util/Test.sol";
import {EigenLayerCore} from "./EigenLayerCore.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IAllocationManager, IAllocationManagerTypes} from "eigenlayer-contracts/interfaces/IAllocationManager.sol";
import {IBN254CertificateVerifier} from "eigenlayer-contracts/interfaces/IBN254CertificateVerifier.sol";
import {ICrossChainRegistry} from "eigenlayer-contracts/interfaces/ICrossChainRegistry.sol";
import {IDelegationManager} from "eigenlayer-contracts/interfaces/IDelegationManager.sol";
import {IKeyRegistrar} from "eigenlayer-contracts/interfaces/IKeyRegistrar.sol";
import {IPermissionController} from "eigenlayer-contracts/interfaces/IPermissionController.sol";
import {IStrategy} from "eigenlayer-contracts/interfaces/IStrategy.sol";
import {IStrategyManager} from "eigenlayer-contracts/interfaces/IStrategyManager.sol";
import {OperatorSet} from "eigenlayer-contracts/libraries/OperatorSetLib.sol";

/// @dev Cheat codes beyond those in Vm.
interface MoreVm {
    function deployCode(string calldata artifact, bytes calldata arguments) external returns (address);
    function fee(uint256 baseFee) external;
    function txGasPrice(uint256 price) external;
}

/// @notice L1 as it is on a real chain: EigenLayer's own core, our AVS on it, and operators that went through EigenLayer's real
/// steps. Operator i stands at the i-th address, ascending, and signs with secret(i).
abstract contract L1Stage is Test {
    MoreVm internal constant moreVm = MoreVm(address(vm));

    uint32 internal constant SET_ID = 3;
    uint32 internal constant DELAY_BLOCKS = 4000;
    uint64 internal constant SLASHER_DELAY = 1 hours;
    uint64 internal constant VAULT_DELAY = 2 days;
    uint256 internal constant L2_CHAIN_ID = 31_338;
    address internal constant PAYMENTS = address(0x9A97);
    uint256 internal constant STAKE = 1000 ether;

    EigenLayerCore internal core;
    IAllocationManager internal allocationManager;
    IDelegationManager internal delegationManager;
    IStrategyManager internal strategyManager;
    IKeyRegistrar internal keyRegistrar;
    ICrossChainRegistry internal crossChainRegistry;
    IPermissionController internal permissionController;
    IBN254CertificateVerifier internal certificateVerifier;

    StakeToken internal token;
    IStrategy internal strategy;
    address internal owner;
    OpenStreamingRegistrar internal registrar;
    OpenStreamingTableCalculator internal calculator;
    OffenseLedger internal ledger;
    SlashedStakeVault internal vault;
    OpenStreamingSlasher internal slasher;
    /// @dev Of slashers that are made from now on; none at first.
    address internal nextVetoer;

    /// @dev The lines of every table that was carried to L1, by its timestamp.
    mapping(uint32 referenceTimestamp => TableLine[]) internal carried;

    // ---- the scenery

    function _raise() internal {
        vm.warp(1_800_000_000);
        vm.roll(_firstBlock());
        // By its artifact: a changed test does not compile the core again.
        core = EigenLayerCore(moreVm.deployCode("EigenLayerCore.sol:EigenLayerCore", abi.encode(DELAY_BLOCKS)));
        allocationManager = core.allocationManager();
        delegationManager = core.delegationManager();
        strategyManager = core.strategyManager();
        keyRegistrar = core.keyRegistrar();
        crossChainRegistry = core.crossChainRegistry();
        permissionController = core.permissionController();
        certificateVerifier = core.certificateVerifier();
        token = new StakeToken();
        strategy = IStrategy(core.newStrategy(address(token)));
        (owner,) = actor("owner");
        registrar = _newRegistrar(owner);
        calculator = new OpenStreamingTableCalculator(
            IOurAllocationManager(address(allocationManager)), IOurKeyRegistrar(address(keyRegistrar)), 3790
        );
        ledger = new OffenseLedger(registrar);
        vault = new SlashedStakeVault(ledger, owner, address(0), VAULT_DELAY);
        slasher = _newSlasher(_config());
        OpenStreamingRegistrar.SetUp memory s = _setUpOf(address(slasher));
        vm.prank(owner);
        registrar.setUp(s);
    }

    /// @dev Slashing reads the withdrawal queue of DELAY_BLOCKS ago: the chain must be older than that.
    function _firstBlock() internal pure virtual returns (uint256) {
        return 10_000;
    }

    function _newRegistrar(address owner_) internal returns (OpenStreamingRegistrar) {
        return new OpenStreamingRegistrar(
            IOurAllocationManager(address(allocationManager)),
            IOurKeyRegistrar(address(keyRegistrar)),
            IOurCrossChainRegistry(address(crossChainRegistry)),
            IOurPermissionController(address(permissionController)),
            owner_,
            SET_ID,
            SLASHER_DELAY
        );
    }

    function _setUpOf(address slasher_) internal view returns (OpenStreamingRegistrar.SetUp memory s) {
        s.metadataURI = "https://example.org/avs.json";
        s.strategies = new address[](1);
        s.strategies[0] = address(strategy);
        s.vault = address(vault);
        s.calculator = address(calculator);
        s.maxStaleness = 3600;
        s.slasher = slasher_;
    }

    function _config() internal pure returns (IOpenStreamingSlasher.Config memory c) {
        c.openWindow = 60;
        c.responsePeriod = 10;
        c.executionPeriod = 60;
        c.minorDelay = 5;
        c.minorWindow = 14 days;
        c.maxTableAge = 3600;
        c.maxValidity = 60;
        c.claimWindow = 60;
        c.l1BlockSeconds = 1;
        c.thresholdBps = 6667;
        c.certifiedWad = 1e18;
        c.minorWad = 0.1e18;
        c.caseBond = 0.05 ether;
        c.watcherFee = 0.01 ether;
        c.minTotalStake = 1 ether;
    }

    function _wiring() internal view returns (OpenStreamingSlasher.Wiring memory) {
        return OpenStreamingSlasher.Wiring({
            registrar: registrar,
            allocationManager: IOurAllocationManager(address(allocationManager)),
            delegationManager: IOurDelegationManager(address(delegationManager)),
            certificateVerifier: IOurCertificateVerifier(address(certificateVerifier)),
            ledger: ledger,
            vetoer: nextVetoer,
            l2ChainId: L2_CHAIN_ID,
            payments: PAYMENTS
        });
    }

    function _newSlasher(IOpenStreamingSlasher.Config memory c) internal returns (OpenStreamingSlasher) {
        return new OpenStreamingSlasher(_wiring(), c);
    }

    /// @dev Replaces the slasher as governance would.
    function _replaceSlasher(address next) internal {
        vm.startPrank(owner);
        registrar.scheduleSlasher(next);
        vm.stopPrank();
        vm.warp(block.timestamp + SLASHER_DELAY);
        registrar.activateSlasher();
    }

    // ---- operators

    function _operator(uint256 i) internal pure returns (address) {
        return address(uint160(0x01000000 + i));
    }

    function _secret(uint256 i) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode("secret of operator", i))) % 1_000_000 + 2;
    }

    function _key(uint256 i) internal view returns (G1 memory) {
        return Bls.publicKey(_secret(i));
    }

    function _keyHash(uint256 i) internal view returns (bytes32) {
        G1 memory key = _key(i);
        return keccak256(abi.encode(key.X, key.Y));
    }

    function _set() internal view returns (OperatorSet memory) {
        return OperatorSet(address(registrar), SET_ID);
    }

    function _ourSet() internal view returns (OurOperatorSet memory) {
        return OurOperatorSet(address(registrar), SET_ID);
    }

    function _profileData(uint256 i) internal pure returns (bytes memory) {
        return abi.encode(abi.encodePacked("peer", i), address(uint160(0xA000 + i)), address(uint160(0xB000 + i)));
    }

    /// @dev Operators [0, n) join with STAKE each.
    function _joinAll(uint256 n) internal {
        for (uint256 i; i < n; ++i) {
            _stake(_operator(i), STAKE);
            _registerKey(_operator(i), _secret(i), _set());
        }
        _waitForAllocationDelay();
        for (uint256 i; i < n; ++i) {
            _allocate(_operator(i), 1e18);
            _register(_operator(i), _profileData(i));
        }
    }

    function _stake(address operator, uint256 amount) internal {
        token.mint(operator, amount);
        vm.startPrank(operator);
        token.approve(address(strategyManager), amount);
        strategyManager.depositIntoStrategy(strategy, IERC20(address(token)), amount);
        delegationManager.registerAsOperator(address(0), 0, "");
        vm.stopPrank();
    }

    /// @dev EigenLayer lets an operator allocate only when its allocation delay has taken effect.
    function _waitForAllocationDelay() internal {
        vm.roll(block.number + 2);
    }

    function _registerKey(address operator, uint256 secret, OperatorSet memory set) internal {
        G1 memory key = Bls.publicKey(secret);
        G2 memory key2 = Bls.publicKey2(secret);
        bytes memory data = abi.encode(key.X, key.Y, key2.X[0], key2.X[1], key2.Y[0], key2.Y[1]);
        bytes32 digest = keyRegistrar.getBN254KeyRegistrationMessageHash(operator, set, data);
        G1 memory signature = Bls.sign(secret, digest);
        vm.prank(operator);
        keyRegistrar.registerKey(operator, set, data, abi.encode(signature.X, signature.Y));
    }

    function _allocate(address operator, uint64 magnitude) internal {
        IAllocationManagerTypes.AllocateParams[] memory params = new IAllocationManagerTypes.AllocateParams[](1);
        params[0].operatorSet = _set();
        params[0].strategies = new IStrategy[](1);
        params[0].strategies[0] = strategy;
        params[0].newMagnitudes = new uint64[](1);
        params[0].newMagnitudes[0] = magnitude;
        vm.prank(operator);
        allocationManager.modifyAllocations(operator, params);
    }

    function _register(address operator, bytes memory data) internal {
        uint32[] memory ids = new uint32[](1);
        ids[0] = SET_ID;
        vm.prank(operator);
        allocationManager.registerForOperatorSets(
            operator, IAllocationManagerTypes.RegisterParams(address(registrar), ids, data)
        );
    }

    function _leave(address operator) internal {
        uint32[] memory ids = new uint32[](1);
        ids[0] = SET_ID;
        vm.prank(operator);
        allocationManager.deregisterFromOperatorSets(
            IAllocationManagerTypes.DeregisterParams(operator, address(registrar), ids)
        );
    }

    /// @dev One second and one block pass.
    function _tick() internal {
        vm.warp(block.timestamp + 1);
        vm.roll(block.number + 1);
    }

    /// @dev Carries the present table to the certificate verifier of L1.
    function _transport() internal returns (uint32 referenceTimestamp) {
        _tick();
        return _carry();
    }

    /// @dev The same, in this very second.
    function _carry() internal returns (uint32 referenceTimestamp) {
        (, G1[] memory keys, uint256[] memory weights) = calculator.operatorTable(_ourSet());
        referenceTimestamp = core.transport(address(registrar), SET_ID);
        for (uint256 i; i < keys.length; ++i) {
            carried[referenceTimestamp].push(TableLine(keys[i], weights[i]));
        }
    }

    function _shares(address operator) internal view returns (uint256) {
        IStrategy[] memory strategies = new IStrategy[](1);
        strategies[0] = strategy;
        return delegationManager.getOperatorShares(operator, strategies)[0];
    }
}
