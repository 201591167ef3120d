package chain

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

func TestDeployment_Saved_IsLoadedAsItWas(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deployments")
	one, two := deployments()
	if err := errors.Join(one.Save(dir), two.Save(dir)); err != nil {
		t.Fatal(err)
	}
	got1, got2, err := LoadDeployments(dir, 1, 2)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got1, one) || !reflect.DeepEqual(got2, two) {
		t.Fatalf("loaded %+v and %+v", got1, got2)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 2 {
		t.Fatalf("%d files are left (%v)", len(left), err)
	}
}

func TestDeployment_EverythingMissing_IsSaidAtOnce(t *testing.T) {
	one, _ := deployments()
	one.L1.Slasher, one.L1.Vault, one.Parameters.EpochSeconds, one.OperatorSet.AVS = common.Address{}, common.Address{}, 0, common.Address{}
	err := one.Save(t.TempDir())
	for _, field := range []string{"l1.slasher", "l1.vault", "parameters.epochSeconds", "operatorSet.avs"} {
		if err == nil || !strings.Contains(err.Error(), field+" is missing") {
			t.Errorf("%s is not reported: %v", field, err)
		}
	}
}

func TestDeployment_BadFile_IsRefusedWithItsName(t *testing.T) {
	dir := t.TempDir()
	if _, err := LoadDeployment(dir, 5); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "openstream devnet up") {
		t.Errorf("no file: %v", err)
	}
	for name, content := range map[string]string{
		"not JSON": "{", "an unknown field": `{"chainId":5,"slahser":"0x00"}`, "no contracts": `{"chainId":5}`, "a short address": `{"operatorSet":{"avs":"0x12"}}`,
		"another chain": `{"chainId":6}`,
	} {
		if err := os.WriteFile(DeploymentPath(dir, 5), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := LoadDeployment(dir, 5); err == nil || !strings.Contains(err.Error(), "5.json") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLoadDeployments_OfTwoInstallations_AreRefused(t *testing.T) {
	dir := t.TempDir()
	one, two := deployments()
	two.OperatorSet.ID = 9
	if err := errors.Join(one.Save(dir), two.Save(dir)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := LoadDeployments(dir, 1, 2); err == nil || !strings.Contains(err.Error(), "two installations") {
		t.Fatalf("error is %v", err)
	}
	if _, _, err := LoadDeployments(dir, 2, 1); err == nil {
		t.Fatal("L1 and L2 may be exchanged")
	}
}

func deployments() (one, two *Deployment) {
	l1, l2 := &L1Contracts{}, &L2Contracts{}
	next := byte(0)
	for _, layer := range []any{l1, l2} {
		v := reflect.ValueOf(layer).Elem()
		for i := range v.NumField() {
			next++
			v.Field(i).Set(reflect.ValueOf(common.BytesToAddress([]byte{next})))
		}
	}
	d := Deployment{
		L1ChainID: 1, L2ChainID: 2, StartBlock: 7,
		OperatorSet: OperatorSet{AVS: common.HexToAddress("0xa5"), ID: 1}, Parameters: Parameters{EpochSeconds: 5},
	}
	d1, d2 := d, d
	d1.ChainID, d1.L1 = 1, l1
	d2.ChainID, d2.L2 = 2, l2
	return &d1, &d2
}
