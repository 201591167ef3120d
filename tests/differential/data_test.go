package differential

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/openstreaming/openstreaming/protocol"
)

type (
	measured struct {
		Ok             bool
		Groups, Leaves *big.Int
	}
	leafAt struct {
		Ok   bool
		Leaf leaf
	}
	leaf struct {
		Payee   common.Address
		TokenId uint16 //nolint:revive // the ABI's spelling
		Lane    uint32
		Units   uint64
	}
)

// drawData draws batch data as the aggregator makes them, the same with damage, and bytes of any kind.
func drawData(t *rapid.T) []byte {
	if rapid.IntRange(0, 9).Draw(t, "kind") == 0 {
		return rapid.SliceOfN(rapid.Byte(), 0, 100).Draw(t, "any bytes")
	}
	groups := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) protocol.Group {
		return protocol.Group{
			Payee: drawAddress(t), Token: protocol.TokenID(rapid.Uint16().Draw(t, "token")),
			Lanes: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) protocol.LaneUnits {
				return protocol.LaneUnits{Lane: protocol.Lane(rapid.Uint32().Draw(t, "lane")), Units: protocol.Units(rapid.Uint64().Draw(t, "units"))}
			}), 1, 5).Draw(t, "lanes"),
		}
	}), 1, 4).Draw(t, "groups")
	data, err := protocol.EncodeBatch(groups)
	if err != nil {
		t.Fatalf("encode: %v", err)
	}
	at := rapid.IntRange(0, len(data)-1).Draw(t, "where")
	switch rapid.IntRange(0, 5).Draw(t, "damage") {
	case 0: // broken off
		return data[:at]
	case 1: // something left over
		return append(data, rapid.SliceOfN(rapid.Byte(), 1, 40).Draw(t, "rest")...)
	case 2: // one byte is another
		data[at] = rapid.Byte().Draw(t, "byte")
	case 3: // the first count is another
		data[22], data[23] = 0, byte(rapid.IntRange(0, 7).Draw(t, "count"))
	}
	return data
}

func TestBatchData_AreWellFormedForBothOrForNeither_AndHaveTheSameLeaves(t *testing.T) {
	usually(t, usualChecks)
	const positions = 24
	good, bad := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		all := several(t, "data", drawData)
		asked := make([]*big.Int, 0, positions+2)
		for i := range positions {
			asked = append(asked, big.NewInt(int64(i)))
		}
		// Far outside: an index that no int holds.
		top := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))
		asked = append(asked, new(big.Int).Lsh(big.NewInt(1), 63), top)

		shapes := ask[[]byte, measured](t, "measure", all)
		output := library.call(t, "leavesAt", all, asked)
		found := *abi.ConvertType(output[0], new([][]leafAt)).(*[][]leafAt)
		for i, data := range all {
			batch, err := protocol.DecodeBatch(data)
			same(t, i, "whether the data are well-formed", shapes[i].Ok, err == nil)
			if err != nil {
				bad++
				continue // of malformed data the contract shows leaves up to where they break off; none is ever proposed
			}
			good++
			same(t, i, "the number of groups", shapes[i].Groups.Int64(), int64(len(batch.Groups)))
			same(t, i, "the number of leaves", shapes[i].Leaves.Int64(), int64(batch.Len()))
			for j, position := range asked {
				want := leafAt{}
				if position.IsInt64() {
					if l, ok := batch.Leaf(int(position.Int64())); ok {
						want = leafAt{true, leaf{l.Payee, uint16(l.Token), uint32(l.Lane), uint64(l.Units)}}
					}
				}
				same(t, i, "the leaf at "+position.String(), found[i][j], want)
			}
		}
	})
	t.Logf("%d data were well-formed, %d were not", good, bad)
	if good == 0 || bad == 0 {
		t.Fatal("only one kind of data was drawn")
	}
}

// Whatever the contract shows of malformed data are leaves of its well-formed beginning.
func TestMalformedBatchData_ShowLeavesOfTheirBeginningOnly(t *testing.T) {
	usually(t, usualChecks)
	rapid.Check(t, func(t *rapid.T) {
		all := several(t, "data", drawData)
		asked := []*big.Int{new(big.Int), big.NewInt(1), big.NewInt(2), big.NewInt(5), big.NewInt(9)}
		output := library.call(t, "leavesAt", all, asked)
		found := *abi.ConvertType(output[0], new([][]leafAt)).(*[][]leafAt)
		for i, data := range all {
			beginning := wellFormed(data)
			for j, position := range asked {
				want := leafAt{}
				if l, ok := beginning.Leaf(int(position.Int64())); ok {
					want = leafAt{true, leaf{l.Payee, uint16(l.Token), uint32(l.Lane), uint64(l.Units)}}
				}
				same(t, i, "the leaf at "+position.String(), found[i][j], want)
			}
		}
	})
}

// wellFormed is the longest beginning of data that consists of whole groups.
func wellFormed(data []byte) protocol.Batch {
	for end := len(data); end > 0; end-- {
		if b, err := protocol.DecodeBatch(data[:end]); err == nil {
			return b
		}
	}
	return protocol.Batch{}
}
