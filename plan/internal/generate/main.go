// Command generate writes the decoder of documents: a function for each struct
// type of package plan that fills it from a tree, by the tags that the package's
// documentation describes. It is run by go generate in the folder of package
// plan, and reads the source alone, so that it runs where the file that it
// writes is missing or broken.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// output is the file that is written, which is not read.
const output = "decode_types.go"

func main() {
	code, err := generate(".")
	if err == nil {
		err = os.WriteFile(output, code, 0o666)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// generate returns the decoder for the package in a folder.
func generate(dir string) ([]byte, error) {
	src, err := parse(dir)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Base(dir), err)
	}
	w := &writer{source: src, done: map[string]bool{}}
	return w.file()
}
