package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// ErrTooLarge is the error of [Read] for a text over its limit.
var ErrTooLarge = errors.New("the text is too large")

// Read reads a whole text of at most limit bytes, or the default of
// [Limits].Bytes when limit is 0. It never reads more than one byte past the
// limit, so that an endless reader does no harm. The error of a longer text
// wraps [ErrTooLarge] and comes with the text up to the limit.
func Read(r io.Reader, limit int) ([]byte, error) { return ReadInto(nil, r, 0, limit) }

// ReadInto is [Read] into the memory of room, where that is enough. The text is
// expected to have a size, if that is known, so that it is read at once.
func ReadInto(room []byte, r io.Reader, size int64, limit int) ([]byte, error) {
	limit = Limits{Bytes: limit}.WithDefaults().Bytes
	text := bytes.NewBuffer(room[:0])
	text.Grow(int(min(size, int64(limit))) + bytes.MinRead)
	if _, err := text.ReadFrom(io.LimitReader(r, int64(limit)+1)); err != nil {
		return nil, err
	}
	data := text.Bytes()
	if len(data) > limit {
		return data[:limit], fmt.Errorf("%w: more than %s", ErrTooLarge, inWords(limit))
	}
	return data, nil
}

// inWords writes a number of bytes as people do: "1 MiB", "200 KiB", "17 bytes".
func inWords(n int) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}
