// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title Receives slashed stake; lets it go only as restitution for an offense that was slashed for, or to be burned.
interface ISlashedStakeVault {
    /// @param lossId The loss that it makes good, or zero for a burning.
    /// @param to Who receives it.
    /// @param executableAt Unix seconds; zero if there is no such release.
    struct Release {
        bytes32 lossId;
        address token;
        address to;
        uint256 amount;
        uint64 executableAt;
        bool done;
    }

    error NotAllowed();
    error BadRelease();
    error NotSlashed();
    error AlreadyClaimed();
    error Promised();
    error TooEarly();
    error UnknownRelease();

    event RestitutionScheduled(
        uint256 indexed id,
        bytes32 indexed offenseId,
        bytes32 indexed channelId,
        address token,
        address to,
        uint256 amount,
        uint64 executableAt,
        string evidenceURI
    );
    event BurnScheduled(uint256 indexed id, address indexed token, uint256 amount, uint64 executableAt);
    event ReleaseCancelled(uint256 indexed id);
    event Released(uint256 indexed id);

    /// @notice The governor orders that a loss of a channel by a slashed offense be made good, once for each offense and channel.
    /// @param offenseId A batch id or the id of a false claim set; the ledger must say that stake was moved for it.
    /// @param channelId The channel on L2 that lost money.
    /// @param evidenceURI Where everybody finds the loss proven.
    function scheduleRestitution(
        bytes32 offenseId,
        bytes32 channelId,
        address token,
        address to,
        uint256 amount,
        string calldata evidenceURI
    ) external returns (uint256 id);

    /// @notice The governor orders that stake which no loss claims be burned.
    function scheduleBurn(address token, uint256 amount) external returns (uint256 id);

    /// @notice Drops an order, by the governor or the canceller. The loss may be ordered anew.
    function cancel(uint256 id) external;

    /// @notice Carries out an order after the delay. Anyone may.
    function release(uint256 id) external;

    function governor() external view returns (address);

    /// @notice Who may cancel beside the governor; zero for nobody.
    function canceller() external view returns (address);

    /// @notice Seconds between an order and its release.
    function delay() external view returns (uint64);
    function releases(uint256 id) external view returns (Release memory);

    /// @notice Base units of a token that pending restitutions claim; they are not burned.
    function promised(address token) external view returns (uint256);

    /// @notice Whether a restitution of this loss is pending or paid.
    function claimed(bytes32 lossId) external view returns (bool);

    /// @notice The name of a channel's loss by an offense.
    function lossIdOf(bytes32 offenseId, bytes32 channelId) external pure returns (bytes32);
}
