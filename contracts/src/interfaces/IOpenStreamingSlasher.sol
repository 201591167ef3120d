// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BatchHeader, ChannelParams, ClaimSet, G1, G2, SignedVoucher, TableLine} from "../lib/Types.sol";

/// @title The L1 judge: proves who signed, asks for the voucher, slashes through EigenLayer when none is shown.
/// @notice Evidence carries itself: no message from L2 is needed. Nobody receives a share of slashed stake.
interface IOpenStreamingSlasher {
    /// @dev Certified: a batch that met the threshold. Minor: a batch below it, or a false claim set.
    enum Severity {
        None,
        Minor,
        Certified
    }
    enum CaseStatus {
        None,
        Open,
        Answered,
        Upheld,
        Swept,
        Vetoed
    }

    /// @param openWindow Seconds after a batch's `validUntil` in which a case may be opened.
    /// @param responsePeriod Seconds to answer a case.
    /// @param executionPeriod Seconds after that and after `minorDelay` for which EigenLayer's reach is assured; minor slashing
    /// ends with it.
    /// @param minorDelay Seconds between the proof of a minor offense and its execution; at least `vetoPeriod`.
    /// @param minorWindow Seconds over which minor slashing of one operator is capped.
    /// @param maxTableAge The L2 contract's value.
    /// @param maxValidity The L2 contract's value.
    /// @param claimWindow Seconds after `issuedAt` in which a false claim set may be proven.
    /// @param vetoPeriod Seconds for which a certified case waits for a veto after its deadline, while there is one.
    /// @param vetoUntil When the vetoer's power ends for ever, unix seconds; zero without a vetoer.
    /// @param l1BlockSeconds Least seconds between L1 blocks, to compare with EigenLayer's delays, which count blocks.
    /// @param thresholdBps The L2 contract's threshold.
    /// @param certifiedWad Share of the allocated magnitude slashed for a certified unbacked leaf, 1e18 = all.
    /// @param minorWad Share slashed for one minor offense, and the cap of all minor ones within `minorWindow`.
    /// @param caseBond Wei that the opener of a case locks.
    /// @param watcherFee Wei paid from the pool to the opener of an upheld certified case, beside 1.5 times its metered gas. A minor
    /// case pays the base fee of the gas only, and nothing pays before stake has moved.
    /// @param minTotalStake The L2 contract's value.
    struct Config {
        uint40 openWindow;
        uint40 responsePeriod;
        uint40 executionPeriod;
        uint40 minorDelay;
        uint40 minorWindow;
        uint40 maxTableAge;
        uint40 maxValidity;
        uint40 claimWindow;
        uint40 vetoPeriod;
        uint40 vetoUntil;
        uint40 l1BlockSeconds;
        uint16 thresholdBps;
        uint64 certifiedWad;
        uint64 minorWad;
        uint128 caseBond;
        uint128 watcherFee;
        uint256 minTotalStake;
    }

    /// @dev Where L1 holds the operator table of the reference timestamp, `lines` are that table, whole and in its order, and bit
    /// i % 256 of `signers`[i / 256] says whether line i signed. Where it does not, `lines` are the signers alone, ascending by
    /// operator, all bits set and weights without meaning, and the case is Minor.
    struct Evidence {
        BatchHeader header;
        uint32 referenceTimestamp;
        G1 signature;
        G2 apk;
        TableLine[] lines;
        uint256[] signers;
    }

    struct Case {
        bytes32 batchId;
        bytes32 leafKey;
        bytes32 signersHash;
        bytes32 registryRoot;
        address challenger;
        uint40 deadline;
        CaseStatus status;
        Severity severity;
        address payee;
        uint16 tokenId;
        uint32 lane;
        uint64 units;
        uint128 rewardWei;
    }

    /// @dev A claim of a signed ClaimSet with the voucher that it names and that does not verify.
    struct FalseClaim {
        ChannelParams channel;
        SignedVoucher voucher;
        uint256 leafIndex;
        bytes32[] proof;
    }

    struct MinorOffense {
        address operator;
        uint40 executableAt;
        bool executed;
    }

    error BadConfig();
    error WrongValue();
    error WrongOperatorSet();
    error BadEvidence();
    error UnknownSigner();
    error SignersNotAscending();
    error BadSignature();
    error BadHeader();
    error LeafNotFound();
    error LeafProven();
    error CaseExists();
    error CaseNotOpen();
    error CaseNotAnswered();
    error TooEarly();
    error TooLate();
    error WrongChannel();
    error NotInRegistry();
    error BadVoucher();
    error WrongSigners();
    error BadRange();
    error NotFalse();
    error OffenseExists();
    error UnknownOffense();
    error TransferFailed();
    error NothingOwed();
    error NotVetoer();
    error OffenseVetoed();
    error AlreadyExecuted();
    error NotInOffice();

