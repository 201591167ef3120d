// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BatchHeader, Certificate, ChannelParams, G1, G2, SignedVoucher} from "../lib/Types.sol";

/// @title The L2 contract of OpenStreaming: prepaid channels, cumulative vouchers, certified optimistic settlement.
/// @notice Amounts named `units` are settlement units (1 gwei for the native token); amounts named `amount` are base units of
/// the token (wei). A batch pays only after a window in which any of its leaves may be challenged.
interface IOpenStreamingPayments {
    enum ChannelStatus {
        None,
        Open,
        Closed
    }
    enum BatchStatus {
        None,
        Proposed,
        Final,
        Void
    }
    enum ChallengeStatus {
        None,
        Open,
        Answered,
        Upheld,
        Returned
    }

    /// @param closeDelay Seconds between a payer's notice and its refund.
    /// @param challengePeriod Seconds after a proposal in which its leaves may be challenged.
    /// @param responsePeriod Seconds to answer a challenge.
    /// @param maxTableAge Greatest age in seconds of a certificate's reference timestamp at proposal.
    /// @param maxValidity Greatest distance in seconds of `validUntil` from now, and beyond the table's own end.
    /// @param finalityBlocks L2 blocks that must follow a proposal before it can be final.
    /// @param thresholdBps Stake that must have signed, in 1/10,000, rounded up.
    /// @param maxLeaves Most leaves of a batch.
    /// @param maxPayees Most payee groups of a batch.
    /// @param minDepositUnits Least deposit of a new channel, in settlement units.
    /// @param proposerBond Wei that a proposer locks.
    /// @param challengeBond Wei that a challenger locks.
    /// @param minTotalStake Least total weight of the table.
    /// @param posterFeeBps The poster's share of what a batch pays, in 1/10,000, at most 100.
    /// @param batchRiskBps Share of the stake that signed a batch, in 1/10,000, against which the batch may pay.
    /// @param dayRiskBps The same for all batches of a day together; at least `batchRiskBps`.
    /// @param quarantine Seconds after a void in which certificates must be on a table newer than the void.
    /// @param nativeStakePerUnit `stakePerUnit` of the native token at deployment.
    /// @dev In the order in which calls read them: storage packs the first eight into one slot.
    struct Config {
        uint40 challengePeriod;
        uint40 maxTableAge;
        uint40 maxValidity;
        uint40 quarantine;
        uint32 maxLeaves;
        uint32 maxPayees;
        uint16 thresholdBps;
        uint16 batchRiskBps;
        uint16 dayRiskBps;
        uint16 posterFeeBps;
        uint32 finalityBlocks;
        uint40 responsePeriod;
        uint40 closeDelay;
        uint64 minDepositUnits;
        uint128 proposerBond;
        uint128 challengeBond;
        uint256 minTotalStake;
        uint128 nativeStakePerUnit;
    }

    /// @dev Of a closed channel only `payer`, `status` and `closeAt`, then the time of closing, are kept.
    struct Channel {
        address payer;
        uint40 closeAt;
        ChannelStatus status;
        uint48 refillTarget;
        address signer;
        uint64 rate;
        address payee;
        uint32 lane;
        uint16 tokenId;
    }

    /// @param openChallenges Challenges whose bonds are locked; of a void batch those that were not reclaimed.
    /// @param cursor Leaves that earlier calls of `finalize` have settled.
    /// @param riskBudget Millionths of a stake token (1e12 of table weight) against which the batch may pay.
    /// @dev Of a batch that is Final or Void, `poster` and what follows it are not kept.
    struct Batch {
        address proposer;
        uint40 finalAt;
        BatchStatus status;
        uint16 openChallenges;
        uint16 cursor;
        address poster;
        uint40 proposedBlock;
        uint56 riskBudget;
        bytes32 dataHash;
    }

    /// @param madeBlock The block in which it was made.
    struct Challenge {
        bytes32 batchId;
        address challenger;
        uint40 deadline;
        ChallengeStatus status;
        uint48 madeBlock;
        address payee;
        uint16 tokenId;
        uint32 lane;
        uint64 units;
    }

    struct Redemption {
        bytes32 channelId;
        SignedVoucher voucher;
    }

