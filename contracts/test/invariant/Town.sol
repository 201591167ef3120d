// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {OperatorSet} from "../../src/lib/Types.sol";
import {PaymentsTest} from "../l2/PaymentsTest.sol";
import {OperatorTable} from "../util/OperatorTable.sol";
import {FeeToken, PlainToken} from "../util/Tokens.sol";
import {Bandit, MoodyToken, Wall} from "./Strangers.sol";

/// @notice Where the campaigns on the payments contract play: who lives there, four tokens, EigenLayer's real verifier, and a
/// tally of every call. Petra and Mallory pay, Paul and Paula are paid, Rita relays and so does both, Pirate is paid too and lies.
abstract contract Town is PaymentsTest {
    uint16 internal constant ETHER = 0;
    uint16 internal constant PLAIN = 1;
    uint16 internal constant FEE = 2;
    uint16 internal constant MOODY = 3;
    uint16 internal constant TOKENS = 4;
    /// @dev Tables are carried anew when they are this old.
    uint256 internal constant TABLE_LIFE = 3000;

    /// @param calls How often it was tried.
    /// @param successes How often it went through.
    struct Tally {
        uint256 calls;
        uint256 successes;
    }

    OperatorTable internal table;
    PlainToken internal plain;
    FeeToken internal fee;
    MoodyToken internal moody;
    Bandit internal bandit;
    Wall internal wall;

    address internal rita;
    uint256 internal ritaKey;
    address internal pirate;
    uint256 internal pirateKey;

    /// @dev All who can ever hold a free balance.
    address[] internal people;
    mapping(address => uint256) internal keyOf;

    /// @dev What was done, by name, in the order of the first time.
    bytes32[] internal deeds;
    mapping(bytes32 deed => Tally) internal tallies;

    /// @notice The first call that was refused or allowed against the rules; empty while there is none.
    string public wrong;
    /// @notice Calls that must work during a pause, were due by the rules, and were refused during one.
    uint256 public refusedInPause;
    /// @notice Calls that must work during a pause and did so during one.
    uint256 public servedInPause;

    uint256 private _clock;
    uint256 private _height;

    /// @dev Each deed begins at the town's own time, whatever the tester did to the block.
    modifier onTime() {
        vm.warp(_clock);
        vm.roll(_height);
        _;
    }

    function setUp() public virtual override {
        super.setUp();
        (_clock, _height) = (block.timestamp, block.number);
        (rita, ritaKey) = actor("rita");
        (pirate, pirateKey) = actor("pirate");
        table = new OperatorTable(OperatorSet(avs, SET));
        payments = deployPayments(table.judge());
        carryTable();
        plain = new PlainToken();
        fee = new FeeToken();
        moody = new MoodyToken();
        list(address(plain), 1);
        list(address(fee), 1);
        list(address(moody), 1e12);
        bandit = new Bandit(payments);
        wall = new Wall();
        settleIn();
    }

    /// @dev A fee, budgets that a few full lanes use up, and a quarantine that is felt.
    function config() internal pure override returns (IOpenStreamingPayments.Config memory c) {
        c = super.config();
        c.posterFeeBps = 50;
        c.batchRiskBps = 1000;
        c.dayRiskBps = 3000;
        c.quarantine = 300;
        c.nativeStakePerUnit = uint128(weightOf(ETHER));
    }

    /// @dev Table weight behind a settlement unit: fifty whole tokens of it are a batch's budget when all sign.
    function weightOf(uint16 tokenId) internal pure returns (uint256) {
        return [uint256(1e13), 7e12, 9e12, 3e12][tokenId];
    }

    function settleIn() private {
        know(petra, petraKey);
        know(mallory, malloryKey);
        know(rita, ritaKey);
        know(paul, paulKey);
        know(paula, paulaKey);
        know(pirate, pirateKey);
        know(carol, 0);
        know(wanda, 0);
        know(treasury, 0);
        know(address(bandit), 0);
    }

    function know(address who, uint256 key) private {
        people.push(who);
        keyOf[who] = key;
        vm.startPrank(who);
        plain.approve(address(payments), type(uint256).max);
        fee.approve(address(payments), type(uint256).max);
        moody.approve(address(payments), type(uint256).max);
        vm.stopPrank();
    }

    function list(address token, uint64 unit) private {
        uint128 weight = uint128(weightOf(payments.tokenCount()));
        vm.prank(governor);
        payments.addToken(token, unit, weight);
    }

    /// @dev The present operator table reaches the verifier: five operators of equal stake.
    function carryTable() internal {
        tableTime = uint32(block.timestamp);
        table.publish(tableTime, equalWeights(5, 100), 7200);
    }

    // ---- time

    function pass(uint256 time, uint256 blocks) internal {
        _clock = block.timestamp + time;
        _height = block.number + blocks;
        vm.warp(_clock);
        vm.roll(_height);
    }

    // ---- choices

    /// @dev A choice below `sides`; another `throw_` gives an independent one.
    function die(uint256 seed, uint256 throw_, uint256 sides) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, throw_))) % sides;
    }

    /// @dev Up to `most`, its edges often, and sometimes one more.
    function quantity(uint256 seed, uint256 throw_, uint256 most) internal pure returns (uint256) {
        uint256 kind = die(seed, throw_, 8);
        if (kind == 0) {
            return most + 1;
        }
        if (kind == 1) {
            return most;
        }
        if (kind == 2) {
            return 1;
        }
        return die(seed, ~throw_, most + 1);
    }

    // ---- deeds

    /// @dev Calls the payments contract and holds the outcome against the rules: it goes through exactly if `due`, and what is
    /// refused is refused by name.
    function act(bytes32 deed, address from, uint256 value, bytes memory input, bool due)
        internal
        returns (bool ok, bytes memory out)
    {
        vm.deal(from, from.balance + value);
        vm.prank(from, from);
        (ok, out) = address(payments).call{value: value}(input);
        note(deed, ok);
        if (ok != due) {
            blame(deed, due ? " was refused against the rules" : " was allowed against the rules");
        }
        if (!ok && !isNamed(out)) {
            blame(deed, " failed without a name");
        }
    }

    function note(bytes32 deed, bool ok) internal {
        if (tallies[deed].calls == 0) {
            deeds.push(deed);
        }
        tallies[deed].calls += 1;
        if (ok) {
            tallies[deed].successes += 1;
        }
    }

    function blame(bytes32 deed, string memory what) internal {
        if (bytes(wrong).length == 0) {
            wrong = string.concat(text(deed), what);
        }
    }

    /// @notice How often a deed went through.
    function successes(bytes32 deed) external view returns (uint256) {
        return tallies[deed].successes;
    }

    /// @dev A custom error: not empty, not a Panic, not a string.
    function isNamed(bytes memory out) internal pure returns (bool) {
        bytes4 head = bytes4(out);
        return out.length >= 4 && head != 0x4e487b71 && head != 0x08c379a0;
    }

    function text(bytes32 name) internal pure returns (string memory) {
        uint256 length;
        while (length < 32 && name[length] != 0) {
            length += 1;
        }
        bytes memory letters = new bytes(length);
        for (uint256 i; i < length; ++i) {
            letters[i] = name[i];
        }
        return string(letters);
    }

    /// @notice Prints how often each deed was tried and went through.
    function summarize() external {
        for (uint256 i; i < deeds.length; ++i) {
            Tally memory t = tallies[deeds[i]];
            emit log_string(string.concat(text(deeds[i]), ": ", vm.toString(t.successes), " of ", vm.toString(t.calls)));
        }
    }
}