    event CaseOpened(
        bytes32 indexed caseId,
        bytes32 indexed batchId,
        address indexed challenger,
        Severity severity,
        uint40 deadline,
        address payee,
        uint16 tokenId,
        uint32 lane,
        uint64 units,
        bytes32 registryRoot,
        address[] signers
    );
    event CaseAnswered(bytes32 indexed caseId, bytes32 indexed leafKey, address responder);
    event CaseUpheld(bytes32 indexed caseId);
    event CaseSwept(bytes32 indexed caseId, address to);
    event FalseClaimProven(
        bytes32 indexed offenseId, address indexed operator, uint64 epoch, bytes32 channelId, uint40 executableAt
    );
    event Slashed(bytes32 indexed offenseId, address indexed operator, Severity severity, uint256 wad, uint256 slashId);
    event Vetoed(bytes32 indexed offenseId);
    event PoolFunded(address indexed from, uint256 amount);
    event Owed(address indexed to, uint256 amount);
    event Paid(address indexed to, uint256 amount);

    /// @notice Who signed the batch of this evidence. Reverts unless exactly these operators did, each with the key that our
    /// registrar records as its own at the reference timestamp.
    function attribute(Evidence calldata e)
        external
        view
        returns (bytes32 batchId, address[] memory operators, Severity severity);

    /// @notice Opens a case against all signers of a batch about one of its leaves, with a bond.
    function openCase(Evidence calldata e, bytes calldata data, uint256 leafIndex)
        external
        payable
        returns (bytes32 caseId);

    /// @notice Clears the leaf for all signers and for ever: a voucher of at least its units, by the signer of the channel that
    /// stands at `index` under the header's registry root.
    function answer(
        bytes32 caseId,
        ChannelParams calldata p,
        SignedVoucher calldata voucher,
        uint32 index,
        uint32 count,
        bytes32[32] calldata proof
    ) external;

    /// @notice Slashes operators[from:to] of an unanswered case. `operators` is the case's whole signer list. Resumable.
    function execute(bytes32 caseId, address[] calldata operators, uint256 from, uint256 to) external;

    /// @notice Ends an open case whose leaf was proven in another, with the bond to the recorded answerer; or whose batch was
    /// vetoed, with the bond back to who locked it.
    function sweep(bytes32 caseId) external;

    /// @notice Proves at once that an operator BLS-signed a claim whose voucher is not the channel signer's.
    function proveFalseClaim(
        ClaimSet calldata claimSet,
        G1 calldata key,
        G2 calldata key2,
        G1 calldata signature,
        FalseClaim calldata claim
    ) external returns (bytes32 offenseId);

    /// @notice Executes a proven false claim after its delay, within the operator's cap.
    function executeMinor(bytes32 offenseId) external;

    /// @notice The vetoer stops an offense of which no stake was moved yet: a batch, by its id, or a false claim set. Here it can
    /// neither be opened nor executed any more. An open case may still be answered.
    function veto(bytes32 offenseId) external;

    /// @notice Adds to the pool out of which watchers' gas is paid.
    function fundPool() external payable;

    /// @notice Pays the caller what it is owed.
    function withdraw() external;

    /// @notice Hands the pool to the slasher in office, once this one has retired.
    function passOnPool() external;

    function config() external view returns (Config memory);

    /// @notice Seconds from a batch's `validUntil` to the last execution of a case about it.
    function caseSpan() external view returns (uint256);

    /// @notice Who may veto until `config().vetoUntil`; zero for nobody.
    function vetoer() external view returns (address);
    function vetoed(bytes32 offenseId) external view returns (bool);
    function avs() external view returns (address);
    function operatorSetId() external view returns (uint32);
    function l2ChainId() external view returns (uint256);
    function payments() external view returns (address);
    function domainSeparator() external view returns (bytes32);
    function ledger() external view returns (address);
    function pool() external view returns (uint256);
    function owed(address who) external view returns (uint256);
    function cases(bytes32 caseId) external view returns (Case memory);
    function minorOffenses(bytes32 offenseId) external view returns (MinorOffense memory);
    function leafKeyOf(bytes32 batchId, address payee, uint16 tokenId, uint32 lane, uint64 units)
        external
        pure
        returns (bytes32);
    function caseIdOf(bytes32 leafKey, bytes32 signersHash, Severity severity) external pure returns (bytes32);
    function offenseIdOfClaims(address operator, uint64 epoch) external view returns (bytes32);
}
