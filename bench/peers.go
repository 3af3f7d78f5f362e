package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// A peer is a program that is measured.
type peer struct {
	name    string
	version string
	// args returns the command that checks files of a folder against our
	// schema and reports all errors, or nil where it cannot.
	args func(in input) []string
	most int // files that it is given at the most; 0 for all
}

// An input is what a peer is given.
type input struct {
	set, syntax string
	files       []string
	dir         string // folder that holds exactly these files
}

// The versions that are compared; each is installed by its ordinary client.
const (
	sourcemetaVersion  = "16.11.0"
	ajvCLIVersion      = "5.0.0"
	jvVersion          = "v0.7.0"
	kubeconformVersion = "v0.8.0"
	cueVersion         = "v0.17.1"
)

// install builds ecm from this tree and installs the peers below dir. A peer
// that cannot be installed is left out, with a line that says so.
func install(dir string) ([]peer, error) {
	root, err := filepath.Abs(".")
	if err != nil {
		return nil, err
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	tools := filepath.Join(dir, "tools")
	if err := os.MkdirAll(tools, 0o750); err != nil {
		return nil, err
	}
	schema := filepath.Join(root, "schema", "1.0", "plan.schema.json")
	ecm := filepath.Join(tools, "ecm")
	if err := in(root, "go", "build", "-trimpath", "-ldflags=-s -w", "-o", ecm, "./cmd/ecm"); err != nil {
		return nil, err
	}
	peers := []peer{{name: "ecm", version: "this tree", args: func(i input) []string {
		return []string{ecm, "check", "--format", "concise", "--max-bytes", "8000000", i.dir}
	}}}
	add := func(p peer, err error) {
		if err != nil {
			fmt.Fprintf(os.Stderr, "left out: %s: %v\n", p.name, err)
			return
		}
		peers = append(peers, p)
	}

	modules := filepath.Join(tools, "node_modules")
	err = npm(tools, "@sourcemeta/jsonschema@"+sourcemetaVersion, "ajv-cli@"+ajvCLIVersion)
	sourcemeta := nativeSourcemeta(modules)
	add(peer{name: "@sourcemeta/jsonschema", version: sourcemetaVersion, args: func(i input) []string {
		return append([]string{sourcemeta, "validate", "--continue", schema}, i.files...)
	}}, err)
	add(peer{name: "ajv-cli", version: ajvCLIVersion, args: func(i input) []string {
		return []string{
			"node", filepath.Join(modules, "ajv-cli", "dist", "index.js"), "validate", "--spec=draft2020", "--all-errors",
			"--errors=line", "-s", schema, "-d", filepath.Join(i.dir, "*."+i.syntax),
		}
	}}, err)

	jv := filepath.Join(tools, "jv")
	add(peer{name: "jv", version: jvVersion, args: func(i input) []string {
		return append([]string{jv, schema}, i.files...)
	}}, goTool(tools, jv, "github.com/santhosh-tekuri/jsonschema/cmd/jv", "github.com/santhosh-tekuri/jsonschema/cmd/jv", jvVersion))

	kubeconform := filepath.Join(tools, "kubeconform")
	kubeSchema := filepath.Join(tools, "kube.schema.json")
	err = goTool(tools, kubeconform, "github.com/yannh/kubeconform", "github.com/yannh/kubeconform/cmd/kubeconform", kubeconformVersion)
	if err == nil {
		err = kubeTwins(dir, schema, kubeSchema)
	}
	add(peer{name: "kubeconform", version: kubeconformVersion, args: func(i input) []string {
		if i.syntax != "yaml" {
			return nil
		}
		return []string{kubeconform, "-n", "2", "-schema-location", kubeSchema, filepath.Join(dir, i.set, "kube")}
	}}, err)

	cue := filepath.Join(tools, "cue")
	add(peer{name: "cue vet", version: cueVersion, most: 100, args: func(i input) []string {
		return append([]string{cue, "vet", schema}, i.files...)
	}}, goTool(tools, cue, "cuelang.org/go", "cuelang.org/go/cmd/cue", cueVersion))
	return peers, nil
}

// kubeTwins gives kubeconform what it insists on: a key apiVersion, in the
// documents and in a copy of the schema.
func kubeTwins(dir, schema, to string) error {
	text, err := os.ReadFile(schema)
	if err != nil {
		return err
	}
	text = bytes.Replace(text, []byte(`"properties": {`), []byte(`"properties": { "apiVersion": { "type": "string" },`), 1)
	if err := os.WriteFile(to, text, 0o600); err != nil {
		return err
	}
	for _, s := range sets {
		files, err := filepath.Glob(filepath.Join(dir, s.name, "yaml", "*.yaml"))
		if err != nil {
			return err
		}
		twins := filepath.Join(dir, s.name, "kube")
		if _, err := os.Stat(twins); err == nil {
			continue
		}
		if err := os.MkdirAll(twins, 0o750); err != nil {
			return err
		}
		for _, f := range files {
			text, err := os.ReadFile(f)
			if err != nil {
				return err
			}
			text = append([]byte("apiVersion: v1\n"), text...)
			if err := os.WriteFile(filepath.Join(twins, filepath.Base(f)), text, 0o600); err != nil {
				return err
			}
		}
	}
	return nil
}

// goTool builds a command of a module in a module of its own.
func goTool(dir, bin, module, command, version string) error {
	if _, err := os.Stat(bin); err == nil {
		return nil
	}
	at := filepath.Join(dir, filepath.Base(bin)+"-module")
	if err := os.MkdirAll(at, 0o750); err != nil {
		return err
	}
	mod := fmt.Sprintf("module bench\n\ngo 1.26\n\nrequire %s %s\n\ntool %s\n", module, version, command)
	if err := os.WriteFile(filepath.Join(at, "go.mod"), []byte(mod), 0o600); err != nil {
		return err
	}
	return in(at, "go", "build", "-mod=mod", "-o", bin, command)
}

func npm(dir string, packages ...string) error {
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "ajv-cli")); err == nil {
		return nil
	}
	return in(dir, "npm", append([]string{"install", "--no-fund", "--no-audit", "--no-save", "--prefix", dir}, packages...)...)
}

// nativeSourcemeta returns the program itself where its package has one for
// this machine: the script around it costs more than many of our runs.
func nativeSourcemeta(modules string) string {
	arch := map[string]string{"amd64": "x86_64", "arm64": "arm64"}[runtime.GOARCH]
	native := filepath.Join(modules, "@sourcemeta", "jsonschema", "build", "github-releases",
		"jsonschema-"+runtime.GOOS+"-"+arch)
	if _, err := os.Stat(native); err == nil {
		return native
	}
	return filepath.Join(modules, ".bin", "jsonschema")
}

// in runs a command in a folder; the error holds the end of what it printed.
func in(dir, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0") // as Go programs are published
	out, err := cmd.CombinedOutput()
	if err != nil {
		lines := strings.Split(strings.TrimSpace(string(out)), "\n")
		return fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, lines[len(lines)-1])
	}
	return nil
}
