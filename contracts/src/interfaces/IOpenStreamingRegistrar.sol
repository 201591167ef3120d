// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title The AVS's identity on L1, and its registrar.
/// @notice Admits operators whose BN254 key EigenLayer's KeyRegistrar has accepted for our set, keeps how to reach and pay
/// them, and remembers for ever which key was whose, from when to when.
interface IOpenStreamingRegistrar {
    /// @param peerId The libp2p peer id, as multihash bytes (1 to 64).
    /// @param payee The L2 account that is paid.
    /// @param voucherSigner The hot L2 key that signs this operator's vouchers and offers.
    struct Profile {
        bytes peerId;
        address payee;
        address voucherSigner;
    }

    /// @dev `to` is zero while the key is in use. Unix seconds, both ends inclusive.
    struct KeyRecord {
        address operator;
        uint64 from;
        uint64 to;
    }

    error NotAllowed();
    error WrongOperatorSet();
    error NoKey();
    error BadProfile();
    error NotRegistered();
    error AlreadySetUp();
    error TooEarly();
    error NothingScheduled();
    error NothingRetiring();

    event OperatorJoined(
        address indexed operator, bytes32 indexed keyHash, bytes peerId, address payee, address voucherSigner
    );
    event OperatorUpdated(address indexed operator, bytes peerId, address payee, address voucherSigner);
    event OperatorLeft(address indexed operator, bytes32 indexed keyHash);
    event SlasherScheduled(address indexed slasher, uint64 activatableAt);
    event SlasherActivated(address indexed slasher, address indexed previous);
    event SlasherCancelled(address indexed slasher);
    event SlasherRetired(address indexed slasher);
    event CalculatorScheduled(address indexed calculator, uint64 activatableAt);
    event CalculatorActivated(address indexed calculator, address indexed previous);
    event CalculatorCancelled(address indexed calculator);

    /// @notice The calling operator changes its own profile.
    function updateProfile(Profile calldata profile) external;

    /// @notice Profile of an operator; `registered` says whether it is in the set now.
    function profileOf(address operator) external view returns (Profile memory profile, bool registered);

    /// @notice Every operator that is in the set now, in no promised order.
    function operators() external view returns (address[] memory);

    /// @notice The operator whose key for our set `keyHash` was at `timestamp`, or zero. `keyHash` is keccak256(abi.encode(X, Y)).
    function keyOwnerAt(bytes32 keyHash, uint64 timestamp) external view returns (address operator);

    /// @notice All records of a key, oldest first.
    function keyRecords(bytes32 keyHash) external view returns (KeyRecord[] memory);

    function operatorSetId() external view returns (uint32);
    function owner() external view returns (address);
    function slasher() external view returns (address);

    /// @notice Seconds between the order of a change and its activation; and for which a replaced slasher ends its cases. No
    /// shorter than a whole case.
    function slasherDelay() external view returns (uint64);

    /// @notice The slasher that was replaced last and may still end its cases, or zero.
    function retiringSlasher() external view returns (address);

    /// @notice From when the retiring slasher may no longer write the ledger, unix seconds.
    function retiringUntil() external view returns (uint64);

    /// @notice Whether `who` may slash and record now: the slasher in office, or the retiring one before its time is over.
    function isSlasher(address who) external view returns (bool);

    /// @notice Schedules the replacement of the slasher, by the owner.
    function scheduleSlasher(address next) external;

    /// @notice Puts the scheduled slasher into office after the delay. Anyone may.
    function activateSlasher() external;

    /// @notice Drops the scheduled slasher, by the owner.
    function cancelSlasher() external;

    /// @notice Takes the right to slash from the retiring slasher once its time is over. Anyone may.
    function retireSlasher() external;

    /// @notice EigenLayer's calculator of our operator table now.
    function calculator() external view returns (address);

    /// @notice Schedules the replacement of the calculator, by the owner.
    function scheduleCalculator(address next) external;

    /// @notice Lets EigenLayer ask the scheduled calculator after the delay. Anyone may.
    function activateCalculator() external;

    /// @notice Drops the scheduled calculator, by the owner.
    function cancelCalculator() external;
}