    error NotAllowed();
    error IsPaused();
    error UnknownToken();
    error UnknownChannel();
    error ChannelNotOpen();
    error ChannelClosing();
    error LaneTaken();
    error DepositTooSmall();
    error WrongValue();
    error NotWholeUnits();
    error AmountTooLarge();
    error InsufficientBalance();
    error BadOffer();
    error OfferExpired();
    error BadVoucher();
    error NothingDue();
    error MixedRedemption();
    error TooEarly();
    error TooLate();
    error BadConfig();
    error BadHeader();
    error BadData();
    error BatchTooLarge();
    error UnknownRegistryRoot();
    error BatchExists();
    error BatchNotProposed();
    error BatchNotVoid();
    error WrongMessage();
    error StaleTable();
    error QuarantinedTable();
    error InsufficientStake();
    error LeafNotFound();
    error AlreadyChallenged();
    error ChallengeNotOpen();
    error ChallengesOpen();
    error WrongChannel();
    error TransferFailed();
    error OnlyDirectCall();
    error WrongChain();

    event TokenAdded(uint16 indexed tokenId, address token, uint64 unit);
    event StakePerUnitSet(uint16 indexed tokenId, uint128 stakePerUnit);
    event PausedSet(bool paused);
    event Deposited(address indexed owner, uint16 indexed tokenId, uint256 amount);
    event Withdrawn(address indexed owner, uint16 indexed tokenId, uint256 amount, address to);
    event OfferSignerSet(address indexed payee, address signer);
    event ChannelOpened(
        bytes32 indexed channelId,
        address indexed payer,
        address indexed payee,
        address signer,
        uint16 tokenId,
        uint32 lane,
        uint64 rate,
        uint32 registryIndex,
        uint64 units
    );
    event ToppedUp(bytes32 indexed channelId, uint64 units);
    event RefillSet(bytes32 indexed channelId, uint48 targetUnits);
    event Redeemed(bytes32 indexed channelId, address indexed payee, uint64 cumulativeBytes, uint64 paidUnits);
    event Closing(bytes32 indexed channelId, uint40 closeAt);
    event Closed(bytes32 indexed channelId, uint64 refundUnits);
    event RegistrySnapshot(bytes32 indexed root, uint32 count);
    event BatchProposed(
        bytes32 indexed batchId,
        address indexed proposer,
        BatchHeader header,
        uint40 finalAt,
        uint32 referenceTimestamp,
        G1 signature,
        G2 apk,
        uint32[] nonSigners
    );
    event Challenged(
        bytes32 indexed batchId,
        bytes32 indexed challengeId,
        address challenger,
        uint40 deadline,
        address payee,
        uint16 tokenId,
        uint32 lane,
        uint64 units
    );
    event Answered(bytes32 indexed batchId, bytes32 indexed challengeId, address responder);
    event BatchVoided(bytes32 indexed batchId, bytes32 indexed challengeId);
    event BondReclaimed(bytes32 indexed challengeId, address challenger);
    /// @notice What one call of `finalize` credited, a word for each group that was paid, in the order of the data:
    /// payee:20 ‖ tokenId:2 ‖ units:10. The poster's fee is taken off.
    event NetSettled(bytes32 indexed batchId, bytes32[] credits);
    /// @notice A budget of the batch or of the day was used up: what was not paid waits for another batch or direct redemption.
    event CapReached(bytes32 indexed batchId);
    event BatchFinal(bytes32 indexed batchId);

    // ---- money in and out

    /// @notice Credits the caller with what arrived; for token 0 `amount` must equal the value sent.
    function deposit(uint16 tokenId, uint256 amount) external payable;

    /// @notice Pays `amount` of the caller's free balance to `to`. Never pausable.
    function withdraw(uint16 tokenId, uint256 amount, address to) external;

    // ---- channels

    /// @notice Names the hot key that may sign offers for the caller as payee; zero removes it.
    function setOfferSigner(address signer) external;

    /// @notice Opens a native-token channel whose vouchers the caller signs itself, on a lane that the payee assigned by a
    /// signed offer. The value sent is deposited first; `initialDeposit` wei of the caller's balance become the collateral.
    function openChannel(
        address payee,
        uint64 ratePerByte,
        uint256 initialDeposit,
        uint32 lane,
        uint64 offerValidUntil,
        bytes32 r,
        bytes32 vs
    ) external payable returns (bytes32 channelId);

    /// @notice Opens any channel of the caller (`p.payer`) from its free balance, on an offer of `p.payee`.
    function openChannelWith(ChannelParams calldata p, uint64 units, uint64 offerValidUntil, bytes32 r, bytes32 vs)
        external
        returns (bytes32 channelId);

    /// @notice Adds collateral from the caller's balance to an open channel that is not closing.
    function topUp(bytes32 channelId, uint64 units) external;

    /// @notice The payer's standing order to keep `targetUnits` of unspent collateral on a channel; zero ends it.
    function setRefill(bytes32 channelId, uint48 targetUnits) external;

    /// @notice Carries out the standing orders of these channels from their payers' free balances. Anyone may call.
    function refill(bytes32[] calldata channelIds) external;

