// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BatchGas} from "./BatchGas.sol";

/// @dev Every shape is measured in its first epoch and again in the steady state, in which each channel was settled before.
abstract contract ShapeGas is BatchGas {
    function shape(uint256 leaves) internal {
        string memory tags = string.concat(tag("n", leaves), tag("fan", leaves < lanes ? leaves : lanes));
        settle(leaves, nobody(), string.concat(tags, " epoch=first"));
        settle(leaves, nobody(), string.concat(tags, " epoch=steady"));
    }
}

/// @notice Ten channels a payee.
/// forge-config: default.isolate = true
contract FanInTenGas is ShapeGas {
    function setUp() public override {
        raise();
        populate(200, 10, 1);
    }

    function test_Gas_TenChannels() public {
        shape(10);
    }

    function test_Gas_AHundredChannels() public {
        shape(100);
    }

    function test_Gas_AThousandChannels() public {
        shape(1000);
    }

    function test_Gas_TwoThousandChannels() public {
        shape(2000);
    }
}

/// @notice One channel a payee; a batch takes at most 250 payees.
/// forge-config: default.isolate = true
contract FanInOneGas is ShapeGas {
    function setUp() public override {
        raise();
        populate(config().maxPayees, 1, 1);
    }

    function test_Gas_OneChannel() public {
        shape(1);
    }

    function test_Gas_TenChannels() public {
        shape(10);
    }

    function test_Gas_AHundredChannels() public {
        shape(100);
    }

    function test_Gas_AsManyPayeesAsABatchTakes() public {
        shape(config().maxPayees);
    }
}

/// @notice A hundred channels a payee.
/// forge-config: default.isolate = true
contract FanInHundredGas is ShapeGas {
    function setUp() public override {
        raise();
        populate(20, 100, 1);
    }

    function test_Gas_AHundredChannels() public {
        shape(100);
    }

    function test_Gas_AThousandChannels() public {
        shape(1000);
    }

    function test_Gas_TwoThousandChannels() public {
        shape(2000);
    }
}

/// @notice What the size of the amounts changes: calldata only.
/// forge-config: default.isolate = true
contract AmountGas is BatchGas {
    function test_Gas_AmountsOfThreeBytes() public {
        amounts(3);
    }

    function test_Gas_AmountsOfFourBytes() public {
        amounts(4);
    }

    function test_Gas_AmountsOfFiveBytes() public {
        amounts(5);
    }

    function amounts(uint256 bytes_) private {
        width = bytes_;
        raise();
        populate(100, 10, 1);
        string memory tags = string.concat(tag("amount", bytes_), tag("n", 1000), tag("fan", 10));
        settle(1000, nobody(), string.concat(tags, " epoch=first"));
        settle(1000, nobody(), string.concat(tags, " epoch=steady"));
    }
}

/// @notice Operators of the table that did not sign: each needs a witness, which the verifier keeps for the next batch.
/// forge-config: default.isolate = true
contract NonSignerGas is BatchGas {
    function setUp() public override {
        raise();
        populate(10, 10, 1);
        settle(100, nobody(), " warmup=1");
    }

    function test_Gas_AllSign() public {
        absent(0);
    }

    function test_Gas_OneIsAbsent() public {
        absent(1);
    }

    function test_Gas_TenAreAbsent() public {
        absent(10);
    }

    function test_Gas_ThirtyAreAbsent() public {
        absent(30);
    }

    function absent(uint256 count) private {
        uint32[] memory indices = new uint32[](count);
        for (uint32 i; i < count; ++i) {
            indices[i] = 3 * i + 1;
        }
        string memory tags = string.concat(tag("absent", count), tag("n", 100), tag("fan", 10));
        settle(100, indices, string.concat(tags, " witness=first"));
        settle(100, indices, string.concat(tags, " witness=cached"));
    }
}
