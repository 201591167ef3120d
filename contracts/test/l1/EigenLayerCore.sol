// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {G1, G2} from "../../src/lib/Types.sol";
import {Bls} from "../util/Bls.sol";
import {IBeacon} from "@openzeppelin/contracts/proxy/beacon/IBeacon.sol";
import {ProxyAdmin} from "@openzeppelin/contracts/proxy/transparent/ProxyAdmin.sol";
import {
    ITransparentUpgradeableProxy,
    TransparentUpgradeableProxy
} from "@openzeppelin/contracts/proxy/transparent/TransparentUpgradeableProxy.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {AllocationManager} from "eigenlayer-contracts/core/AllocationManager.sol";
import {DelegationManager} from "eigenlayer-contracts/core/DelegationManager.sol";
import {StrategyManager} from "eigenlayer-contracts/core/StrategyManager.sol";
import {IAllocationManager} from "eigenlayer-contracts/interfaces/IAllocationManager.sol";
import {IBN254CertificateVerifier} from "eigenlayer-contracts/interfaces/IBN254CertificateVerifier.sol";
import {IBN254CertificateVerifierTypes} from "eigenlayer-contracts/interfaces/IBN254CertificateVerifier.sol";
import {IDelegationManager} from "eigenlayer-contracts/interfaces/IDelegationManager.sol";
import {IECDSACertificateVerifier} from "eigenlayer-contracts/interfaces/IECDSACertificateVerifier.sol";
import {IETHPOSDeposit} from "eigenlayer-contracts/interfaces/IETHPOSDeposit.sol";
import {IEigenPodManager} from "eigenlayer-contracts/interfaces/IEigenPodManager.sol";
import {IKeyRegistrar} from "eigenlayer-contracts/interfaces/IKeyRegistrar.sol";
import {IOperatorTableCalculatorTypes} from "eigenlayer-contracts/interfaces/IOperatorTableCalculator.sol";
import {IOperatorTableUpdater} from "eigenlayer-contracts/interfaces/IOperatorTableUpdater.sol";
import {IPauserRegistry} from "eigenlayer-contracts/interfaces/IPauserRegistry.sol";
import {IPermissionController} from "eigenlayer-contracts/interfaces/IPermissionController.sol";
import {IStrategy} from "eigenlayer-contracts/interfaces/IStrategy.sol";
import {BN254} from "eigenlayer-contracts/libraries/BN254.sol";
import {OperatorSet} from "eigenlayer-contracts/libraries/OperatorSetLib.sol";
import {BN254CertificateVerifier} from "eigenlayer-contracts/multichain/BN254CertificateVerifier.sol";
import {CrossChainRegistry} from "eigenlayer-contracts/multichain/CrossChainRegistry.sol";
import {OperatorTableUpdater} from "eigenlayer-contracts/multichain/OperatorTableUpdater.sol";
import {KeyRegistrar} from "eigenlayer-contracts/permissions/KeyRegistrar.sol";
import {PauserRegistry} from "eigenlayer-contracts/permissions/PauserRegistry.sol";
import {PermissionController} from "eigenlayer-contracts/permissions/PermissionController.sol";
import {EigenPodManager} from "eigenlayer-contracts/pods/EigenPodManager.sol";
import {StrategyBase} from "eigenlayer-contracts/strategies/StrategyBase.sol";

/// @dev What a proxy stands on until the contract it is for can be made.
contract Empty {}