    /// @notice Redeems one voucher without any committee; anyone may submit, the payee is paid. Never pausable.
    function streamPayment(bytes32 channelId, uint64 cumulativeBytes, bytes32 r, bytes32 vs)
        external
        returns (uint64 paidUnits);

    /// @notice Redeems vouchers of one payee and one token with a single credit. Never pausable.
    function redeemMany(Redemption[] calldata redemptions) external returns (uint256 paidUnits);

    /// @notice Redeems `finalVoucher` if its bytes are not zero, then: the payee closes at once; the payer starts the delay;
    /// anyone completes after it. Never pausable.
    function closeChannel(bytes32 channelId, SignedVoucher calldata finalVoucher) external;

    // ---- certified batches

    /// @notice Makes the present registry root one that batches may name.
    function snapshotRegistry() external returns (bytes32 root, uint32 count);

    /// @notice Proposes a certified batch with a bond. Only an externally owned account calls, so that the batch's data always
    /// stand in a transaction's own input.
    function propose(BatchHeader calldata header, bytes calldata data, Certificate calldata certificate)
        external
        payable
        returns (bytes32 batchId);

    /// @notice Disputes one leaf with a bond, before the batch's `finalAt`, or while fewer than `finalityBlocks` blocks were made
    /// since the proposal.
    function challenge(bytes32 batchId, bytes calldata data, uint256 leafIndex)
        external
        payable
        returns (bytes32 challengeId);

    /// @notice Answers with a voucher of at least the leaf's units; the challenger's bond goes to the caller. In time until the
    /// deadline, or while fewer than `finalityBlocks` blocks were made since the challenge.
    function answer(bytes32 challengeId, ChannelParams calldata p, SignedVoucher calldata voucher) external;

    /// @notice Voids a batch whose challenge went unanswered past its deadline.
    function voidBatch(bytes32 challengeId) external;

    /// @notice Returns the bond of another challenge of a voided batch to its challenger.
    function reclaim(bytes32 challengeId) external;

    /// @notice Settles up to `maxGroups` further payee groups (zero: all); true once the batch is final. A call that would cost
    /// more than about 10,000,000 gas stops of itself and returns false: call again.
    function finalize(bytes32 batchId, bytes calldata data, uint32 maxGroups) external returns (bool done);

    /// @notice Deletes records that can never matter again; keys are ids of batches, challenges and channels, and registry roots.
    /// What cannot be retired yet is passed over. Anyone may call. A batch's settled challenges go after the batch itself.
    function retire(bytes32[] calldata keys) external;

    // ---- governance

    /// @notice Lists a token whose settlement unit is `unit` base units. `stakePerUnit` is the table weight (1e-18 stake tokens)
    /// that must stand behind one settlement unit that a batch pays: a governed ratio with a margin, no oracle. The governor's.
    function addToken(address token, uint64 unit, uint128 stakePerUnit) external returns (uint16 tokenId);

    /// @notice Sets the table weight behind one settlement unit of a token. The governor's.
    function setStakePerUnit(uint16 tokenId, uint128 stakePerUnit) external;

    /// @notice Stops or resumes what takes money in or settles batches. The governor may do both, the guardian only stop.
    function setPaused(bool paused_) external;

    // ---- views

    function config() external view returns (Config memory);
    function domainSeparator() external view returns (bytes32);
    function verifier() external view returns (address);
    function avs() external view returns (address);
    function operatorSetId() external view returns (uint32);
    function governor() external view returns (address);
    function guardian() external view returns (address);
    function treasury() external view returns (address);
    function paused() external view returns (bool);
    function voidedAt() external view returns (uint40);
    function tokenCount() external view returns (uint16);
    function tokens(uint16 tokenId) external view returns (address token, uint64 unit, uint128 stakePerUnit);
    function balanceOf(uint16 tokenId, address owner) external view returns (uint256 amount);
    function tracked(uint16 tokenId) external view returns (uint256 amount);
    function offerSigner(address payee) external view returns (address);
    function laneUsed(address payee, uint16 tokenId, uint32 lane) external view returns (bool);
    function channels(bytes32 channelId) external view returns (Channel memory);
    function laneOf(bytes32 channelId) external view returns (uint64 depositedUnits, uint64 settledUnits);
    function registryCount() external view returns (uint32);
    function registryRoot() external view returns (bytes32 root, uint32 count);
    function snapshots(bytes32 root) external view returns (uint40 timestamp, uint64 blockNumber, uint32 count);
    function batches(bytes32 batchId) external view returns (Batch memory);
    function challenges(bytes32 challengeId) external view returns (Challenge memory);
}
