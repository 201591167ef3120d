// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ICertificateVerifier} from "../../src/interfaces/ICertificateVerifier.sol";
import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {OpenStreamingPayments} from "../../src/l2/OpenStreamingPayments.sol";
import {CallbackToken, FeeToken, ICallback, PlainToken} from "../util/Tokens.sol";
import {PaymentsTest} from "./PaymentsTest.sol";
import {ReentrancyGuardTransient} from "@oz5/utils/ReentrancyGuardTransient.sol";

/// @notice Free balances, tokens, the pause and the parameters.
contract LedgerTest is PaymentsTest {
    function test_Deposit_CreditsWhatWasSent() public {
        uint256 before = payments.balanceOf(0, petra);
        vm.expectEmit(true, true, false, true);
        emit IOpenStreamingPayments.Deposited(petra, 0, 1 ether);
        vm.prank(petra);
        payments.deposit{value: 1 ether}(0, 1 ether);
        assertEq(payments.balanceOf(0, petra), before + 1 ether, "credited");
        assertEq(payments.tracked(0), address(payments).balance, "tracked is what the contract holds");
    }

    function test_Deposit_RefusesAnotherAmountThanWasSent() public {
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.WrongValue.selector);
        payments.deposit{value: 1 ether}(0, 2 ether);
    }

    function test_Deposit_RefusesEtherForAToken() public {
        uint16 id = addToken(address(new PlainToken()));
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.WrongValue.selector);
        payments.deposit{value: 1}(id, 1);
    }

    function test_Deposit_RefusesATokenThatIsNotListed() public {
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.UnknownToken.selector);
        payments.deposit(9, 1);
    }

    function test_Deposit_CreditsWhatArrivesOfATokenThatKeepsAFee() public {
        FeeToken token = new FeeToken();
        uint16 id = addToken(address(token));
        token.mint(petra, 1000);
        vm.prank(petra);
        token.approve(address(payments), 1000);
        vm.prank(petra);
        payments.deposit(id, 1000);
        assertEq(payments.balanceOf(id, petra), 990, "what arrived");
        assertEq(payments.tracked(id), token.balanceOf(address(payments)), "tracked is what the contract holds");
    }

    function test_Deposit_RefusesATokenThatWasNotApproved() public {
        PlainToken token = new PlainToken();
        uint16 id = addToken(address(token));
        token.mint(petra, 1000);
        vm.prank(petra);
        vm.expectRevert();
        payments.deposit(id, 1000);
    }

    function test_Withdraw_PaysFreeBalanceToWhomTheOwnerNames() public {
        vm.expectEmit(true, true, false, true);
        emit IOpenStreamingPayments.Withdrawn(petra, 0, 4 ether, paul);
        vm.prank(petra);
        payments.withdraw(0, 4 ether, paul);
        assertEq(paul.balance, 4 ether, "paid");
        assertEq(payments.balanceOf(0, petra), 6 ether, "debited");
        assertEq(payments.tracked(0), address(payments).balance, "tracked is what the contract holds");
    }

    function test_Withdraw_PaysTokens() public {
        PlainToken token = new PlainToken();
        uint16 id = addToken(address(token));
        token.mint(petra, 1000);
        vm.prank(petra);
        token.approve(address(payments), 1000);
        vm.prank(petra);
        payments.deposit(id, 1000);
        vm.prank(petra);
        payments.withdraw(id, 400, paul);
        assertEq(token.balanceOf(paul), 400, "paid");
        assertEq(payments.tracked(id), 600, "tracked");
    }

    function test_Withdraw_RefusesMoreThanTheFreeBalance() public {
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.InsufficientBalance.selector);
        payments.withdraw(0, 10 ether + 1, petra);
    }

    function test_Withdraw_RefusesATokenThatIsNotListed() public {
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.UnknownToken.selector);
        payments.withdraw(9, 0, petra);
    }

    function test_Withdraw_FailsWholeWhenTheReceiverRefuses() public {
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.TransferFailed.selector);
        payments.withdraw(0, 1, address(judge));
    }

    function test_Withdraw_CannotBeReentered() public {
        Reentrant attacker = new Reentrant(payments);
        vm.deal(address(attacker), 2 ether);
        attacker.depositAll();
        uint256 others = address(payments).balance - 2 ether;
        attacker.attack();
        assertEq(attacker.refused(), true, "the second withdrawal was refused");
        assertEq(address(payments).balance, others + 1 ether, "one withdrawal, not two");
    }

    function test_Deposit_CannotCountTokensThatAReentrantWithdrawalMoves() public {
        CallbackToken token = new CallbackToken();
        uint16 id = addToken(address(token));
        TokenReentrant attacker = new TokenReentrant(payments, token, id);
        token.mint(address(attacker), 1000);
        attacker.depositAll(500);
        vm.expectRevert(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        attacker.attack(500);
    }

    function test_Ether_IsNotAcceptedWithoutADeposit() public {
        vm.prank(petra);
        (bool sent,) = address(payments).call{value: 1}("");
        assertFalse(sent, "no receive function");
    }

    function test_Pause_BlocksDeposit_NeverWithdraw() public {
        pause();
        vm.prank(petra);
        vm.expectRevert(IOpenStreamingPayments.IsPaused.selector);
        payments.deposit{value: 1}(0, 1);
        vm.prank(petra);
        payments.withdraw(0, 10 ether, petra);
        assertEq(payments.balanceOf(0, petra), 0, "withdrawn while paused");
    }

    function test_Pause_IsTheGovernors() public {
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.NotAllowed.selector);
        payments.setPaused(true);
        vm.expectEmit(false, false, false, true);
        emit IOpenStreamingPayments.PausedSet(true);
        pause();
        assertTrue(payments.paused(), "paused");
        vm.prank(governor);
        payments.setPaused(false);
        assertFalse(payments.paused(), "goes on");
    }

    function test_AddToken_IsTheGovernors() public {
        address token = address(new PlainToken());
        vm.prank(mallory);
        vm.expectRevert(IOpenStreamingPayments.NotAllowed.selector);
        payments.addToken(token, 1, 1e12);
    }

    function test_AddToken_ListsWithItsUnit() public {
        address token = address(new PlainToken());
        vm.expectEmit(true, false, false, true);
        emit IOpenStreamingPayments.TokenAdded(1, token, 1000);
        vm.prank(governor);
        uint16 id = payments.addToken(token, 1000, 1e12);
        (address listed, uint64 unit, uint128 stake) = payments.tokens(id);
        assertEq(listed, token, "token");
        assertEq(unit, 1000, "unit");
        assertEq(stake, 1e12, "stake behind a unit");
        assertEq(payments.tokenCount(), 2, "native and this one");
        (address native, uint64 gwei_,) = payments.tokens(0);
        assertEq(native, address(0), "token 0 is native");
        assertEq(gwei_, 1e9, "in gwei");
    }

    function test_AddToken_RefusesWhatIsNoTokenAndTheUnitZero() public {
        vm.prank(governor);
        vm.expectRevert(IOpenStreamingPayments.UnknownToken.selector);
        payments.addToken(address(0xdead), 1, 1e12);
        address token = address(new PlainToken());
        vm.prank(governor);
        vm.expectRevert(IOpenStreamingPayments.UnknownToken.selector);
        payments.addToken(token, 0, 1e12);
    }

    function test_Config_IsShownAsItWasGiven() public view {
        assertEq(keccak256(abi.encode(payments.config())), keccak256(abi.encode(config())), "config");
        assertEq(payments.verifier(), address(judge), "verifier");
        assertEq(payments.avs(), avs, "avs");
        assertEq(payments.operatorSetId(), SET, "set");
        assertEq(payments.governor(), governor, "governor");
        assertEq(payments.treasury(), treasury, "treasury");
    }

    function test_Constructor_RefusesEachBadParameter() public {
        IOpenStreamingPayments.Config memory c = config();
        c.challengePeriod = 0;
        refuseConfig(c, "no challenge period");
        c = config();
        c.responsePeriod = 0;
        refuseConfig(c, "no response period");
        c = config();
        c.maxTableAge = 0;
        refuseConfig(c, "no table age");
        c = config();
        c.maxValidity = 0;
        refuseConfig(c, "no validity");
        c = config();
        c.closeDelay = 260;
        refuseConfig(c, "a payer could leave before a batch in flight settles");
        c = config();
        c.thresholdBps = 5000;
        refuseConfig(c, "half is not enough");
        c = config();
        c.thresholdBps = 10_001;
        refuseConfig(c, "more than all");
        c = config();
        c.minTotalStake = 0;
        refuseConfig(c, "a table without stake would certify");
        c = config();
        c.maxPayees = 0;
        refuseConfig(c, "no payees");
        c = config();
        c.maxLeaves = 249;
        refuseConfig(c, "fewer leaves than payees");
        c = config();
        // 56 KiB have room for 4278 leaves beside 250 heads.
        c.maxLeaves = 4279;
        refuseConfig(c, "data too long for a transaction");
        c = config();
        c.minDepositUnits = 0;
        refuseConfig(c, "no least deposit");
        c = config();
        c.proposerBond = 0;
        refuseConfig(c, "no proposer's bond");
        c = config();
        c.challengeBond = 0;
        refuseConfig(c, "no challenger's bond");
    }

    function test_Constructor_AcceptsTheLargestBatchThatATransactionCarries() public {
        IOpenStreamingPayments.Config memory c = config();
        c.maxLeaves = 4278;
        OpenStreamingPayments largest = new OpenStreamingPayments(judge, avs, SET, treasury, governor, guardian, c);
        assertEq(largest.config().maxLeaves, 4278, "as it was given");
    }

    function test_Constructor_RefusesEachMissingAddress() public {
        IOpenStreamingPayments.Config memory c = config();
        vm.expectRevert(IOpenStreamingPayments.BadConfig.selector);
        new OpenStreamingPayments(ICertificateVerifier(address(0xdead)), avs, SET, treasury, governor, guardian, c);
        vm.expectRevert(IOpenStreamingPayments.BadConfig.selector);
        new OpenStreamingPayments(judge, address(0), SET, treasury, governor, guardian, c);
        vm.expectRevert(IOpenStreamingPayments.BadConfig.selector);
        new OpenStreamingPayments(judge, avs, SET, address(0), governor, guardian, c);
        vm.expectRevert(IOpenStreamingPayments.BadConfig.selector);
        new OpenStreamingPayments(judge, avs, SET, treasury, address(0), guardian, c);
    }

    function refuseConfig(IOpenStreamingPayments.Config memory c, string memory why) internal {
        try new OpenStreamingPayments(judge, avs, SET, treasury, governor, guardian, c) {
            assertTrue(false, why);
        } catch (bytes memory reason) {
            assertEq(reason, abi.encodeWithSelector(IOpenStreamingPayments.BadConfig.selector), why);
        }
    }

    function addToken(address token) internal returns (uint16) {
        vm.prank(governor);
        return payments.addToken(token, 1, 1e12);
    }

    function pause() internal {
        vm.prank(governor);
        payments.setPaused(true);
    }
}

