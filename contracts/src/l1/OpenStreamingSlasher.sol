// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../interfaces/IOpenStreamingSlasher.sol";
import {BN254Signature} from "../lib/BN254Signature.sol";
import {BatchData} from "../lib/BatchData.sol";
import {Registry} from "../lib/Registry.sol";
import {Rules} from "../lib/Rules.sol";
import {ChannelParams, ClaimSet, G1, G2, SignedVoucher} from "../lib/Types.sol";
import {Attribution} from "./Attribution.sol";
import {IAllocationManager} from "./EigenLayer.sol";

/// @title The L1 judge: proves who signed, asks for the voucher, slashes through EigenLayer when none is shown.
/// @notice Evidence carries itself: no message from L2 is needed, and what is not proven is not punished. Slashed stake goes to
/// the vault; nobody receives a share of it, or an operator could accuse itself through a straw man and carry off its restakers'
/// stake. Watchers are paid for their gas, out of bonds and a pool.
/// @dev Every call goes to EigenLayer's core, our registrar or our ledger; nobody who is accused is ever called. State is written
/// before calls, and money is only ever pulled.
contract OpenStreamingSlasher is Attribution {
    /// @dev Whom to pay for proving an offense, and how much, once stake moved.
    struct Reward {
        address watcher;
        uint96 amount;
    }

    /// @notice The operator was passed over: out of EigenLayer's reach, or its minor allowance is used up.
    event SlashSkipped(bytes32 indexed offenseId, address indexed operator);

    /// @notice The offense was already executed.
    error AlreadyExecuted();

    bytes32 private constant CLAIMS_OFFENSE = keccak256("OpenStreaming false claim set");

    /// @dev Most gas that one call is paid for, near what Ethereum lets one transaction use; forty slashes take thirteen million.
    uint256 private constant MAX_METERED_GAS = 15_000_000;
    /// @dev Most that a watcher is paid per gas beyond the base fee, wei: a builder pays its own tip to itself.
    uint256 private constant MAX_TIP = 2 gwei;
    /// @dev Most that a watcher is paid per gas at all, wei.
    uint256 private constant MAX_GAS_PRICE = 200 gwei;

    /// @inheritdoc IOpenStreamingSlasher
    uint256 public pool;
    /// @inheritdoc IOpenStreamingSlasher
    mapping(address who => uint256) public owed;
    /// @notice Who proved a false claim, and what it is paid once stake moved for it.
    mapping(bytes32 offenseId => Reward) public minorRewards;

    /// @dev Batches of which the opening of a certified case was paid.
    mapping(bytes32 batchId => bool) private _openingPaid;
    mapping(bytes32 caseId => Case) private _cases;
    mapping(bytes32 offenseId => MinorOffense) private _minorOffenses;

    constructor(Wiring memory w, Config memory c) Attribution(w, c) {}

    // ---- a batch with a leaf that no voucher backs

    /// @inheritdoc IOpenStreamingSlasher
    function openCase(Evidence calldata e, bytes calldata data, uint256 leafIndex)
        external
        payable
        returns (bytes32 caseId)
    {
        uint256 gasBefore = gasleft();
        if (msg.value != _config.caseBond) {
            revert WrongValue();
        }
        if (keccak256(data) != e.header.dataHash) {
            revert BadEvidence();
        }
        // Else signers would have to keep their vouchers for ever.
        if (block.timestamp > uint256(e.header.validUntil) + _config.openWindow) {
            revert TooLate();
        }
        (bool found, BatchData.Leaf memory leaf) = BatchData.leafAt(data, leafIndex);
        if (!found) {
            revert LeafNotFound();
        }
        (bytes32 batchId, address[] memory operators, Severity severity) = attribute(e);
        caseId = _open(batchId, e.header.registryRoot, leaf, operators, severity);
        _cases[caseId].rewardWei = uint128(_reward(gasBefore - gasleft(), severity, _config.watcherFee));
    }

    /// @inheritdoc IOpenStreamingSlasher
    /// @dev Anyone may answer: what counts is the voucher. The leaf is then clear in every case about it, of either severity.
    function answer(
        bytes32 caseId,
        ChannelParams calldata p,
        SignedVoucher calldata voucher,
        uint32 index,
        uint32 count,
        bytes32[32] calldata proof
    ) external {
        Case storage c = _cases[caseId];
        if (c.status != CaseStatus.Open) {
            revert CaseNotOpen();
        }
        if (block.timestamp > c.deadline) {
            revert TooLate();
        }
        if (_ledger.answererOf(c.leafKey) != address(0)) {
            revert LeafProven();
        }
        if (p.payee != c.payee || p.tokenId != c.tokenId || p.lane != c.lane) {
            revert WrongChannel();
        }
        bytes32 channelId = Rules.channelId(l2ChainId, payments, p);
        if (!Registry.verify(c.registryRoot, count, channelId, index, proof)) {
            revert NotInRegistry();
        }
        (bool valid, uint64 units) = Rules.checkVoucher(domainSeparator, channelId, p.signer, p.rate, voucher);
        if (!valid || units < c.units) {
            revert BadVoucher();
        }
        c.status = CaseStatus.Answered;
        _owe(msg.sender, _config.caseBond);
        _ledger.recordProven(c.leafKey, msg.sender);
        emit CaseAnswered(caseId, c.leafKey, msg.sender);
    }

    /// @inheritdoc IOpenStreamingSlasher
    /// @dev An empty range upholds the case and returns its bond without slashing. An operator out of EigenLayer's reach is passed
    /// over. Any other failure of a slash reverts, so that it can be tried again, and a range can leave that operator out.
    function execute(bytes32 caseId, address[] calldata operators, uint256 from, uint256 to) external {
        uint256 gasBefore = gasleft();
        Case storage c = _cases[caseId];
        Severity severity = c.severity;
        _checkExecutable(c, operators, from, to);
        if (c.status == CaseStatus.Open) {
            c.status = CaseStatus.Upheld;
            _owe(c.challenger, _config.caseBond);
            emit CaseUpheld(caseId);
        }
        address[] memory strategies = _strategies();
        bool moved;
        for (uint256 i = from; i < to; ++i) {
            (, bool stake) = _slash(c.batchId, operators[i], severity, strategies);
            moved = moved || stake;
        }
        // Only stake that moved pays, or operators without stake could accuse each other and empty the pool.
        if (moved) {
            _payOpening(c);
            _payFromPool(msg.sender, _reward(gasBefore - gasleft(), severity, 0));
        }
    }

    /// @inheritdoc IOpenStreamingSlasher
    function sweep(bytes32 caseId) external {
        Case storage c = _cases[caseId];
        if (c.status != CaseStatus.Open) {
            revert CaseNotOpen();
        }
        address answerer = _ledger.answererOf(c.leafKey);
        if (answerer == address(0)) {
            revert CaseNotAnswered();
        }
        c.status = CaseStatus.Swept;
        _owe(answerer, _config.caseBond);
        emit CaseSwept(caseId, answerer);
    }

    // ---- a signed claim set with a forged voucher

    /// @inheritdoc IOpenStreamingSlasher
    /// @dev One offense for each operator and epoch, however many of its claims are forged.
    function proveFalseClaim(
        ClaimSet calldata claimSet,
        G1 calldata key,
        G2 calldata key2,
        G1 calldata signature,
        FalseClaim calldata claim
    ) external returns (bytes32 offenseId) {
        uint256 gasBefore = gasleft();
        _checkClaimSet(claimSet, key, key2, signature);
        bytes32 channelId = _checkFalse(claimSet.claimsRoot, claim);
        offenseId = offenseIdOfClaims(claimSet.operator, claimSet.epoch);
        if (_minorOffenses[offenseId].operator != address(0) || _ledger.slashedWad(offenseId, claimSet.operator) != 0) {
            revert OffenseExists();
        }
        uint40 executableAt = uint40(block.timestamp) + _config.minorDelay;
        _minorOffenses[offenseId] = MinorOffense(claimSet.operator, executableAt, false);
        emit FalseClaimProven(offenseId, claimSet.operator, claimSet.epoch, channelId, executableAt);
        minorRewards[offenseId] = Reward(msg.sender, uint96(_reward(gasBefore - gasleft(), Severity.Minor, 0)));
    }

    /// @inheritdoc IOpenStreamingSlasher
    function executeMinor(bytes32 offenseId) external {
        uint256 gasBefore = gasleft();
        MinorOffense storage o = _minorOffenses[offenseId];
        address operator = o.operator;
        if (operator == address(0)) {
            revert UnknownOffense();
        }
        if (o.executed) {
            revert AlreadyExecuted();
        }
        _checkMinorTime(o.executableAt);
        (bool slashed, bool moved) = _slash(offenseId, operator, Severity.Minor, _strategies());
        o.executed = slashed;
        if (moved) {
            Reward memory reward = minorRewards[offenseId];
            delete minorRewards[offenseId];
            _payFromPool(reward.watcher, reward.amount);
            _payFromPool(msg.sender, _reward(gasBefore - gasleft(), Severity.Minor, 0));
        }
    }

    // ---- money

    /// @inheritdoc IOpenStreamingSlasher
    function fundPool() external payable {
        if (msg.value == 0) {
            revert WrongValue();
        }
        pool += msg.value;
        emit PoolFunded(msg.sender, msg.value);
    }

    /// @inheritdoc IOpenStreamingSlasher
    function withdraw() external {
        uint256 amount = owed[msg.sender];
        if (amount == 0) {
            revert NothingOwed();
        }
        owed[msg.sender] = 0;
        (bool sent,) = msg.sender.call{value: amount}("");
        if (!sent) {
            revert TransferFailed();
        }
        emit Paid(msg.sender, amount);
    }

    // ---- views

    /// @inheritdoc IOpenStreamingSlasher
    function cases(bytes32 caseId) external view returns (Case memory) {
        return _cases[caseId];
    }

    /// @inheritdoc IOpenStreamingSlasher
    function minorOffenses(bytes32 offenseId) external view returns (MinorOffense memory) {
        return _minorOffenses[offenseId];
    }

    /// @inheritdoc IOpenStreamingSlasher
    function leafKeyOf(bytes32 batchId, address payee, uint16 tokenId, uint32 lane, uint64 units)
        external
        pure
        returns (bytes32)
    {
        return Rules.leafKey(batchId, payee, tokenId, lane, units);
    }

    /// @inheritdoc IOpenStreamingSlasher
    /// @dev With the severity in it, a minor case that an accomplice opened first does not block a certified one.
    function caseIdOf(bytes32 leafKey, bytes32 signersHash, Severity severity) public pure returns (bytes32) {
        return keccak256(abi.encode(leafKey, signersHash, severity));
    }

    /// @inheritdoc IOpenStreamingSlasher
    function offenseIdOfClaims(address operator, uint64 epoch) public view returns (bytes32) {
        return keccak256(abi.encode(CLAIMS_OFFENSE, domainSeparator, avs(), operatorSetId, operator, epoch));
    }

    // ---- checks of evidence

    function _checkClaimSet(ClaimSet calldata s, G1 calldata key, G2 calldata key2, G1 calldata signature)
        private
        view
    {
        if (s.avs != avs() || s.operatorSetId != operatorSetId) {
            revert WrongOperatorSet();
        }
        if (s.issuedAt > block.timestamp) {
            revert TooEarly();
        }
        if (block.timestamp > uint256(s.issuedAt) + _config.claimWindow) {
            revert TooLate();
        }
        if (s.operator == address(0) || registrar.keyOwnerAt(BN254Signature.keyHash(key), s.issuedAt) != s.operator) {
            revert UnknownSigner();
        }
        if (!BN254Signature.verify(Rules.claimSetDigest(domainSeparator, s), signature, key, key2)) {
            revert BadSignature();
        }
    }

    /// @dev The claim stands in the set, names this very signature, and the signature is not the channel signer's.
    function _checkFalse(bytes32 claimsRoot, FalseClaim calldata claim) private view returns (bytes32 channelId) {
        channelId = Rules.channelId(l2ChainId, payments, claim.channel);
        bytes32 leaf = Rules.claimLeaf(
            Rules.paymentClaimHash(
                channelId, claim.voucher.cumulativeBytes, Rules.voucherSigHash(claim.voucher.r, claim.voucher.vs)
            )
        );
        if (!Rules.verifyClaim(claimsRoot, leaf, claim.leafIndex, claim.proof)) {
            revert BadEvidence();
        }
        (bool valid,) =
            Rules.checkVoucher(domainSeparator, channelId, claim.channel.signer, claim.channel.rate, claim.voucher);
        if (valid) {
            revert NotFalse();
        }
    }

    // ---- cases and slashing

    function _open(
        bytes32 batchId,
        bytes32 registryRoot,
        BatchData.Leaf memory leaf,
        address[] memory operators,
        Severity severity
    ) private returns (bytes32 caseId) {
        bytes32 leafKey = Rules.leafKey(batchId, leaf.payee, leaf.tokenId, leaf.lane, leaf.units);
        if (_ledger.answererOf(leafKey) != address(0)) {
            revert LeafProven();
        }
        bytes32 signersHash = keccak256(abi.encode(operators));
        caseId = caseIdOf(leafKey, signersHash, severity);
        Case storage c = _cases[caseId];
        if (c.status != CaseStatus.None) {
            revert CaseExists();
        }
        c.batchId = batchId;
        c.leafKey = leafKey;
        c.signersHash = signersHash;
        c.registryRoot = registryRoot;
        c.challenger = msg.sender;
        c.deadline = uint40(block.timestamp) + _config.responsePeriod;
        c.status = CaseStatus.Open;
        c.severity = severity;
        c.payee = leaf.payee;
        c.tokenId = leaf.tokenId;
        c.lane = leaf.lane;
        c.units = leaf.units;
        _emitOpened(caseId, c, operators);
    }

    /// @dev Apart, because the event's fields do not fit on the stack beside the case's.
    function _emitOpened(bytes32 caseId, Case storage c, address[] memory operators) private {
        emit CaseOpened(
            caseId,
            c.batchId,
            msg.sender,
            c.severity,
            c.deadline,
            c.payee,
            c.tokenId,
            c.lane,
            c.units,
            c.registryRoot,
            operators
        );
    }

    function _checkExecutable(Case storage c, address[] calldata operators, uint256 from, uint256 to) private view {
        if (c.status != CaseStatus.Open && c.status != CaseStatus.Upheld) {
            revert CaseNotOpen();
        }
        if (_ledger.answererOf(c.leafKey) != address(0)) {
            revert LeafProven();
        }
        if (block.timestamp <= c.deadline) {
            revert TooEarly();
        }
        if (keccak256(abi.encode(operators)) != c.signersHash) {
            revert WrongSigners();
        }
        if (from > to || to > operators.length) {
            revert BadRange();
        }
        if (c.severity == Severity.Minor && from < to) {
            // After the deadline: at it, an answer is still in time.
            _checkMinorTime(uint256(c.deadline) + _config.minorDelay + 1);
        }
    }

    /// @dev Minor offenses end with their execution period: an allowance that has grown back is not for old ones.
    function _checkMinorTime(uint256 executableAt) private view {
        if (block.timestamp < executableAt) {
            revert TooEarly();
        }
        if (block.timestamp > executableAt + _config.executionPeriod) {
            revert TooLate();
        }
    }

    /// @dev Raises what was slashed of the operator for this offense to the severity's share. A later, heavier judgement takes
    /// what is missing, as a part of what is left.
    /// @return slashed Whether the operator was slashed now. @return moved Whether that moved any stake.
    function _slash(bytes32 offenseId, address operator, Severity severity, address[] memory strategies)
        private
        returns (bool slashed, bool moved)
    {
        if (strategies.length == 0 || !allocationManager.isOperatorSlashable(operator, _set())) {
            emit SlashSkipped(offenseId, operator);
            return (false, false);
        }
        uint64 before = _ledger.slashedWad(offenseId, operator);
        uint64 share = _share(operator, severity, before);
        if (share == 0) {
            emit SlashSkipped(offenseId, operator);
            return (false, false);
        }
        _ledger.recordSlash(offenseId, operator, share);
        uint256 left = WHOLE - before;
        uint256 wad = (uint256(share) * WHOLE + left - 1) / left;
        uint256 slashId;
        (slashId, moved) = _slashInEigenLayer(operator, severity, strategies, wad);
        emit Slashed(offenseId, operator, severity, wad, slashId);
        return (true, moved);
    }

    function _share(address operator, Severity severity, uint64 before) private returns (uint64) {
        uint64 target = severity == Severity.Certified ? _config.certifiedWad : _config.minorWad;
        if (before >= target) {
            return 0;
        }
        if (severity == Severity.Certified) {
            return target - before;
        }
        return _ledger.takeMinor(operator, target - before, _config.minorWad, _config.minorWindow);
    }

    function _slashInEigenLayer(address operator, Severity severity, address[] memory strategies, uint256 wad)
        private
        returns (uint256 slashId, bool moved)
    {
        uint256[] memory wads = new uint256[](strategies.length);
        for (uint256 i; i < wads.length; ++i) {
            wads[i] = wad;
        }
        uint256[] memory shares;
        (slashId, shares) = allocationManager.slashOperator(
            avs(),
            IAllocationManager.SlashingParams(
                operator,
                operatorSetId,
                strategies,
                wads,
                severity == Severity.Certified
                    ? "OpenStreaming: certified a payment that no voucher backs"
                    : "OpenStreaming: signed a payment or claim that no voucher backs"
            )
        );
        for (uint256 i; i < shares.length; ++i) {
            moved = moved || shares[i] != 0;
        }
    }

    /// @dev The set's strategies of this moment, ascending as EigenLayer wants them.
    function _strategies() private view returns (address[] memory strategies) {
        strategies = allocationManager.getStrategiesInOperatorSet(_set());
        for (uint256 i = 1; i < strategies.length; ++i) {
            address moving = strategies[i];
            uint256 j = i;
            for (; j > 0 && strategies[j - 1] > moving; --j) {
                strategies[j] = strategies[j - 1];
            }
            strategies[j] = moving;
        }
    }

    // ---- pay

    /// @dev Certified: 1.5 times the gas, and the fee. Minor: the base fee of the gas, which nobody can gain by burning, because
    /// an operator with next to no stake could otherwise accuse itself for profit.
    function _reward(uint256 meteredGas, Severity severity, uint256 fee) private view returns (uint256) {
        uint256 gasUsed = meteredGas < MAX_METERED_GAS ? meteredGas : MAX_METERED_GAS;
        uint256 baseFee = block.basefee < MAX_GAS_PRICE ? block.basefee : MAX_GAS_PRICE;
        if (severity != Severity.Certified) {
            return gasUsed * baseFee;
        }
        uint256 price = tx.gasprice < block.basefee + MAX_TIP ? tx.gasprice : block.basefee + MAX_TIP;
        if (price > MAX_GAS_PRICE) {
            price = MAX_GAS_PRICE;
        }
        return gasUsed * price * 3 / 2 + fee;
    }

    /// @dev Once a case, and of certified ones once a batch: a watcher that opened a case for each leaf, and slashed one signer in
    /// each, would be paid the fee as often as there are signers.
    function _payOpening(Case storage c) private {
        uint256 opening = c.rewardWei;
        c.rewardWei = 0;
        if (c.severity == Severity.Certified) {
            if (_openingPaid[c.batchId]) {
                return;
            }
            _openingPaid[c.batchId] = true;
        }
        _payFromPool(c.challenger, opening);
    }

    /// @dev A pool that has run dry pays what is left and never blocks a slashing.
    function _payFromPool(address to, uint256 amount) private {
        uint256 paid = amount < pool ? amount : pool;
        if (paid != 0) {
            pool -= paid;
            _owe(to, paid);
        }
    }

    function _owe(address to, uint256 amount) private {
        owed[to] += amount;
        emit Owed(to, amount);
    }
}
