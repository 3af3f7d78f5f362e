package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/every-child-matters/ecm/bench/corpus"
)

// sets are the corpora that are measured.
var sets = []struct {
	name string
	opt  corpus.Options
}{
	{"small", corpus.Options{Seed: 1, Files: 1, Actions: 2}},
	{"many", corpus.Options{Seed: 1, Files: 1000, Actions: 11, Faulty: 20}},
	{"more", corpus.Options{Seed: 1, Files: 10000, Actions: 11, Faulty: 20}},
	{"large", corpus.Options{Seed: 1, Files: 1, Actions: 520}},
}

// generate writes the corpora below dir: SET/yaml, SET/json, and SET.tsv with
// the faults that were put in. What is there already is kept.
func generate(dir string) error {
	for _, s := range sets {
		manifest := filepath.Join(dir, s.name+".tsv")
		if _, err := os.Stat(manifest); err == nil {
			continue
		}
		yaml, json := filepath.Join(dir, s.name, "yaml"), filepath.Join(dir, s.name, "json")
		for _, d := range []string{yaml, json} {
			if err := os.MkdirAll(d, 0o750); err != nil {
				return err
			}
		}
		var rows strings.Builder
		rows.WriteString("file\tkind\trule\tline\tcolumn\tshape\n")
		var failed error
		corpus.Make(s.opt, func(d corpus.Document) bool {
			var twin []byte
			if twin, failed = d.JSON(); failed != nil {
				return false
			}
			if failed = os.WriteFile(filepath.Join(yaml, d.Name+".yaml"), d.YAML, 0o600); failed != nil {
				return false
			}
			if failed = os.WriteFile(filepath.Join(json, d.Name+".json"), twin, 0o600); failed != nil {
				return false
			}
			if f := d.Fault; f.Kind != "" {
				fmt.Fprintf(&rows, "%s.yaml\t%s\t%s\t%d\t%d\t%t\n", d.Name, f.Kind, f.Rule, f.Line, f.Column, f.Shape)
			}
			return true
		})
		if failed != nil {
			return failed
		}
		if err := os.WriteFile(manifest, []byte(rows.String()), 0o600); err != nil {
			return err
		}
	}
	return manyKeys(filepath.Join(dir, "keys", "yaml"))
}

// manyKeys writes a plan with a group of 64,000 keys.
func manyKeys(dir string) error {
	var b strings.Builder
	b.WriteString("ecm: \"1.0\"\nkind: plan\nid: keys\ntitle: Many keys\nsynthetic: true\n")
	for i := range 64_000 {
		fmt.Fprintf(&b, "key%d: value %d\n", i, i)
	}
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "keys.yaml"), []byte(b.String()), 0o600)
}
