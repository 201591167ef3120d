package keys

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
)

var pw = NewPassword("correct horse")

func TestECDSA_ComesBackWithItsPasswordOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "key.json")
	key, err := CreateECDSA(path, pw, Light)
	if err != nil {
		t.Fatal(err)
	}
	back, err := LoadECDSA(path, pw)
	if err != nil || !back.Equal(key) {
		t.Fatalf("another key came back: %v", err)
	}
	if _, err := LoadECDSA(path, NewPassword("wrong")); !errors.Is(err, ErrPassword) {
		t.Fatalf("wrong password: %v", err)
	}
	if a, err := AddressOf(path); err != nil || a != crypto.PubkeyToAddress(key.PublicKey) {
		t.Fatalf("address: %v", err)
	}
	if _, err := CreateECDSA(path, pw, Light); !errors.Is(err, ErrExists) {
		t.Fatalf("overwrote a key: %v", err)
	}
	if again, err := LoadECDSA(path, pw); err != nil || !again.Equal(key) {
		t.Fatalf("the refused overwriting changed the file: %v", err)
	}
}

func TestBLS_ComesBackWithItsPasswordOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bls.json")
	key, err := CreateBLS(path, pw, Light)
	if err != nil {
		t.Fatal(err)
	}
	back, err := LoadBLS(path, pw)
	if err != nil || back.Secret() != key.Secret() {
		t.Fatalf("another key came back: %v", err)
	}
	if _, err := LoadBLS(path, NewPassword("wrong")); !errors.Is(err, ErrPassword) {
		t.Fatalf("wrong password: %v", err)
	}
	if _, err := CreateBLS(path, pw, Light); !errors.Is(err, ErrExists) {
		t.Fatalf("overwrote a key: %v", err)
	}
	secret := key.Secret()
	content, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(content), fmt.Sprintf("%x", secret)) {
		t.Fatalf("the file shows the secret: %v", err)
	}
}

func TestIdentity_IsMadeOnceAndPrivate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "identity")
	key, err := LoadOrCreateIdentity(path)
	if err != nil {
		t.Fatal(err)
	}
	back, err := LoadOrCreateIdentity(path)
	if err != nil || !back.Equals(key) {
		t.Fatalf("another identity came back: %v", err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("mode %v, %v", info.Mode(), err)
	}
}

func TestLoading_SaysWhatIsWrongAndWhatToDo(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string, mode os.FileMode) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), mode); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		return path
	}
	open := write("open", "x", 0o644)
	garbage := write("garbage", "{]", 0o600)
	empty := write("empty", "", 0o600)
	huge := write("huge", strings.Repeat("x", maxFileSize+1), 0o600)
	load := map[string]func(string) error{
		"ECDSA":    func(p string) error { _, err := LoadECDSA(p, pw); return err },
		"BLS":      func(p string) error { _, err := LoadBLS(p, pw); return err },
		"identity": func(p string) error { _, err := LoadIdentity(p); return err },
		"address":  func(p string) error { _, err := AddressOf(p); return err },
	}
	for kind, f := range load {
		for path, want := range map[string]error{
			filepath.Join(dir, "nowhere"): ErrMissing, open: ErrPermissions, garbage: ErrCorrupt, empty: ErrCorrupt,
			huge: ErrCorrupt, dir: ErrCorrupt,
		} {
			err := f(path)
			var fe *FileError
			if !errors.Is(err, want) || !errors.As(err, &fe) || fe.Hint() == "" || !strings.Contains(err.Error(), path) {
				t.Errorf("%s of %s: %v, want %v with a hint", kind, path, err, want)
			}
		}
	}
}

func TestPassword_FileThatIsMissing_IsNotToBeMadeByACommandThatDoesNot(t *testing.T) {
	var fe *FileError
	_, err := PasswordSource{File: filepath.Join(t.TempDir(), "none")}.Read()
	if !errors.As(err, &fe) || !errors.Is(err, ErrMissing) || strings.Contains(fe.Hint(), "`keys`") || !strings.Contains(fe.Hint(), "openssl rand") {
		t.Errorf("%v, and the hint is no way to make one", err)
	}
}

// Both libraries panic on such files.
func TestLoading_SurvivesKeystoresWithBrokenParameters(t *testing.T) {
	dir := t.TempDir()
	blsPath, ecdsaPath := filepath.Join(dir, "bls"), filepath.Join(dir, "ecdsa")
	if _, err := CreateBLS(blsPath, pw, Light); err != nil {
		t.Fatal(err)
	}
	if _, err := CreateECDSA(ecdsaPath, pw, Light); err != nil {
		t.Fatal(err)
	}
	breakIt := func(path string, change func(map[string]any)) string {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var doc map[string]any
		if err := json.Unmarshal(b, &doc); err != nil {
			t.Fatal(err)
		}
		change(doc["crypto"].(map[string]any))
		b, err = json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		out := path + "-broken"
		if err := os.WriteFile(out, b, 0o600); err != nil {
			t.Fatal(err)
		}
		return out
	}
	at := func(m map[string]any, keys ...string) map[string]any {
		for _, k := range keys {
			m = m[k].(map[string]any)
		}
		return m
	}
	for name, change := range map[string]func(map[string]any){
		"salt is a number": func(m map[string]any) { at(m, "kdf", "params")["salt"] = 5 },
		"no IV":            func(m map[string]any) { delete(at(m, "cipher", "params"), "iv") },
		"short IV":         func(m map[string]any) { at(m, "cipher", "params")["iv"] = "00" },
	} {
		if _, err := LoadBLS(breakIt(blsPath, change), pw); !errors.Is(err, ErrCorrupt) {
			t.Errorf("BLS, %s: %v", name, err)
		}
	}
	short := breakIt(ecdsaPath, func(m map[string]any) { at(m, "cipherparams")["iv"] = "00" })
	if _, err := LoadECDSA(short, pw); !errors.Is(err, ErrCorrupt) {
		t.Errorf("ECDSA, short IV: %v", err)
	}
}

func TestPassword_ComesFromOneFileOrOneVariable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "pw")
	if err := os.WriteFile(file, []byte("secret words\r\nsecond line\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("OS_TEST_PW", "from env")
	t.Setenv("OS_TEST_EMPTY", "")
	for name, c := range map[string]struct {
		from PasswordSource
		want string
	}{
		"file":       {PasswordSource{File: file}, "secret words"},
		"variable":   {PasswordSource{Env: "OS_TEST_PW"}, "from env"},
		"neither":    {PasswordSource{}, ""},
		"both":       {PasswordSource{File: file, Env: "OS_TEST_PW"}, ""},
		"unset":      {PasswordSource{Env: "OS_TEST_NOT_SET"}, ""},
		"empty":      {PasswordSource{Env: "OS_TEST_EMPTY"}, ""},
		"no file":    {PasswordSource{File: file + "x"}, ""},
		"empty file": {PasswordSource{File: os.DevNull}, ""},
	} {
		got, err := c.from.Read()
		if got.value != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s: %q, %v", name, got.value, err)
		}
	}
	if err := os.Chmod(file, 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := (PasswordSource{File: file}).Read(); !errors.Is(err, ErrPermissions) {
		t.Errorf("a password that the group can read: %v", err)
	}
}

func TestPassword_NeverPrints(t *testing.T) {
	js, err := json.Marshal(map[string]any{"p": pw})
	if err != nil {
		t.Fatal(err)
	}
	if s := fmt.Sprintf("%v %+v %#v %s %q %d %s", pw, pw, pw, pw, pw, pw, js); strings.Contains(s, "horse") {
		t.Fatal(s)
	}
}
