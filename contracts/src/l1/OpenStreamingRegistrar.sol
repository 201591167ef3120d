// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingRegistrar} from "../interfaces/IOpenStreamingRegistrar.sol";
import {IOpenStreamingSlasher} from "../interfaces/IOpenStreamingSlasher.sol";
import {BN254Signature} from "../lib/BN254Signature.sol";
import {G1, OperatorSet} from "../lib/Types.sol";
import {
    IAVSRegistrar,
    IAllocationManager,
    ICrossChainRegistry,
    IKeyRegistrar,
    IPermissionController
} from "./EigenLayer.sol";

/// @title The AVS's identity on L1, and its registrar.
/// @notice EigenLayer knows the AVS by this contract's address. It has one operator set. Whoever has a BN254 key in the
/// KeyRegistrar for that set may join; which key was whose, from when to when, is kept for ever, because EigenLayer's own map is
/// global over all AVSs and keeps retired keys.
/// @dev The owner can neither slash nor move stake. What it can change about slashing waits for `slasherDelay` in public, so that
/// operators who disagree can leave; when that time has passed, anyone may carry the change out. In production the owner is a
/// timelock behind a multisig.
contract OpenStreamingRegistrar is IOpenStreamingRegistrar, IAVSRegistrar {
    /// @param metadataURI Where EigenLayer's applications find the AVS's description.
    /// @param strategies What may be restaked in the operator set; tokens of like value, because their shares count alike.
    /// @param vault The redistribution recipient of slashed stake; EigenLayer fixes it for ever.
    /// @param calculator The operator table calculator.
    /// @param maxStaleness Seconds for which a table may be used on L2; the L2 contract's `maxTableAge`.
    /// @param slasher The first slasher.
    struct SetUp {
        string metadataURI;
        address[] strategies;
        address vault;
        address calculator;
        uint32 maxStaleness;
        address slasher;
    }

    error BadSetUp();

    event StrategiesScheduled(bytes32 indexed changeId, address[] added, address[] removed, uint64 activatableAt);
    event StrategiesActivated(bytes32 indexed changeId);
    event StrategiesCancelled(bytes32 indexed changeId);

    uint256 private constant MAX_PEER_ID_LENGTH = 64;
    /// @dev EigenLayer's CurveType.BN254.
    uint8 private constant CURVE_BN254 = 2;

    IAllocationManager public immutable allocationManager;
    IKeyRegistrar public immutable keyRegistrar;
    ICrossChainRegistry public immutable crossChainRegistry;
    IPermissionController public immutable permissionController;

    /// @inheritdoc IOpenStreamingRegistrar
    address public immutable owner;
    /// @inheritdoc IOpenStreamingRegistrar
    uint32 public immutable operatorSetId;
    /// @inheritdoc IOpenStreamingRegistrar
    uint64 public immutable slasherDelay;

    /// @inheritdoc IOpenStreamingRegistrar
    address public slasher;
    /// @inheritdoc IOpenStreamingRegistrar
    address public retiringSlasher;
    /// @inheritdoc IOpenStreamingRegistrar
    uint64 public retiringUntil;
    /// @notice The slasher that waits for its activation, or zero.
    address public nextSlasher;
    /// @notice When `nextSlasher` may be activated, unix seconds.
    uint64 public nextSlasherAt;
    /// @notice The calculator that waits for its activation, or zero.
    address public nextCalculator;
    /// @notice When `nextCalculator` may be activated, unix seconds.
    uint64 public nextCalculatorAt;

    /// @notice Hash of the key with which an operator is in the set now, or zero.
    mapping(address operator => bytes32) public keyHashOf;
    /// @notice When a scheduled change of strategies may be activated, unix seconds; zero if there is none.
    mapping(bytes32 changeId => uint64) public strategiesActivatableAt;

    mapping(address operator => Profile) private _profiles;
    mapping(bytes32 keyHash => KeyRecord[]) private _records;

    modifier onlyOwner() {
        if (msg.sender != owner) {
            revert NotAllowed();
        }
        _;
    }

    modifier onlyAllocationManager() {
        if (msg.sender != address(allocationManager)) {
            revert NotAllowed();
        }
        _;
    }

    /// @param owner_ The account that sets up and governs, behind the delay.
    /// @param operatorSetId_ The id of the AVS's one operator set.
    /// @param slasherDelay_ Seconds between the order and the activation of a new slasher, calculator or of other strategies, and
    /// for which a replaced slasher may end its cases. No slasher with a longer `caseSpan` is taken.
    constructor(
        IAllocationManager allocationManager_,
        IKeyRegistrar keyRegistrar_,
        ICrossChainRegistry crossChainRegistry_,
        IPermissionController permissionController_,
        address owner_,
        uint32 operatorSetId_,
        uint64 slasherDelay_
    ) {
        if (owner_ == address(0)) {
            revert BadSetUp();
        }
        allocationManager = allocationManager_;
        keyRegistrar = keyRegistrar_;
        crossChainRegistry = crossChainRegistry_;
        permissionController = permissionController_;
        owner = owner_;
        operatorSetId = operatorSetId_;
        slasherDelay = slasherDelay_;
    }

    // ---- the AVS in EigenLayer

    /// @notice Creates the AVS in EigenLayer: metadata, the redistributing operator set, its curve, the reservation of its table,
    /// and the slasher's right to slash. Once, by the owner.
    function setUp(SetUp calldata s) external onlyOwner {
        if (slasher != address(0)) {
            revert AlreadySetUp();
        }
        if (s.calculator.code.length == 0 || s.vault.code.length == 0) {
            revert BadSetUp();
        }
        _checkSlasher(s.slasher);
        // Zero would mean that tables never go stale.
        if (s.strategies.length == 0 || s.maxStaleness == 0) {
            revert BadSetUp();
        }
        slasher = s.slasher;

        allocationManager.updateAVSMetadataURI(address(this), s.metadataURI);
        IAllocationManager.CreateSetParams[] memory params = new IAllocationManager.CreateSetParams[](1);
        params[0] = IAllocationManager.CreateSetParams(operatorSetId, s.strategies);
        address[] memory recipients = new address[](1);
        recipients[0] = s.vault;
        allocationManager.createRedistributingOperatorSets(address(this), params, recipients);
        keyRegistrar.configureOperatorSet(_set(), CURVE_BN254);
        crossChainRegistry.createGenerationReservation(
            _set(), s.calculator, ICrossChainRegistry.OperatorSetConfig(owner, s.maxStaleness)
        );
        _appoint(s.slasher);
        emit SlasherActivated(s.slasher, address(0));
    }

    /// @notice Tells EigenLayer's applications where the AVS's description stands now.
    function setMetadataURI(string calldata metadataURI) external onlyOwner {
        allocationManager.updateAVSMetadataURI(address(this), metadataURI);
    }

    // ---- operators

    /// @inheritdoc IAVSRegistrar
    /// @dev `data` is abi.encode(bytes peerId, address payee, address voucherSigner).
    function registerOperator(address operator, address avs, uint32[] calldata operatorSetIds, bytes calldata data)
        external
        onlyAllocationManager
    {
        _checkSet(avs, operatorSetIds);
        if (!keyRegistrar.isRegistered(_set(), operator)) {
            revert NoKey();
        }
        (G1 memory key,) = keyRegistrar.getBN254Key(_set(), operator);
        bytes32 keyHash = BN254Signature.keyHash(key);
        Profile memory profile;
        (profile.peerId, profile.payee, profile.voucherSigner) = abi.decode(data, (bytes, address, address));
        _setProfile(operator, profile);
        keyHashOf[operator] = keyHash;
        _records[keyHash].push(KeyRecord(operator, uint64(block.timestamp), 0));
        emit OperatorJoined(operator, keyHash, profile.peerId, profile.payee, profile.voucherSigner);
    }

    /// @inheritdoc IAVSRegistrar
    /// @dev The key's record ends now, inclusive: a table of this very second may still hold it.
    function deregisterOperator(address operator, address avs, uint32[] calldata operatorSetIds)
        external
        onlyAllocationManager
    {
        _checkSet(avs, operatorSetIds);
        bytes32 keyHash = keyHashOf[operator];
        if (keyHash == bytes32(0)) {
            revert NotRegistered();
        }
        delete keyHashOf[operator];
        KeyRecord[] storage records = _records[keyHash];
        records[records.length - 1].to = uint64(block.timestamp);
        emit OperatorLeft(operator, keyHash);
    }

    /// @inheritdoc IAVSRegistrar
    function supportsAVS(address avs) external view returns (bool) {
        return avs == address(this);
    }

    /// @inheritdoc IOpenStreamingRegistrar
    function updateProfile(Profile calldata profile) external {
        if (keyHashOf[msg.sender] == bytes32(0)) {
            revert NotRegistered();
        }
        _setProfile(msg.sender, profile);
        emit OperatorUpdated(msg.sender, profile.peerId, profile.payee, profile.voucherSigner);
    }

    /// @inheritdoc IOpenStreamingRegistrar
    /// @dev The profile of an operator that left is kept.
    function profileOf(address operator) external view returns (Profile memory profile, bool registered) {
        return (_profiles[operator], keyHashOf[operator] != bytes32(0));
    }

    /// @inheritdoc IOpenStreamingRegistrar
    function operators() external view returns (address[] memory) {
        return allocationManager.getMembers(_set());
    }

    /// @inheritdoc IOpenStreamingRegistrar
    /// @dev Binary search for the last record that began by then: an operator that joins and leaves often makes nothing dearer.
    function keyOwnerAt(bytes32 keyHash, uint64 timestamp) external view returns (address operator) {
        KeyRecord[] storage records = _records[keyHash];
        uint256 low;
        uint256 high = records.length;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (records[middle].from <= timestamp) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return address(0);
        }
        KeyRecord memory last = records[low - 1];
        return last.to == 0 || timestamp <= last.to ? last.operator : address(0);
    }

    /// @inheritdoc IOpenStreamingRegistrar
    function keyRecords(bytes32 keyHash) external view returns (KeyRecord[] memory) {
        return _records[keyHash];
    }

    // ---- what changes only behind the delay

    /// @inheritdoc IOpenStreamingRegistrar
    /// @dev Scheduling again replaces what was scheduled and starts the delay anew.
    function scheduleSlasher(address next) external onlyOwner {
        if (slasher == address(0) || next == slasher) {
            revert BadSetUp();
        }
        _checkSlasher(next);
        nextSlasher = next;
        nextSlasherAt = uint64(block.timestamp) + slasherDelay;
        emit SlasherScheduled(next, nextSlasherAt);
    }

    /// @inheritdoc IOpenStreamingRegistrar
    /// @dev The delay, not the caller, is what protects: nobody has to trust that the owner acts in the end. The one replaced
    /// before has ended its time, since a schedule takes as long.
    function activateSlasher() external {
        address next = nextSlasher;
        _checkActivatable(next, nextSlasherAt);
        if (retiringSlasher != address(0)) {
            _retire();
        }
        address previous = slasher;
        slasher = next;
        retiringSlasher = previous;
        retiringUntil = uint64(block.timestamp) + slasherDelay;
        nextSlasher = address(0);
        nextSlasherAt = 0;
        _appoint(next);
        emit SlasherActivated(next, previous);
    }

    /// @inheritdoc IOpenStreamingRegistrar
    function cancelSlasher() external onlyOwner {
        address next = nextSlasher;
        if (next == address(0)) {
            revert NothingScheduled();
        }
        nextSlasher = address(0);
        nextSlasherAt = 0;
        emit SlasherCancelled(next);
    }

    /// @inheritdoc IOpenStreamingRegistrar
    function retireSlasher() external {
        if (retiringSlasher == address(0)) {
            revert NothingRetiring();
        }
        if (block.timestamp < retiringUntil) {
            revert TooEarly();
        }
        _retire();
    }

    /// @inheritdoc IOpenStreamingRegistrar
    function isSlasher(address who) external view returns (bool) {
        if (who == address(0)) {
            return false;
        }
        return who == slasher || (who == retiringSlasher && block.timestamp < retiringUntil);
    }

    /// @inheritdoc IOpenStreamingRegistrar
    function calculator() external view returns (address) {
        return crossChainRegistry.getOperatorTableCalculator(_set());
    }

    /// @inheritdoc IOpenStreamingRegistrar
    /// @dev A calculator weighs operators, so it decides who certifies and who is convicted in full: it waits as long.
    function scheduleCalculator(address next) external onlyOwner {
        if (slasher == address(0) || next.code.length == 0) {
            revert BadSetUp();
        }
        nextCalculator = next;
        nextCalculatorAt = uint64(block.timestamp) + slasherDelay;
        emit CalculatorScheduled(next, nextCalculatorAt);
    }

    /// @inheritdoc IOpenStreamingRegistrar
    function activateCalculator() external {
        address next = nextCalculator;
        _checkActivatable(next, nextCalculatorAt);
        address previous = crossChainRegistry.getOperatorTableCalculator(_set());
        nextCalculator = address(0);
        nextCalculatorAt = 0;
        crossChainRegistry.setOperatorTableCalculator(_set(), next);
        emit CalculatorActivated(next, previous);
    }

    /// @inheritdoc IOpenStreamingRegistrar
    function cancelCalculator() external onlyOwner {
        address next = nextCalculator;
        if (next == address(0)) {
            revert NothingScheduled();
        }
        nextCalculator = address(0);
        nextCalculatorAt = 0;
        emit CalculatorCancelled(next);
    }

    /// @notice Schedules that the operator set gains and loses strategies; the same lists are given again to activate or cancel.
    function scheduleStrategies(address[] calldata added, address[] calldata removed) external onlyOwner {
        bytes32 changeId = keccak256(abi.encode(added, removed));
        uint64 activatableAt = uint64(block.timestamp) + slasherDelay;
        strategiesActivatableAt[changeId] = activatableAt;
        emit StrategiesScheduled(changeId, added, removed, activatableAt);
    }

    /// @notice Carries out a scheduled change of strategies after the delay. Anyone may.
    function activateStrategies(address[] calldata added, address[] calldata removed) external {
        bytes32 changeId = keccak256(abi.encode(added, removed));
        uint64 activatableAt = strategiesActivatableAt[changeId];
        if (activatableAt == 0) {
            revert NothingScheduled();
        }
        if (block.timestamp < activatableAt) {
            revert TooEarly();
        }
        delete strategiesActivatableAt[changeId];
        if (added.length != 0) {
            allocationManager.addStrategiesToOperatorSet(address(this), operatorSetId, added);
        }
        if (removed.length != 0) {
            allocationManager.removeStrategiesFromOperatorSet(address(this), operatorSetId, removed);
        }
        emit StrategiesActivated(changeId);
    }

    /// @notice Drops a scheduled change of strategies.
    function cancelStrategies(address[] calldata added, address[] calldata removed) external onlyOwner {
        bytes32 changeId = keccak256(abi.encode(added, removed));
        if (strategiesActivatableAt[changeId] == 0) {
            revert NothingScheduled();
        }
        delete strategiesActivatableAt[changeId];
        emit StrategiesCancelled(changeId);
    }

    // ---- inside

    function _set() private view returns (OperatorSet memory) {
        return OperatorSet(address(this), operatorSetId);
    }

    function _checkSet(address avs, uint32[] calldata ids) private view {
        if (avs != address(this) || ids.length != 1 || ids[0] != operatorSetId) {
            revert WrongOperatorSet();
        }
    }

    function _setProfile(address operator, Profile memory profile) private {
        uint256 length = profile.peerId.length;
        if (length == 0 || length > MAX_PEER_ID_LENGTH) {
            revert BadProfile();
        }
        if (profile.payee == address(0) || profile.voucherSigner == address(0)) {
            revert BadProfile();
        }
        _profiles[operator] = profile;
    }

    function _checkActivatable(address next, uint64 activatableAt) private view {
        if (next == address(0)) {
            revert NothingScheduled();
        }
        if (block.timestamp < activatableAt) {
            revert TooEarly();
        }
    }

    /// @dev A slasher tells how long its cases take. With a longer one, open cases would outlive the retirement.
    function _checkSlasher(address who) private view {
        (bool told, bytes memory span) = who.staticcall(abi.encodeCall(IOpenStreamingSlasher.caseSpan, ()));
        if (!told || span.length != 32 || abi.decode(span, (uint256)) > slasherDelay) {
            revert BadSetUp();
        }
    }

    function _retire() private {
        address previous = retiringSlasher;
        retiringSlasher = address(0);
        retiringUntil = 0;
        permissionController.removeAppointee(
            address(this), previous, address(allocationManager), IAllocationManager.slashOperator.selector
        );
        emit SlasherRetired(previous);
    }

    function _appoint(address who) private {
        permissionController.setAppointee(
            address(this), who, address(allocationManager), IAllocationManager.slashOperator.selector
        );
    }
}
