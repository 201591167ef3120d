// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingPayments} from "../../src/interfaces/IOpenStreamingPayments.sol";
import {MoodyToken} from "../invariant/Strangers.sol";
import {PaymentsTest} from "../l2/PaymentsTest.sol";
import {FeeToken, PlainToken} from "../util/Tokens.sol";

/// @notice A token that lies about the balance of one account after each transfer.
contract LyingToken is PlainToken {
    address private _about;
    uint256 private _lie;
    bool private _armed;
    bool private _lying;

    /// @notice From the next transfer on, the balance of `about` is said to be `lie`.
    function lieAfterTransfer(address about, uint256 lie) external {
        (_about, _lie, _armed, _lying) = (about, lie, true, false);
    }

    function balanceOf(address who) public view override returns (uint256) {
        return _lying && who == _about ? _lie : super.balanceOf(who);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        super.transferFrom(from, to, amount);
        _lying = _armed;
        return true;
    }
}

/// @notice A token whose `balanceOf` answers nothing.
contract MuteToken is PlainToken {
    function balanceOf(address) public pure override returns (uint256) {
        assembly {
            return(0, 0)
        }
    }
}

/// @notice Tokens that misbehave hurt at most those who hold them.
contract HostileTokensTest is PaymentsTest {
    MoodyToken internal moody;
    LyingToken internal liar;
    uint16 internal moodyId;
    uint16 internal liarId;

    function setUp() public override {
        super.setUp();
        moody = new MoodyToken();
        liar = new LyingToken();
        moodyId = list(address(moody));
        liarId = list(address(liar));
        for (uint256 i; i < 2; ++i) {
            address who = i == 0 ? petra : mallory;
            moody.mint(who, 1000);
            liar.mint(who, 1000);
            vm.startPrank(who);
            moody.approve(address(payments), type(uint256).max);
            liar.approve(address(payments), type(uint256).max);
            vm.stopPrank();
        }
        put(petra, moodyId, 500);
        put(petra, liarId, 500);
        put(mallory, moodyId, 500);
    }

    function list(address token) internal returns (uint16) {
        vm.prank(governor);
        return payments.addToken(token, 1, 1);
    }

    function put(address who, uint16 id, uint256 amount) internal {
        vm.prank(who);
        payments.deposit(id, amount);
    }

    function test_AToken_ThatReverts_StopsOnlyItsOwnTransfers_WithItsOwnWord() public {
        moody.set(MoodyToken.Mood.Reverts);
        vm.startPrank(petra);
        vm.expectRevert(MoodyToken.Moody.selector);
        payments.deposit(moodyId, 1);
        vm.expectRevert(MoodyToken.Moody.selector);
        payments.withdraw(moodyId, 1, petra);
        payments.withdraw(liarId, 500, petra);
        payments.withdraw(0, 1 ether, petra);
        vm.stopPrank();
        assertEq(payments.balanceOf(moodyId, petra), 500, "what could not be paid is still there");
        moody.set(MoodyToken.Mood.Fine);
        vm.prank(petra);
        payments.withdraw(moodyId, 500, petra);
        assertEq(moody.balanceOf(petra), 1000, "all of it came back");
    }

    function test_AToken_ThatReturnsFalse_IsRefused() public {
        moody.set(MoodyToken.Mood.ReturnsFalse);
        bytes memory reason = abi.encodeWithSignature("SafeERC20FailedOperation(address)", address(moody));
        vm.startPrank(petra);
        vm.expectRevert(reason);
        payments.deposit(moodyId, 1);
        vm.expectRevert(reason);
        payments.withdraw(moodyId, 1, petra);
        vm.stopPrank();
        assertEq(payments.balanceOf(moodyId, petra), 500, "nothing moved");
        assertEq(payments.tracked(moodyId), 1000, "nothing moved");
    }

    function test_AToken_ThatReturnsNothing_IsTaken() public {
        moody.set(MoodyToken.Mood.ReturnsNothing);
        put(petra, moodyId, 100);
        assertEq(payments.balanceOf(moodyId, petra), 600, "credited");
        vm.prank(petra);
        payments.withdraw(moodyId, 600, petra);
        assertEq(moody.balanceOf(petra), 1000, "paid");
    }

    function test_AToken_ThatCallsBack_FindsTheDoorsLocked() public {
        moody.set(MoodyToken.Mood.CallsBack);
        bytes[3] memory calls = [
            abi.encodeCall(payments.withdraw, (moodyId, 1, address(moody))),
            abi.encodeCall(payments.deposit, (moodyId, 0)),
            abi.encodeCall(payments.withdraw, (0, 0, address(moody)))
        ];
        for (uint256 i; i < calls.length; ++i) {
            moody.aim(address(payments), calls[i]);
            put(petra, moodyId, 10);
            vm.prank(petra);
            payments.withdraw(moodyId, 10, petra);
            assertEq(moody.broken(), 0, "refused from inside");
        }
        assertEq(payments.balanceOf(moodyId, petra), 500, "the books are as before");
    }

    function test_AToken_ThatCallsBackIntoFinalize_SettlesOnce() public {
        openLane(0);
        bytes memory data = paulData(0, 400);
        bytes32 id = proposeData(data);
        passWindow();
        moody.set(MoodyToken.Mood.CallsBack);
        moody.aim(address(payments), abi.encodeCall(payments.finalize, (id, data, 0)));
        put(petra, moodyId, 10);
        assertEq(moody.broken(), 1, "settlement is open to everybody, to the token too");
        assertEq(unitsOf(paul), 400, "paid once");
        assertEq(payments.balanceOf(moodyId, petra), 510, "the deposit counts as it was");
        vm.expectRevert(IOpenStreamingPayments.BatchNotProposed.selector);
        payments.finalize(id, data, 0);
        assertConserved();
    }

    function test_ATokenWithAFee_CreditsWhatArrived() public {
        FeeToken fee = new FeeToken();
        uint16 id = list(address(fee));
        fee.mint(petra, 10_000);
        vm.startPrank(petra);
        fee.approve(address(payments), 10_000);
        payments.deposit(id, 10_000);
        assertEq(payments.balanceOf(id, petra), 9900, "99 of 100");
        assertEq(payments.tracked(id), fee.balanceOf(address(payments)), "and no more");
        vm.expectRevert(IOpenStreamingPayments.InsufficientBalance.selector);
        payments.withdraw(id, 9901, petra);
        payments.withdraw(id, 9900, petra);
        vm.stopPrank();
        assertEq(fee.balanceOf(address(payments)), 0, "all of it left");
    }

    /// @dev A balance that is said to have fallen, or to be beyond counting, is refused by name.
    function testFuzz_AToken_ThatLies_IsRefusedByName_OrHurtsItsOwnHoldersOnly(uint256 lie, uint8 edge) public {
        if (edge < 64) {
            lie = type(uint256).max - edge;
        } else if (edge < 128) {
            lie %= 600;
        }
        uint256 etherBefore = payments.tracked(0);
        uint256 moodyBefore = payments.tracked(moodyId);
        liar.lieAfterTransfer(address(payments), lie);
        vm.prank(mallory);
        (bool ok, bytes memory out) = address(payments).call(abi.encodeCall(payments.deposit, (liarId, 100)));
        if (!ok) {
            assertEq(out.length, 4, "a named error");
            assertTrue(bytes4(out) != 0x4e487b71, "not a panic");
        }
        assertEq(payments.tracked(0), etherBefore, "ether is untouched");
        assertEq(payments.tracked(moodyId), moodyBefore, "another token is untouched");
        vm.startPrank(petra);
        payments.withdraw(0, 10 ether, petra);
        payments.withdraw(moodyId, 500, petra);
        vm.stopPrank();
    }

    function test_AToken_ThatAnswersNothing_IsRefused() public {
        MuteToken mute = new MuteToken();
        uint16 id = list(address(mute));
        vm.prank(petra);
        (bool ok,) = address(payments).call(abi.encodeCall(payments.deposit, (id, 0)));
        assertFalse(ok, "nothing is credited on no answer");
        assertEq(payments.tracked(id), 0, "nothing");
    }
}
