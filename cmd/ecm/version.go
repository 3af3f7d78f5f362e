package main

import (
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/schema"
)

type versionCmd struct{}

func (versionCmd) Help() string {
	return `Example:

    ecm version`
}

// Run prints the three versions, which are kept apart.
func (versionCmd) Run(a *app) error {
	var editions []string
	for e := range outcomes.Editions() {
		editions = append(editions, string(e))
	}
	_, err := fmt.Fprintf(a.out, "ecm %s\nschemas %s\nframework editions %s\n", version(), schema.Version, strings.Join(editions, ", "))
	return err
}

// version returns the version of the module that this command was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}
