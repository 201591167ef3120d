// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOffenseLedger} from "../interfaces/IOffenseLedger.sol";
import {IOpenStreamingRegistrar} from "../interfaces/IOpenStreamingRegistrar.sol";
import {IOpenStreamingSlasher} from "../interfaces/IOpenStreamingSlasher.sol";
import {BatchData} from "../lib/BatchData.sol";
import {Registry} from "../lib/Registry.sol";
import {Rules} from "../lib/Rules.sol";
import {ChannelParams, ClaimSet, G1, G2, OperatorSet, SignedVoucher} from "../lib/Types.sol";
import {Attribution} from "./Attribution.sol";
import {IAllocationManager, IBN254CertificateVerifier, IDelegationManager} from "./EigenLayer.sol";

/// @title The L1 judge: proves who signed, asks for the voucher, slashes through EigenLayer when none is shown.
/// @notice Evidence carries itself: no message from L2 is needed, and what is not proven is not punished. Slashed stake goes to
/// the vault; nobody receives a share of it, or an operator could accuse itself through a straw man and carry off its restakers'
/// stake. Watchers are paid for their gas, out of bonds and a pool.
/// @dev Every call goes to EigenLayer's core, our registrar or our ledger; nobody who is accused is ever called. State is written
/// before calls, and money is only ever pulled.
contract OpenStreamingSlasher is IOpenStreamingSlasher {
    /// @param registrar The AVS and its record of keys.
    /// @param allocationManager EigenLayer's, who slashes.
    /// @param delegationManager EigenLayer's, asked once for its withdrawal delay.
    /// @param certificateVerifier EigenLayer's on L1, who holds the heads of operator tables.
    /// @param ledger What outlives this contract.
    /// @param vetoer Who may stop an offense before its execution until `vetoUntil`; zero for nobody.
    /// @param l2ChainId Chain of the payments contract.
    /// @param payments The payments contract on L2.
    struct Wiring {
        IOpenStreamingRegistrar registrar;
        IAllocationManager allocationManager;
        IDelegationManager delegationManager;
        IBN254CertificateVerifier certificateVerifier;
        IOffenseLedger ledger;
        address vetoer;
        uint256 l2ChainId;
        address payments;
    }

    /// @dev Whom to pay for proving an offense, and how much, once stake moved.
    struct Reward {
        address watcher;
        uint96 amount;
    }

    /// @notice The operator was passed over: out of EigenLayer's reach, or its minor allowance is used up.
    event SlashSkipped(bytes32 indexed offenseId, address indexed operator);

    bytes32 private constant CLAIMS_OFFENSE = keccak256("OpenStreaming false claim set");
    uint256 private constant WHOLE = 1e18;

    /// @dev Most gas that one call is paid for, near what Ethereum lets one transaction use; forty slashes take thirteen million.
    uint256 private constant MAX_METERED_GAS = 15_000_000;
    /// @dev Most that a watcher is paid per gas beyond the base fee, wei: a builder pays its own tip to itself.
    uint256 private constant MAX_TIP = 2 gwei;
    /// @dev Most that a watcher is paid per gas at all, wei.
    uint256 private constant MAX_GAS_PRICE = 200 gwei;

    IOpenStreamingRegistrar public immutable registrar;
    IAllocationManager public immutable allocationManager;
    /// @notice Who says who signed; made with this contract.
    Attribution public immutable attribution;
    IOffenseLedger private immutable _ledger;

    /// @inheritdoc IOpenStreamingSlasher
    address public immutable vetoer;
    /// @inheritdoc IOpenStreamingSlasher
    uint32 public immutable operatorSetId;
    /// @inheritdoc IOpenStreamingSlasher
    uint256 public immutable l2ChainId;
    /// @inheritdoc IOpenStreamingSlasher
    address public immutable payments;
    /// @inheritdoc IOpenStreamingSlasher
    bytes32 public immutable domainSeparator;

    /// @inheritdoc IOpenStreamingSlasher
    uint256 public pool;
    /// @inheritdoc IOpenStreamingSlasher
    mapping(address who => uint256) public owed;
    /// @notice Who proved a false claim, and what it is paid once stake moved for it.
    mapping(bytes32 offenseId => Reward) public minorRewards;
    /// @inheritdoc IOpenStreamingSlasher
    mapping(bytes32 offenseId => bool) public vetoed;

    /// @dev Written once, by the constructor.
    Config private _config;
    /// @dev Batches of which the opening of a certified case was paid.
    mapping(bytes32 batchId => bool) private _openingPaid;
    mapping(bytes32 caseId => Case) private _cases;
    mapping(bytes32 offenseId => MinorOffense) private _minorOffenses;

    constructor(Wiring memory w, Config memory c) {
        if (w.l2ChainId == 0 || w.payments == address(0) || address(w.ledger).code.length == 0) {
            revert BadConfig();
        }
        _checkShares(c);
        _checkTimes(w, c);
        _checkVeto(w.vetoer, c);
        registrar = w.registrar;
        allocationManager = w.allocationManager;
        _ledger = w.ledger;
        vetoer = w.vetoer;
        operatorSetId = w.registrar.operatorSetId();
        l2ChainId = w.l2ChainId;
        payments = w.payments;
        domainSeparator = Rules.domainSeparator(w.l2ChainId, w.payments);
        attribution = new Attribution(
            Attribution.Terms({
                registrar: w.registrar,
                certificateVerifier: w.certificateVerifier,
                l2ChainId: w.l2ChainId,
                payments: w.payments,
                maxTableAge: c.maxTableAge,
                maxValidity: c.maxValidity,
                thresholdBps: c.thresholdBps,
                minTotalStake: c.minTotalStake
            })
        );
        _config = c;
    }

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
        (bytes32 batchId, address[] memory operators, Severity severity) = attribution.attribute(e);
        _checkNew(batchId);
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
        address to = _ledger.answererOf(c.leafKey);
        c.status = CaseStatus.Swept;
        if (to == address(0)) {
            if (!vetoed[c.batchId]) {
                revert CaseNotAnswered();
            }
            to = c.challenger;
            c.status = CaseStatus.Vetoed;
        }
        _owe(to, _config.caseBond);
        emit CaseSwept(caseId, to);
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
        if (claimSet.issuedAt > block.timestamp) {
            revert TooEarly();
        }
        if (block.timestamp > uint256(claimSet.issuedAt) + _config.claimWindow) {
            revert TooLate();
        }
        attribution.checkClaimSet(claimSet, key, key2, signature);
        bytes32 channelId = _checkFalse(claimSet.claimsRoot, claim);
        offenseId = offenseIdOfClaims(claimSet.operator, claimSet.epoch);
        _checkNew(offenseId);
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
        _checkNotVetoed(offenseId);
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

    // ---- veto

    /// @inheritdoc IOpenStreamingSlasher
    /// @dev Once any stake moved it is too late: a veto that came between two ranges could spare chosen signers.
    function veto(bytes32 offenseId) external {
        if (msg.sender != vetoer) {
            revert NotVetoer();
        }
        if (block.timestamp > _config.vetoUntil) {
            revert TooLate();
        }
        _checkNotVetoed(offenseId);
        if (_ledger.operatorsSlashed(offenseId) != 0) {
            revert AlreadyExecuted();
        }
        vetoed[offenseId] = true;
        emit Vetoed(offenseId);
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

    /// @inheritdoc IOpenStreamingSlasher
    function passOnPool() external {
        uint256 amount = pool;
        if (amount == 0 || registrar.isSlasher(address(this))) {
            revert NothingOwed();
        }
        pool = 0;
        IOpenStreamingSlasher(registrar.slasher()).fundPool{value: amount}();
    }

    // ---- views

    /// @inheritdoc IOpenStreamingSlasher
    function attribute(Evidence calldata e)
        external
        view
        returns (bytes32 batchId, address[] memory operators, Severity severity)
    {
        return attribution.attribute(e);
    }

    /// @notice EigenLayer's verifier on L1, of which operator tables are read.
    function certificateVerifier() external view returns (IBN254CertificateVerifier) {
        return attribution.certificateVerifier();
    }

    /// @inheritdoc IOpenStreamingSlasher
    function config() external view returns (Config memory) {
        return _config;
    }

    /// @inheritdoc IOpenStreamingSlasher
    function caseSpan() external view returns (uint256) {
        return uint256(_config.openWindow) + _config.responsePeriod + _config.minorDelay + _config.executionPeriod;
    }

    /// @inheritdoc IOpenStreamingSlasher
    function avs() public view returns (address) {
        return address(registrar);
    }

    /// @inheritdoc IOpenStreamingSlasher
    function ledger() external view returns (address) {
        return address(_ledger);
    }

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

    /// @dev A slasher that retires ends what it began, and begins nothing.
    function _checkNew(bytes32 offenseId) private view {
        if (registrar.slasher() != address(this)) {
            revert NotInOffice();
        }
        _checkNotVetoed(offenseId);
    }

    function _checkNotVetoed(bytes32 offenseId) private view {
        if (vetoed[offenseId]) {
            revert OffenseVetoed();
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

    function _set() private view returns (OperatorSet memory) {
        return OperatorSet(avs(), operatorSetId);
    }

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
        _checkNotVetoed(c.batchId);
        if (from == to) {
            return;
        }
        // After the deadline: at it, an answer is still in time.
        if (c.severity == Severity.Minor) {
            _checkMinorTime(uint256(c.deadline) + _config.minorDelay + 1);
        } else if (block.timestamp <= uint256(c.deadline) + _config.vetoPeriod && block.timestamp <= _config.vetoUntil)
        {
            revert TooEarly();
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
        if (moved) {
            _ledger.recordMoved(offenseId, operator, severity == Severity.Certified ? 0 : share);
        }
        emit Slashed(offenseId, operator, severity, wad, slashId);
        return (true, moved);
    }

    /// @dev What the severity's share leaves to be taken; of a minor offense no more than is left of the operator's allowance.
    function _share(address operator, Severity severity, uint64 before) private view returns (uint64) {
        uint64 target = severity == Severity.Certified ? _config.certifiedWad : _config.minorWad;
        uint64 share = before < target ? target - before : 0;
        if (share == 0 || severity == Severity.Certified) {
            return share;
        }
        uint64 spent = _ledger.minorTaken(operator, _config.minorWindow);
        uint64 left = spent < _config.minorWad ? _config.minorWad - spent : 0;
        return share < left ? share : left;
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

    // ---- construction

    function _checkShares(Config memory c) private pure {
        if (c.thresholdBps == 0 || c.thresholdBps > Rules.BPS || c.minTotalStake == 0) {
            revert BadConfig();
        }
        if (c.minorWad == 0 || c.minorWad > c.certifiedWad || c.certifiedWad > WHOLE || c.minorWindow == 0) {
            revert BadConfig();
        }
        // Free accusations would bury honest signers in answers.
        if (c.caseBond == 0) {
            revert BadConfig();
        }
    }

    /// @dev Who signs on a table must still be within EigenLayer's reach when the case about it ends, a minor one too. The table's
    /// age counts: an operator may leave right after it.
    function _checkTimes(Wiring memory w, Config memory c) private view {
        if (c.openWindow == 0 || c.responsePeriod == 0 || c.executionPeriod == 0 || c.claimWindow == 0) {
            revert BadConfig();
        }
        if (c.minorDelay == 0) {
            revert BadConfig();
        }
        uint256 blocks = w.allocationManager.DEALLOCATION_DELAY();
        uint256 withdrawalBlocks = w.delegationManager.minWithdrawalDelayBlocks();
        if (withdrawalBlocks < blocks) {
            blocks = withdrawalBlocks;
        }
        uint256 reach = blocks * c.l1BlockSeconds;
        uint256 after_ = uint256(c.minorDelay) + c.executionPeriod;
        uint256 batchSpan = uint256(c.maxTableAge) + c.maxValidity + c.openWindow + c.responsePeriod + after_;
        if (batchSpan > reach || uint256(c.claimWindow) + after_ > reach) {
            revert BadConfig();
        }
    }

    /// @dev Either there is a vetoer with a time to veto in, or none of it.
    function _checkVeto(address vetoer_, Config memory c) private pure {
        bool some = vetoer_ != address(0);
        if (some != (c.vetoPeriod != 0) || some != (c.vetoUntil != 0) || c.vetoPeriod > c.minorDelay) {
            revert BadConfig();
        }
    }
}
