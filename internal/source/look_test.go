package source

import (
	"math/rand/v2"
	"testing"
)

// Eight bytes at a time say the same as each by itself.
func TestLook(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	some := []byte("a ~\n\t\r\x00\x1f\x7f\x7e\x80\x8a\xff\xa0\x9f!")
	for range 100000 {
		b := make([]byte, r.IntN(20))
		for i := range b {
			if b[i] = 'a'; r.IntN(4) == 0 {
				b[i] = some[r.IntN(len(some))]
			}
		}
		var want uint8
		for i := range b {
			want |= look(b[i : i+1])
		}
		if got := look(b); got != want {
			t.Fatalf("%q: %03b, want %03b", b, got, want)
		}
	}
}
