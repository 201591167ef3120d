// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ERC20} from "@oz5/token/ERC20/ERC20.sol";

/// @title StakeToken
/// @notice What operators of a local devnet restake. Its only minter is its
/// deployer. A real network stakes a token of real value; this is never
/// deployed there.
contract StakeToken is ERC20 {
    /// @notice The account that deployed the token and alone may mint it.
    address public immutable minter;

    /// @notice The caller may not mint.
    error NotMinter(address caller);

    constructor() ERC20("OpenStreaming Devnet Stake", "STAKE") {
        minter = msg.sender;
    }

    /// @notice Creates `amount` base units (18 decimals) for `to`.
    function mint(address to, uint256 amount) external {
        if (msg.sender != minter) revert NotMinter(msg.sender);
        _mint(to, amount);
    }
}
