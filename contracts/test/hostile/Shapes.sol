// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "../util/Test.sol";

interface JsonVm {
    function parseJsonKeys(string calldata json, string calldata key) external pure returns (string[] memory);
    function split(string calldata input, string calldata delimiter) external pure returns (string[] memory);
}

/// @notice Calls of any contract, drawn from the list of functions that the compiler writes beside its code: a function that is
/// added is tried without anybody thinking of it. Well-typed calls are encoded here from the function's own signature.
/// @dev What values look like is up to the inheriting test: it names the addresses and words that mean something.
abstract contract Shapes is Test {
    JsonVm private constant json = JsonVm(address(vm));
    bytes4 private constant PANIC = 0x4e487b71;
    bytes32 private constant TOO_LONG = keccak256(abi.encodeWithSelector(PANIC, 0x41));

    /// @dev Accounts and words that hit something: callers, tokens, contracts; channel, batch, challenge and case ids.
    address[] internal accounts;
    bytes32[] internal words;
    /// @dev Byte strings that mean something, as batch data do.
    bytes[] internal strings;

    mapping(bytes4 => bool) internal named;
    mapping(bytes4 => bool) internal takesMoney;
    mapping(bytes32 nameHash => bool) private _takesMoney;

    /// @dev What the compiler wrote about a contract whose file has its name.
    function artifact(string memory name) internal view returns (string memory) {
        return vm.readFile(string.concat("contracts/out/", name, ".sol/", name, ".json"));
    }

    /// @dev Every external function of the contract, as `name(types)`. Which of them take money is remembered.
    function functionsOf(string memory name) internal returns (string[] memory list) {
        string memory file = artifact(name);
        list = json.parseJsonKeys(file, ".methodIdentifiers");
        string[] memory parts = json.split(json.split(file, '"bytecode":')[0], '"type":"function","name":"');
        for (uint256 i = 1; i < parts.length; ++i) {
            bool payable_ = json.split(parts[i], '"stateMutability":"payable"').length == 2;
            _takesMoney[keccak256(bytes(json.split(parts[i], '"')[0]))] = payable_;
        }
        for (uint256 i; i < list.length; ++i) {
            bytes32 plain = keccak256(bytes(json.split(list[i], "(")[0]));
            takesMoney[bytes4(keccak256(bytes(list[i])))] = _takesMoney[plain];
        }
    }

    /// @dev The errors that the contract's interface declares may be met. (Artifacts are one line of JSON in a fixed order.)
    function learnErrors(string memory name) internal {
        learnErrorsFrom(json.split(artifact(name), '"bytecode":')[0]);
    }

    function learnErrorsFrom(string memory file) internal {
        string[] memory parts = json.split(file, '{"type":"error","name":"');
        require(parts.length > 1, "Shapes: no errors found");
        for (uint256 i = 1; i < parts.length; ++i) {
            string memory entry = json.split(parts[i], "]")[0];
            string[] memory types = json.split(entry, '","type":"');
            string memory signature = string.concat(json.split(entry, '"')[0], "(");
            for (uint256 j = 1; j < types.length; ++j) {
                signature = string.concat(signature, j == 1 ? "" : ",", json.split(types[j], '"')[0]);
            }
            learnError(string.concat(signature, ")"));
        }
    }

    function learnError(string memory signature) internal {
        named[bytes4(keccak256(bytes(signature)))] = true;
    }

    // ---- drawing

    function roll(uint256 seed, uint256 throw_) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, throw_)));
    }

    /// @dev A well-typed call of the function with this signature.
    function drawCall(string memory signature, uint256 seed) internal view returns (bytes memory) {
        bytes memory s = bytes(signature);
        uint256 from;
        while (s[from] != "(") {
            from += 1;
        }
        (bytes memory arguments,) = draw(s, from, s.length, seed);
        return bytes.concat(bytes4(keccak256(s)), arguments);
    }

    /// @dev A value of the type that stands at s[from:to], encoded, and whether the type is dynamic.
    function draw(bytes memory s, uint256 from, uint256 to, uint256 seed)
        private
        view
        returns (bytes memory value, bool dynamic)
    {
        if (s[to - 1] == "]") {
            return drawArray(s, from, to, seed);
        }
        if (s[from] == "(") {
            return drawTuple(s, from + 1, to - 1, seed);
        }
        return drawBase(s, from, to, seed);
    }

    function drawArray(bytes memory s, uint256 from, uint256 to, uint256 seed)
        private
        view
        returns (bytes memory value, bool dynamic)
    {
        uint256 bracket = to - 1;
        while (s[bracket] != "[") {
            bracket -= 1;
        }
        dynamic = bracket == to - 2;
        uint256 length = dynamic ? roll(seed, 1) % 4 : 0;
        for (uint256 i = bracket + 1; i < to - 1; ++i) {
            length = length * 10 + uint8(s[i]) - 48;
        }
        bytes[] memory parts = new bytes[](length);
        bool[] memory flags = new bool[](length);
        for (uint256 i; i < length; ++i) {
            (parts[i], flags[i]) = draw(s, from, bracket, roll(seed, 2 + i));
        }
        value = join(parts, flags);
        if (dynamic) {
            value = bytes.concat(bytes32(length), value);
        } else {
            dynamic = length != 0 && flags[0];
        }
    }

    function drawTuple(bytes memory s, uint256 from, uint256 to, uint256 seed)
        private
        view
        returns (bytes memory value, bool dynamic)
    {
        bytes[] memory parts = new bytes[](16);
        bool[] memory flags = new bool[](16);
        uint256 count;
        uint256 depth;
        uint256 start = from;
        for (uint256 i = from; i <= to && from != to; ++i) {
            if (i == to || (s[i] == "," && depth == 0)) {
                (parts[count], flags[count]) = draw(s, start, i, roll(seed, count));
                dynamic = dynamic || flags[count];
                count += 1;
                start = i + 1;
            } else if (s[i] == "(") {
                depth += 1;
            } else if (s[i] == ")") {
                depth -= 1;
            }
        }
        assembly ("memory-safe") {
            mstore(parts, count)
            mstore(flags, count)
        }
        value = join(parts, flags);
    }

    /// @dev Heads and tails.
    function join(bytes[] memory parts, bool[] memory flags) private pure returns (bytes memory) {
        uint256 offset;
        for (uint256 i; i < parts.length; ++i) {
            offset += flags[i] ? 32 : parts[i].length;
        }
        bytes memory heads;
        bytes memory tails;
        for (uint256 i; i < parts.length; ++i) {
            if (flags[i]) {
                heads = bytes.concat(heads, bytes32(offset + tails.length));
                tails = bytes.concat(tails, parts[i]);
            } else {
                heads = bytes.concat(heads, parts[i]);
            }
        }
        return bytes.concat(heads, tails);
    }

    function drawBase(bytes memory s, uint256 from, uint256 to, uint256 seed)
        private
        view
        returns (bytes memory value, bool dynamic)
    {
        if (s[from] == "a") {
            return (abi.encode(drawAccount(seed)), false);
        }
        if (s[from] == "u") {
            return (abi.encode(drawNumber(seed, digits(s, from + 4, to))), false);
        }
        if (s[from] == "b" && s[from + 1] == "o") {
            return (abi.encode(seed & 1), false);
        }
        if (s[from] == "b" && to - from > 5) {
            uint256 size = digits(s, from + 5, to);
            bytes32 word = words.length != 0 && seed % 3 != 0 ? words[roll(seed, 3) % words.length] : bytes32(seed);
            return (abi.encode(word >> 8 * (32 - size) << 8 * (32 - size)), false);
        }
        require(s[from] == "b" || s[from] == "s", "Shapes: a type that is not known");
        return (padded(drawBytes(seed)), true);
    }

    function drawAccount(uint256 seed) internal view returns (address) {
        uint256 kind = roll(seed, 4) % 8;
        if (kind == 0) {
            return address(uint160(seed));
        }
        return kind == 1 ? address(0) : accounts[roll(seed, 5) % accounts.length];
    }

    /// @dev The ends of the range, small ones, times near now, and anything.
    function drawNumber(uint256 seed, uint256 bits) private view returns (uint256 number) {
        if (bits == 8) {
            // Eight bits are an enumeration here; the smallest has three values.
            return seed % 3;
        }
        uint256 top = type(uint256).max >> (256 - bits);
        uint256 kind = roll(seed, 6) % 8;
        if (kind == 0) {
            return top;
        }
        if (kind == 1) {
            return top - 1;
        }
        if (kind <= 4) {
            return seed % 5;
        }
        if (kind == 5) {
            return (block.timestamp + seed % 200 - 100) & top;
        }
        return seed & top;
    }

    function drawBytes(uint256 seed) private view returns (bytes memory out) {
        if (strings.length != 0 && seed % 3 != 0) {
            return strings[roll(seed, 7) % strings.length];
        }
        out = new bytes(roll(seed, 8) % 100);
        for (uint256 i; i < out.length; ++i) {
            out[i] = bytes1(uint8(roll(seed, 9 + i)));
        }
    }

    function padded(bytes memory data) private pure returns (bytes memory) {
        return bytes.concat(bytes32(data.length), data, new bytes((32 - data.length % 32) % 32));
    }

    function digits(bytes memory s, uint256 from, uint256 to) private pure returns (uint256 number) {
        for (uint256 i = from; i < to; ++i) {
            number = number * 10 + uint8(s[i]) - 48;
        }
    }

    /// @dev A well-typed call cut off somewhere, or with one of its words overwritten.
    function broken(bytes memory input, uint256 seed) internal pure returns (bytes memory) {
        if (input.length < 68 || seed >> 255 == 1) {
            uint256 length = 4 + seed % (input.length - 3);
            assembly ("memory-safe") {
                mstore(input, length)
            }
        } else {
            uint256 where = 36 + (seed % (input.length - 67)) / 32 * 32;
            assembly ("memory-safe") {
                mstore(add(input, where), seed)
            }
        }
        return input;
    }

    // ---- judging

    /// @dev Calls, and demands that a refusal says its name. A call whose bytes do not decode may be refused without a word, which
    /// is how Solidity refuses them, or with Panic(0x41), which is what it says of a length that no memory holds.
    function provoke(address target, string memory what, bytes memory input, uint256 seed, bool decodes)
        internal
        returns (bool ok)
    {
        address caller = drawAccount(roll(seed, 100));
        if (caller == address(vm) || caller == target) {
            caller = address(0xCA11);
        }
        uint256 value = [0, 0.1 ether, 0.02 ether, 0.05 ether, 1][roll(seed, 101) % 5];
        vm.deal(caller, 1000 ether);
        vm.prank(caller, caller);
        bytes memory out;
        (ok, out) = target.call{value: takesMoney[bytes4(input)] ? value : 0}(input);
        if (ok || (!decodes && isSilent(out))) {
            return ok;
        }
        string memory story = string.concat(what, " answered ", vm.toString(bytes32(out)), " to ");
        story = string.concat(story, vm.toString(bytes32(bytes.concat(input, new bytes(32)))));
        assertTrue(out.length >= 4, string.concat(story, ": no name"));
        assertTrue(bytes4(out) != PANIC, string.concat(story, ": a panic"));
        assertTrue(named[bytes4(out)], string.concat(story, ": not an error of its interface"));
    }

    /// @dev Forge puts a string of its own, without a selector, in the place of some empty replies.
    function isSilent(bytes memory out) private pure returns (bool) {
        return out.length == 0 || bytes32(out) == bytes32(uint256(0x20)) || keccak256(out) == TOO_LONG;
    }
}
