// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {L1Stage} from "./L1Stage.sol";

/// @notice A slasher whose terms hold no time, no bond or no share is a mistake in a deployment, and is refused there.
contract TermsTest is L1Stage {
    uint256 private constant FIELDS = 10;

    function setUp() public {
        _raise();
    }

    function test_ASlasher_WithAnyTermMissing_IsRefused() public {
        OpenStreamingSlasher.Wiring memory w = _wiring();
        // A veto asks for a delay of its own; here nobody may veto.
        w.vetoer = address(0);
        new OpenStreamingSlasher(w, _without(FIELDS));
        for (uint256 i; i < FIELDS; ++i) {
            IOpenStreamingSlasher.Config memory c = _without(i);
            vm.expectRevert(IOpenStreamingSlasher.BadConfig.selector);
            new OpenStreamingSlasher(w, c);
        }
    }

    function _without(uint256 field) private pure returns (IOpenStreamingSlasher.Config memory c) {
        c = _config();
        (c.vetoPeriod, c.vetoUntil) = (0, 0);
        if (field == 0) c.openWindow = 0;
        if (field == 1) c.responsePeriod = 0;
        if (field == 2) c.executionPeriod = 0;
        if (field == 3) c.claimWindow = 0;
        if (field == 4) c.minorDelay = 0;
        if (field == 5) c.minorWindow = 0;
        if (field == 6) c.minorWad = 0;
        if (field == 7) c.caseBond = 0;
        if (field == 8) c.thresholdBps = 0;
        if (field == 9) c.minTotalStake = 0;
    }
}
