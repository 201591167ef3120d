package tree

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the vectors")

// vector is one directory and its encoding.
type vector struct {
	Name    string `json:"name"`
	Files   []File `json:"files"`
	Encoded string `json:"encoded"`
}

const vectors = "testdata/directories.json"

func TestDirectory_VectorsHold(t *testing.T) {
	var all []vector
	data, err := os.ReadFile(vectors)
	if err == nil {
		err = json.Unmarshal(data, &all)
	}
	if err != nil || len(all) < 3 {
		t.Fatalf("%d vectors: %v", len(all), err)
	}
	for i, v := range all {
		d := Directory{}
		for _, f := range v.Files {
			if d, err = d.With(f, 1<<20); err != nil {
				t.Fatalf("%s: %v", v.Name, err)
			}
		}
		got := hex.EncodeToString(d.Encode())
		if *update {
			all[i].Encoded = got
			continue
		}
		if got != v.Encoded {
			t.Errorf("%s is encoded as\n%s, want\n%s", v.Name, got, v.Encoded)
		}
		back, err := Decode(d.Encode())
		if err != nil || len(back.Files()) != len(v.Files) {
			t.Errorf("%s comes back with %d files: %v", v.Name, len(back.Files()), err)
		}
	}
	if *update {
		data, err := json.MarshalIndent(all, "", "  ")
		if err == nil {
			err = os.WriteFile(vectors, append(data, '\n'), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func anyFile(t *rapid.T) File {
	return File{Path: rapid.StringMatching(`[a-zä]{1,6}(/[a-z.]{3,9}x)?`).Draw(t, "path"), First: rapid.Uint64Range(0, 1<<62).Draw(t, "first"),
		Size: rapid.Uint64Range(0, maxSize).Draw(t, "size"), Modified: rapid.Uint64Range(0, maxTime).Draw(t, "modified"),
		Type: rapid.SampledFrom([]string{"", "video/mp2t", "text/html; charset=utf-8"}).Draw(t, "type")}
}

func TestDirectory_ComesBackAsItWas_WhateverTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		files := rapid.SliceOfNDistinct(rapid.Custom(anyFile), 0, 20, func(f File) string { return f.Path }).Draw(t, "files")
		forth, back := Directory{}, Directory{}
		var err error
		for i := range files {
			if forth, err = forth.With(files[i], 1<<20); err != nil {
				t.Fatal(err)
			}
			if back, err = back.With(files[len(files)-1-i], 1<<20); err != nil {
				t.Fatal(err)
			}
		}
		data := forth.Encode()
		if !bytes.Equal(data, back.Encode()) || len(data) != forth.Encoded() {
			t.Fatalf("%d bytes, said to be %d, depend on the order", len(data), forth.Encoded())
		}
		d, err := Decode(data)
		if err != nil || !bytes.Equal(d.Encode(), data) || d.Encoded() != len(data) {
			t.Fatalf("does not come back: %v", err)
		}
		for _, f := range files {
			if got, ok := d.File(f.Path); !ok || got != f {
				t.Fatalf("%+v came back as %+v", f, got)
			}
		}
		without, n := d.Without(func(f File) bool { return f.Size > 1<<40 })
		again, err := Decode(without.Encode())
		if err != nil || len(again.Files())+n != len(files) || again.Encoded() != without.Encoded() {
			t.Fatalf("%d of %d left: %v", len(again.Files()), len(files), err)
		}
	})
}

func TestDirectory_ThatDoesNotFitIntoOnePieceIsRefusedInWords(t *testing.T) {
	d, err := Directory{}, error(nil)
	for i := 0; err == nil && i < 100; i++ {
		d, err = d.With(File{Path: strings.Repeat("x", i+1)}, 1000)
	}
	if !errors.Is(err, ErrFull) || !strings.Contains(err.Error(), "at most 1000") || d.Encoded() > 1000 {
		t.Fatalf("%d bytes: %v", d.Encoded(), err)
	}
}

func TestPath_ThatLeadsOutOfTheTreeIsRefused(t *testing.T) {
	for _, bad := range []string{"", "/", "/a", "a/", "a//b", "..", "a/../b", "../a", ".", "a/./b", "a\x00b", "a\nb", "\x7f", "\xff", strings.Repeat("a", 513)} {
		if err := CheckPath(bad); !errors.Is(err, ErrBadPath) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	for _, good := range []string{"a", "a/b", "...", "a..b/.c", "ä ö/日本", strings.Repeat("a", 512)} {
		if err := CheckPath(good); err != nil {
			t.Errorf("%q: %v", good, err)
		}
	}
}

func TestDirectory_HasOneEncoding(t *testing.T) {
	d, err := Directory{}.With(File{Path: "b", First: 1, Size: 2, Modified: 3, Type: "t"}, 1000)
	if err == nil {
		d, err = d.With(File{Path: "c"}, 1000)
	}
	if err != nil {
		t.Fatal(err)
	}
	good := d.Encode()
	spoil := func(name string, change func([]byte) []byte) {
		if _, err := Decode(change(bytes.Clone(good))); !errors.Is(err, ErrBroken) {
			t.Errorf("%s: %v", name, err)
		}
	}
	spoil("cut off", func(b []byte) []byte { return b[:len(b)-1] })
	spoil("longer", func(b []byte) []byte { return append(b, 0) })
	newer := bytes.Clone(good)
	newer[0]++
	if _, err := Decode(newer); !errors.Is(err, ErrVersion) || errors.Is(err, ErrBroken) {
		t.Errorf("a newer version: %v", err)
	}
	spoil("more files than it can have", func(b []byte) []byte { b[1] = 0xff; return b })
	spoil("not ascending", func(b []byte) []byte { b[headBytes+2] = 'd'; return b })
	spoil("the same twice", func(b []byte) []byte { b[headBytes+2] = 'c'; return b })
	spoil("a path that leads out", func(b []byte) []byte { b[headBytes+2] = '/'; return b })
	spoil("a type with a line break", func(b []byte) []byte { b[headBytes+2+1+25] = '\n'; return b })
	spoil("nothing", func([]byte) []byte { return nil })
	if err := d.checkAt(2, 1); !errors.Is(err, ErrBroken) {
		t.Errorf("a file that stands behind its directory: %v", err)
	}
	if err := d.checkAt(3, 1); err != nil {
		t.Error(err)
	}
}

func FuzzDecode(f *testing.F) {
	d := Directory{}
	f.Add(d.Encode())
	for _, p := range []string{"index.m3u8", "seg/1.ts"} {
		d, _ = d.With(File{Path: p, First: 3, Size: 70000, Modified: 1700000000, Type: "video/mp2t"}, 1<<20)
		f.Add(d.Encode())
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Decode(data)
		if err != nil {
			if newer := len(data) > 0 && data[0] != version; newer && !errors.Is(err, ErrVersion) || !newer && !errors.Is(err, ErrBroken) {
				t.Fatalf("%v does not say whose fault it is", err)
			}
			return
		}
		if !bytes.Equal(d.Encode(), data) {
			t.Fatal("two encodings of one directory")
		}
	})
}
