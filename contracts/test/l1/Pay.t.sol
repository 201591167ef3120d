// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {SlasherStage} from "./SlasherStage.sol";

/// @notice What watchers are paid, against the gas that they really spent.
contract PayTest is SlasherStage {
    uint256 private constant BOND = 0.05 ether;
    uint256 private constant FEE = 0.01 ether;

    function setUp() public {
        _raiseWithOperators(4);
        _openChannel(_channel(1));
        vm.prank(watcher);
        slasher.fundPool{value: 10 ether}();
    }

    function test_ACertifiedCase_EarnsOneAndAHalfTimesItsGasAndTheFee() public {
        bytes memory data = _data(1, 100);
        uint32 ts = _transport();
        IOpenStreamingSlasher.Evidence memory e = _evidence(_header(data, ts), ts, _range(0, 3));
        moreVm.fee(10 gwei);
        (uint256 cheap, uint256 spent) = _open(e, data, 10 gwei);
        (uint256 dear,) = _open(e, data, 12 gwei);
        uint256 aGwei = (dear - cheap) / 2;
        assertEq(cheap, FEE + 10 * aGwei, "as much as the price, and the fee");
        _about(aGwei * 2 / 3, spent * 1 gwei, "one and a half times");
    }

    function test_AMinorCase_EarnsTheBaseFeeOfItsGas_WhateverTheTip() public {
        bytes memory data = _data(1, 100);
        uint32 ts = _transport();
        IOpenStreamingSlasher.Evidence memory e = _evidence(_header(data, ts), ts, _list(1));
        moreVm.fee(10 gwei);
        (uint256 cheap, uint256 spent) = _open(e, data, 500 gwei);
        moreVm.fee(12 gwei);
        (uint256 dear,) = _open(e, data, 500 gwei);
        uint256 aGwei = (dear - cheap) / 2;
        assertEq(cheap, 10 * aGwei, "as much as the base fee, and no more");
        _about(aGwei, spent * 1 gwei, "once");
    }

    /// @dev Opens the case, takes it back, and says what its opening would have earned and what it cost.
    function _open(IOpenStreamingSlasher.Evidence memory e, bytes memory data, uint256 price)
        private
        returns (uint256 reward, uint256 spent)
    {
        uint256 state = vm.snapshotState();
        moreVm.txGasPrice(price);
        vm.prank(watcher);
        spent = gasleft();
        bytes32 id = slasher.openCase{value: BOND}(e, data, 0);
        spent -= gasleft();
        reward = slasher.cases(id).rewardWei;
        vm.revertToState(state);
    }

    /// @dev The metered part of a call lies a little below the whole of it.
    function _about(uint256 metered, uint256 whole, string memory what) private pure {
        assertLe(metered, whole, what);
        assertGe(metered, whole * 8 / 10, what);
    }
}
