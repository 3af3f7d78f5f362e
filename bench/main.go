// Command bench makes corpora of plans and measures ecm on them, side by side
// with what a user would pick instead. It is for developers of ecm; see
// docs/performance.md for what it found.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	dir := flag.String("dir", "", "folder for corpora and installed peers; kept between runs")
	rounds := flag.Int("rounds", 7, "rounds, each command once a round in turn")
	only := flag.Bool("generate", false, "only make the corpora")
	flag.Parse()
	if err := run(*dir, *rounds, *only); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(dir string, rounds int, only bool) error {
	if dir == "" {
		return fmt.Errorf("name a folder with -dir")
	}
	if err := generate(dir); err != nil || only {
		return err
	}
	return compare(dir, rounds)
}
