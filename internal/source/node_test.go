package source_test

import (
	"testing"

	"github.com/every-child-matters/ecm/internal/source"
)

func TestLocate(t *testing.T) {
	_, root := clean(t, "a.yaml", "a/b:\n  - x~y: 1\n    \"\": 2\n  - 3\n")
	for _, test := range []struct {
		pointer    string
		key, value string // the key's text and the value's kind
		whole      bool
	}{
		{"", "", "a group of keys", true},
		{"/a~1b", "a/b", "a list", true},
		{"/a~1b/0/x~0y", "x~y", "a number", true},
		{"/a~1b/0/", "", "a number", true},
		{"/a~1b/1", "", "a number", true},
		{"/a~1b/2", "a/b", "a list", false},
		{"/a~1b/-1", "a/b", "a list", false},
		{"/a~1b/0/z", "", "a group of keys", false},
		{"/a~1b/1/z", "", "a number", false},
		{"/z/y", "", "a group of keys", false},
	} {
		key, value, whole := root.Locate(test.pointer)
		name := ""
		if key != nil {
			name = key.Value
		}
		if name != test.key || value.Kind.String() != test.value || whole != test.whole {
			t.Errorf("%q: key %q, %v, %v; want %q, %s, %v", test.pointer, name, value.Kind, whole, test.key, test.value, test.whole)
		}
	}
}

func TestEscape(t *testing.T) {
	for key, want := range map[string]string{"": "", "a": "a", "a/b": "a~1b", "a~b": "a~0b", "~1": "~01", "/~": "~1~0"} {
		if got := source.Escape(key); got != want || source.Unescape(got) != key {
			t.Errorf("Escape(%q) = %q, want %q; undone: %q", key, got, want, source.Unescape(got))
		}
	}
}

func TestPairs(t *testing.T) {
	_, root := clean(t, "a.yaml", "a: 1\nb: 2\nc: 3\n")
	got := ""
	for k, v := range root.Pairs() {
		got += k.Value + v.Value
		if k.Value == "b" {
			break
		}
	}
	if got != "a1b2" || root.Len() != 3 {
		t.Errorf("pairs %s of %d", got, root.Len())
	}
	if k, v := root.Get("c"); k == nil || k.Value != "c" || v.Value != "3" {
		t.Error("key c is not found")
	}
	if k, v := root.Get("d"); k != nil || v != nil {
		t.Error("key d is found")
	}
	var none *source.Node
	for range none.Pairs() {
		t.Error("no node has pairs")
	}
}
