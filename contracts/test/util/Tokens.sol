// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ERC20} from "@oz5/token/ERC20/ERC20.sol";

/// @notice A token as it should be.
contract PlainToken is ERC20 {
    constructor() ERC20("Plain", "PLN") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

/// @notice A token that keeps one part in a hundred of every transfer.
contract FeeToken is PlainToken {
    function _update(address from, address to, uint256 amount) internal override {
        if (from == address(0) || to == address(0)) {
            super._update(from, to, amount);
            return;
        }
        uint256 fee = amount / 100;
        super._update(from, address(0xfee), fee);
        super._update(from, to, amount - fee);
    }
}

/// @notice A token that calls its sender back in the middle of a transfer.
contract CallbackToken is PlainToken {
    function _update(address from, address to, uint256 amount) internal override {
        if (from.code.length != 0) {
            ICallback(from).onSend();
        }
        super._update(from, to, amount);
    }
}

interface ICallback {
    function onSend() external;
}
