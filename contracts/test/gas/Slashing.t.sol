// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IOpenStreamingSlasher} from "../../src/interfaces/IOpenStreamingSlasher.sol";
import {OpenStreamingSlasher} from "../../src/l1/OpenStreamingSlasher.sol";
import {BatchHeader, SignedVoucher} from "../../src/lib/Types.sol";
import {SlasherStage} from "../l1/SlasherStage.sol";
import {Meter} from "./Meter.sol";

/// @notice What justice on L1 costs, with EigenLayer's own contracts and the terms of a first release: a vetoer, and a quarter of the
/// stake. The bad batch has a thousand leaves, which whoever opens a case brings.
/// forge-config: default.isolate = true
contract SlashingGas is SlasherStage, Meter {
    uint256 private constant LEAVES = 1000;

    address private vetoer;

    function test_Gas_FourSigners_OneAtATime() public {
        prosecute(4, 1);
    }

    function test_Gas_FourSigners_AllAtOnce() public {
        prosecute(4, 4);
    }

    function test_Gas_FiftySigners() public {
        prosecute(50, 40);
    }

    function test_Gas_TwoHundredSigners() public {
        prosecute(200, 40);
    }

    function test_Gas_AnAnsweredCase() public {
        raise(4);
        (BatchHeader memory h, uint32 ts) = headerNow();
        bytes32 first = _openCase(_evidence(h, ts, _range(0, 4)), batch(), 0);
        bytes32 second = _openCase(_evidence(h, ts, _range(0, 3)), batch(), 0);
        SignedVoucher memory v = _voucherOf(payerKey, _channel(0), 1 << 30);
        bytes32[32] memory proof = _registryProof(0, 1);
        vm.prank(responder);
        slasher.answer(first, _channel(0), v, 0, 1, proof);
        measured("l1.answer", abi.encodeCall(slasher.answer, (first, _channel(0), v, 0, 1, proof)));
        slasher.sweep(second);
        measured("l1.sweep", abi.encodeCall(slasher.sweep, (second)));
        vm.prank(responder);
        slasher.withdraw();
        measured("l1.withdraw", abi.encodeCall(slasher.withdraw, ()));
    }

    function test_Gas_AVeto() public {
        raise(4);
        (BatchHeader memory h, uint32 ts) = headerNow();
        bytes32 id = _openCase(_evidence(h, ts, _range(0, 4)), batch(), 0);
        bytes32 offense = slasher.cases(id).batchId;
        vm.prank(vetoer);
        slasher.veto(offense);
        measured("l1.veto", abi.encodeCall(slasher.veto, (offense)));
    }

    function test_Gas_AFalseClaim() public {
        raise(4);
        (, uint256 forger) = actor("forger");
        SignedVoucher memory forged = _voucherOf(forger, _channel(1), 100);
        IOpenStreamingSlasher.FalseClaim memory f;
        f.channel = _channel(1);
        f.voucher = forged;
        SignedClaims memory s = _signClaims(0, 1, uint64(block.timestamp), _claimLeaf(f.channel, forged));
        slasher.proveFalseClaim(s.set, s.key, s.key2, s.signature, f);
        measured("l1.proveFalseClaim", abi.encodeCall(slasher.proveFalseClaim, (s.set, s.key, s.key2, s.signature, f)));
        bytes32 id = slasher.offenseIdOfClaims(_operator(0), 1);
        vm.warp(block.timestamp + slasher.config().minorDelay);
        slasher.executeMinor(id);
        measured("l1.executeMinor", abi.encodeCall(slasher.executeMinor, (id)));
        assertLt(_shares(_operator(0)), STAKE, "slashed");
    }

    /// @dev All operators have signed, and are slashed `step` in one transaction.
    function prosecute(uint256 signers, uint256 step) private {
        raise(signers);
        (BatchHeader memory h, uint32 ts) = headerNow();
        IOpenStreamingSlasher.Evidence memory e = _evidence(h, ts, _range(0, signers));
        bytes memory data = batch();
        string memory tags = string.concat(tag("signers", signers), tag("step", step));
        bytes32 id = _openCase(e, data, LEAVES - 1);
        measured(string.concat("l1.openCase", tags), abi.encodeCall(slasher.openCase, (e, data, LEAVES - 1)));
        assertTrue(slasher.cases(id).severity == IOpenStreamingSlasher.Severity.Certified, "certified");
        _passDeadline(id);
        address[] memory list = _signerList(_range(0, signers));
        for (uint256 from; from < signers; from += step) {
            uint256 to = from + step < signers ? from + step : signers;
            slasher.execute(id, list, from, to);
            measured(
                string.concat("l1.execute", tags, tag("from", from)),
                abi.encodeCall(slasher.execute, (id, list, from, to))
            );
        }
        assertEq(_shares(_operator(signers - 1)), STAKE * 3 / 4, "down to the last");
    }

    function headerNow() private returns (BatchHeader memory h, uint32 ts) {
        ts = _transport();
        h = _header(batch(), ts);
    }

    /// @dev One channel is in the registry, on lane 0; the others are the bad ones.
    function batch() private view returns (bytes memory data) {
        data = new bytes(12 * LEAVES);
        for (uint256 i = LEAVES; i > 0; --i) {
            uint256 leaf = (i - 1) << 64 | 1 << 30;
            assembly ("memory-safe") {
                mstore(add(data, mul(i, 12)), leaf)
            }
        }
        assembly ("memory-safe") {
            mstore(data, mul(LEAVES, 12))
        }
        return abi.encodePacked(payee, uint16(0), uint16(LEAVES), data);
    }

    function raise(uint256 operators) private {
        _raiseWithOperators(operators);
        (vetoer,) = actor("vetoer");
        OpenStreamingSlasher.Wiring memory wiring = _wiring();
        wiring.vetoer = vetoer;
        IOpenStreamingSlasher.Config memory terms = _config();
        terms.vetoPeriod = 2;
        terms.vetoUntil = uint40(block.timestamp + 365 days);
        terms.certifiedWad = 0.25e18;
        slasher = new OpenStreamingSlasher(wiring, terms);
        _replaceSlasher(address(slasher));
        _openChannel(_channel(0));
    }
}
