// Command ecm reads children and young people's plans, inspection reports,
// performance reports and outcomes frameworks, and tells their authors what is
// wrong with them at the line and column where it stands.
package main

import (
	"os"
	"time"
)

func main() {
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}, time.Now))
}
