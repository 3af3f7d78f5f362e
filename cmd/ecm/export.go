package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/every-child-matters/ecm/schema"
)

type exportCmd struct {
	Dir       string   `arg:"" help:"Folder to write to."`
	Format    string   `default:"" enum:",json,yaml" placeholder:"FORMAT" help:"Write schemas in this format only: json or yaml."`
	Dialect   string   `default:"" enum:",2020-12,draft-07" placeholder:"DIALECT" help:"Write schemas in this dialect only: 2020-12 or draft-07."`
	Profile   string   `default:"" enum:",default,codegen" placeholder:"PROFILE" help:"Write schemas in this profile only: default or codegen."`
	Base      string   `placeholder:"URL" help:"Web address below which the files will stand."`
	Framework []string `placeholder:"FILE" sep:"none" help:"A local framework, whose terms become part of what is written. May be given again."`
	Check     bool     `help:"Write nothing; exit with 1 where a file differs from what would be written."`
}

func (exportCmd) Help() string {
	return `Writes everything that is published: the schemas of all kinds of documents, the code lists as CSV, JSON, SKOS, SQL and Open Referral tables, components for OpenAPI, and a manifest. The same version of ecm always writes the same bytes.

Examples:

    ecm export build/ecm
    ecm export build/ecm --check
    ecm export build/birmingham --framework examples/birmingham/birmingham-framework.yaml --base https://data.example.org/ecm`
}

// Run writes the files, or compares them.
func (c *exportCmd) Run(a *app) error {
	frameworks, err := openFrameworks(c.Framework)
	if err != nil {
		return err
	}
	files, err := schema.Export(schema.Options{
		Base: c.Base, Format: schema.Format(c.Format), Dialect: schema.Dialect(c.Dialect), Profile: schema.Profile(c.Profile),
		Frameworks: frameworks,
	})
	if err != nil {
		return err
	}
	if c.Check {
		return compare(a, c.Dir, files)
	}
	for _, f := range files {
		name := filepath.Join(c.Dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(name, f.Content, 0o666); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(a.out, "%d files in %s\n", len(files), c.Dir)
	return err
}

// compare tells of each file that is not on disk as it would be written.
func compare(a *app, dir string, files []schema.File) error {
	differ := 0
	for _, f := range files {
		got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(f.Path)))
		what := "differs"
		switch {
		case errors.Is(err, fs.ErrNotExist):
			what = "is missing"
		case err != nil:
			return err
		case bytes.Equal(got, f.Content):
			continue
		}
		differ++
		if _, err := fmt.Fprintf(a.out, "%s %s\n", f.Path, what); err != nil {
			return err
		}
	}
	if differ > 0 {
		return status(exitFound)
	}
	_, err := fmt.Fprintf(a.out, "%d files in %s are as they would be written\n", len(files), dir)
	return err
}
