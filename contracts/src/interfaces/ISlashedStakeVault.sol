// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title Receives slashed stake; lets it go only by a public, delayed and cancellable order of its governor.
interface ISlashedStakeVault {
    struct Release {
        address token;
        address to;
        uint256 amount;
        uint64 executableAt;
        bool done;
    }

    error NotAllowed();
    error BadRelease();
    error TooEarly();
    error UnknownRelease();

    event ReleaseScheduled(
        uint256 indexed id,
        address indexed token,
        address indexed to,
        uint256 amount,
        uint64 executableAt,
        string reason
    );
    event ReleaseCancelled(uint256 indexed id);
    event Released(uint256 indexed id);

    function schedule(address token, address to, uint256 amount, string calldata reason) external returns (uint256 id);
    function cancel(uint256 id) external;
    function release(uint256 id) external;
    function governor() external view returns (address);
    function delay() external view returns (uint64);
    function releases(uint256 id) external view returns (Release memory);
}