/// @notice Withdraws again from inside the transfer of its withdrawal.
contract Reentrant {
    OpenStreamingPayments internal immutable payments;
    bool public refused;

    constructor(OpenStreamingPayments payments_) {
        payments = payments_;
    }

    function depositAll() external {
        payments.deposit{value: address(this).balance}(0, address(this).balance);
    }

    function attack() external {
        payments.withdraw(0, 1 ether, address(this));
    }

    receive() external payable {
        try payments.withdraw(0, 1 ether, address(this)) {}
        catch {
            refused = true;
        }
    }
}

/// @notice Withdraws from inside the token transfer of its own deposit.
contract TokenReentrant is ICallback {
    OpenStreamingPayments internal immutable payments;
    CallbackToken internal immutable token;
    uint16 internal immutable id;
    bool internal armed;

    constructor(OpenStreamingPayments payments_, CallbackToken token_, uint16 id_) {
        payments = payments_;
        token = token_;
        id = id_;
    }

    function depositAll(uint256 amount) external {
        token.approve(address(payments), type(uint256).max);
        payments.deposit(id, amount);
    }

    function attack(uint256 amount) external {
        armed = true;
        payments.deposit(id, amount);
    }

    function onSend() external {
        if (armed) {
            payments.withdraw(id, 1, address(this));
        }
    }
}