/// @notice EigenLayer v1.8.1's own contracts behind proxies, as on a real chain, with one whitelisted strategy for each token and
/// one generator whose key the tests hold.
contract EigenLayerCore {
    string private constant VERSION = "1.8.1";
    uint256 private constant GENERATOR_SECRET = 777;

    uint32 public immutable delayBlocks;

    AllocationManager public allocationManager;
    DelegationManager public delegationManager;
    StrategyManager public strategyManager;
    EigenPodManager public eigenPodManager;
    PermissionController public permissionController;
    KeyRegistrar public keyRegistrar;
    CrossChainRegistry public crossChainRegistry;
    OperatorTableUpdater public tableUpdater;
    BN254CertificateVerifier public certificateVerifier;
    PauserRegistry public pauserRegistry;

    ProxyAdmin private _admin;

    /// @param delayBlocks_ DEALLOCATION_DELAY and MIN_WITHDRAWAL_DELAY.
    constructor(uint32 delayBlocks_) {
        delayBlocks = delayBlocks_;
        _admin = new ProxyAdmin();
        address[] memory pausers = new address[](1);
        pausers[0] = address(this);
        pauserRegistry = new PauserRegistry(pausers, address(this));
        _makeProxies(address(new Empty()));
        _fillStakeProxies();
        _fillChainProxies();
    }

    /// @notice A strategy for `token`, whitelisted for deposits.
    function newStrategy(address token) external returns (address) {
        StrategyBase implementation =
            new StrategyBase(strategyManager, IPauserRegistry(address(pauserRegistry)), VERSION);
        address proxy = address(
            new TransparentUpgradeableProxy(
                address(implementation), address(_admin), abi.encodeCall(StrategyBase.initialize, (IERC20(token)))
            )
        );
        IStrategy[] memory list = new IStrategy[](1);
        list[0] = IStrategy(proxy);
        strategyManager.addStrategiesToDepositWhitelist(list);
        return proxy;
    }

    /// @notice Stops slashing in the AllocationManager, or lets it go on.
    function pauseSlashing(bool paused) external {
        if (paused) {
            allocationManager.pause(2);
        } else {
            allocationManager.unpause(0);
        }
    }

    /// @notice Disables the global root of this timestamp, as EigenLayer's pausers may.
    function disableTable(uint32 referenceTimestamp) external {
        tableUpdater.disableRoot(tableUpdater.getGlobalTableRootByTimestamp(referenceTimestamp));
    }

    /// @notice Carries the table of a set from the registry to the verifier of this chain, as of now.
    function transport(address avs, uint32 id) external returns (uint32 referenceTimestamp) {
        referenceTimestamp = uint32(block.timestamp);
        bytes memory table = crossChainRegistry.calculateOperatorTableBytes(OperatorSet(avs, id));
        bytes32 root = tableUpdater.calculateOperatorTableLeaf(table);
        uint32 referenceBlock = uint32(block.number);
        bytes32 message = tableUpdater.getGlobalTableUpdateMessageHash(root, referenceTimestamp, referenceBlock);
        G1 memory signature = Bls.sign(GENERATOR_SECRET, certificateVerifier.calculateCertificateDigest(1, message));
        G2 memory key2 = Bls.publicKey2(GENERATOR_SECRET);
        IBN254CertificateVerifierTypes.BN254Certificate memory certificate;
        certificate.referenceTimestamp = 1;
        certificate.messageHash = message;
        certificate.signature = BN254.G1Point(signature.X, signature.Y);
        certificate.apk = BN254.G2Point(key2.X, key2.Y);
        tableUpdater.confirmGlobalTableRoot(certificate, root, referenceTimestamp, referenceBlock);
        tableUpdater.updateOperatorTable(referenceTimestamp, root, 0, "", table);
    }

    function _makeProxies(address empty) private {
        allocationManager = AllocationManager(_proxy(empty));
        delegationManager = DelegationManager(_proxy(empty));
        strategyManager = StrategyManager(_proxy(empty));
        eigenPodManager = EigenPodManager(_proxy(empty));
        permissionController = PermissionController(_proxy(empty));
        keyRegistrar = KeyRegistrar(_proxy(empty));
        crossChainRegistry = CrossChainRegistry(_proxy(empty));
        tableUpdater = OperatorTableUpdater(_proxy(empty));
        certificateVerifier = BN254CertificateVerifier(_proxy(empty));
    }

    function _fillStakeProxies() private {
        IPauserRegistry pausers = IPauserRegistry(address(pauserRegistry));
        IPermissionController permissions = IPermissionController(address(permissionController));
        _fill(address(permissionController), address(new PermissionController(VERSION)), "");
        _fill(
            address(allocationManager),
            address(
                new AllocationManager(
                    IDelegationManager(address(delegationManager)),
                    IStrategy(address(0xE16E)),
                    pausers,
                    permissions,
                    delayBlocks,
                    1,
                    VERSION
                )
            ),
            abi.encodeCall(AllocationManager.initialize, (0))
        );
        _fill(
            address(delegationManager),
            address(
                new DelegationManager(
                    strategyManager,
                    IEigenPodManager(address(eigenPodManager)),
                    IAllocationManager(address(allocationManager)),
                    pausers,
                    permissions,
                    delayBlocks,
                    VERSION
                )
            ),
            abi.encodeCall(DelegationManager.initialize, (0))
        );
        _fill(
            address(strategyManager),
            address(
                new StrategyManager(
                    IAllocationManager(address(allocationManager)),
                    IDelegationManager(address(delegationManager)),
                    pausers,
                    VERSION
                )
            ),
            abi.encodeCall(StrategyManager.initialize, (address(this), address(this), 0))
        );
        _fill(
            address(eigenPodManager),
            address(
                new EigenPodManager(
                    IETHPOSDeposit(address(0)),
                    IBeacon(address(0)),
                    IDelegationManager(address(delegationManager)),
                    pausers,
                    VERSION
                )
            ),
            abi.encodeCall(EigenPodManager.initialize, (address(this), 0))
        );
    }

    function _fillChainProxies() private {
        IPauserRegistry pausers = IPauserRegistry(address(pauserRegistry));
        IPermissionController permissions = IPermissionController(address(permissionController));
        IAllocationManager allocations = IAllocationManager(address(allocationManager));
        _fill(address(keyRegistrar), address(new KeyRegistrar(permissions, allocations, VERSION)), "");
        _fill(
            address(crossChainRegistry),
            address(
                new CrossChainRegistry(allocations, IKeyRegistrar(address(keyRegistrar)), permissions, pausers, VERSION)
            ),
            abi.encodeCall(CrossChainRegistry.initialize, (address(this), 1, 0))
        );
        _fill(
            address(certificateVerifier),
            address(new BN254CertificateVerifier(IOperatorTableUpdater(address(tableUpdater)), VERSION)),
            ""
        );
        _fill(
            address(tableUpdater),
            address(
                new OperatorTableUpdater(
                    IBN254CertificateVerifier(address(certificateVerifier)),
                    IECDSACertificateVerifier(address(0)),
                    pausers,
                    VERSION
                )
            ),
            abi.encodeCall(
                OperatorTableUpdater.initialize,
                (address(this), 0, OperatorSet(address(this), 0), 10_000, _generatorInfo())
            )
        );
    }

    function _generatorInfo() private view returns (IOperatorTableCalculatorTypes.BN254OperatorSetInfo memory info) {
        G1 memory key = Bls.publicKey(GENERATOR_SECRET);
        IOperatorTableCalculatorTypes.BN254OperatorInfo memory line;
        line.pubkey = BN254.G1Point(key.X, key.Y);
        line.weights = new uint256[](1);
        line.weights[0] = 1;
        info.operatorInfoTreeRoot = keccak256(abi.encodePacked(uint8(0x75), abi.encode(line)));
        info.numOperators = 1;
        info.aggregatePubkey = line.pubkey;
        info.totalWeights = line.weights;
    }

    function _proxy(address empty) private returns (address) {
        return address(new TransparentUpgradeableProxy(empty, address(_admin), ""));
    }

    function _fill(address proxy, address implementation, bytes memory initialization) private {
        ITransparentUpgradeableProxy p = ITransparentUpgradeableProxy(proxy);
        if (initialization.length == 0) {
            _admin.upgrade(p, implementation);
        } else {
            _admin.upgradeAndCall(p, implementation, initialization);
        }
    }
}
