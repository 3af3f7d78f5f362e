package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// A usage is what one run of a command took.
type usage struct {
	wall, cpu time.Duration
	peak      int64 // KiB
}

// compare measures ecm and its peers on every corpus and prints tables.
func compare(dir string, rounds int) error {
	peers, err := install(dir)
	if err != nil {
		return err
	}
	if err := truth(dir, peers); err != nil {
		return err
	}
	for _, m := range []struct{ set, syntax string }{
		{"many", "yaml"}, {"many", "json"}, {"small", "yaml"}, {"small", "json"}, {"large", "yaml"}, {"large", "json"},
	} {
		all, err := inputOf(dir, m.set, m.syntax, 0)
		if err != nil {
			return err
		}
		if err := table(dir, all, peers, rounds); err != nil {
			return err
		}
	}
	return own(dir, peers[0], rounds)
}

// inputOf lists the files of a corpus, or links the first most of them that have
// no fault into a folder of their own: who stops at the first file with a fault
// would do nothing else.
func inputOf(dir, set, syntax string, most int) (input, error) {
	at, err := filepath.Abs(filepath.Join(dir, set, syntax))
	if err != nil {
		return input{}, err
	}
	files, err := filepath.Glob(filepath.Join(at, "*."+syntax))
	if err != nil {
		return input{}, err
	}
	if most > 0 && len(files) > most {
		manifest, err := os.ReadFile(filepath.Join(dir, set+".tsv"))
		if err != nil {
			return input{}, err
		}
		files = slices.DeleteFunc(files, func(f string) bool {
			name := strings.TrimSuffix(filepath.Base(f), "."+syntax)
			return strings.Contains(string(manifest), "\n"+name+".yaml\t")
		})
		few := fmt.Sprintf("%s-%d", at, most)
		if err := os.MkdirAll(few, 0o750); err != nil {
			return input{}, err
		}
		for i, f := range files[:most] {
			files[i] = filepath.Join(few, filepath.Base(f))
			if err := os.Link(f, files[i]); err != nil && !errors.Is(err, os.ErrExist) {
				return input{}, err
			}
		}
		files, at = files[:most], few
	}
	return input{set: set, syntax: syntax, files: files, dir: at}, nil
}

// table measures the peers in turn and prints the medians.
func table(dir string, all input, peers []peer, rounds int) error {
	type row struct {
		peer
		in   input
		runs []usage
	}
	var rows []*row
	var few []*row // ecm again, on as many files as a slow peer is given
	for _, p := range peers {
		r := &row{peer: p, in: all}
		if p.most > 0 && p.most < len(all.files) {
			small, err := inputOf(dir, all.set, all.syntax, p.most)
			if err != nil {
				return err
			}
			r.in = small
			again := &row{peer: peers[0], in: small}
			again.name = fmt.Sprintf("ecm, %d files", p.most)
			few = append(few, again)
			rows = append(rows, again)
		}
		if p.args(r.in) != nil {
			rows = append(rows, r)
		}
	}
	for round := range rounds + 1 { // the first warms up
		for _, r := range rows {
			u, err := measure(r.args(r.in), nil)
			if err != nil {
				return err
			}
			if round > 0 {
				r.runs = append(r.runs, u)
			}
		}
	}
	fmt.Printf("\n### %s, %s: %d files\n\n", all.set, all.syntax, len(all.files))
	fmt.Println("| | version | wall s | CPU s | peak MiB | wall, ecm / it | CPU, ecm / it |")
	fmt.Println("|---|---|---|---|---|---|---|")
	for _, r := range rows {
		base := rows[0]
		if len(r.in.files) < len(all.files) {
			base = few[0]
		}
		wall := median(r.runs, func(i int) float64 { return r.runs[i].wall.Seconds() })
		cpu := median(r.runs, func(i int) float64 { return r.runs[i].cpu.Seconds() })
		peak := median(r.runs, func(i int) float64 { return float64(r.runs[i].peak) / 1024 })
		byWall := median(r.runs, func(i int) float64 { return base.runs[i].wall.Seconds() / r.runs[i].wall.Seconds() })
		byCPU := median(r.runs, func(i int) float64 { return base.runs[i].cpu.Seconds() / r.runs[i].cpu.Seconds() })
		fmt.Printf("| %s | %s | %.3f | %.3f | %.0f | %.3f | %.3f |\n", r.name, r.version, wall, cpu, peak, byWall, byCPU)
	}
	return nil
}

// own measures ecm against itself: workers, ten times as many files, JSON, and
// one group of very many keys.
func own(dir string, ecm peer, rounds int) error {
	var many, more, twins, keys input
	for _, in := range []struct {
		to          *input
		set, syntax string
	}{
		{&many, "many", "yaml"}, {&more, "more", "yaml"}, {&twins, "many", "json"}, {&keys, "keys", "yaml"},
	} {
		var err error
		if *in.to, err = inputOf(dir, in.set, in.syntax, 0); err != nil {
			return err
		}
	}
	type step struct {
		to   *[]usage
		args []string
		env  []string
	}
	// What is compared stands side by side, and what takes long apart: a machine
	// that has worked hard for ten seconds may be slower for the next.
	var two, one, plain, twin, group, first, ten []usage
	for _, steps := range [][]step{
		{
			{&one, append(ecm.args(many), "--jobs", "1"), nil},
			{&two, ecm.args(many), nil},
			{&twin, ecm.args(twins), nil},
			{&plain, ecm.args(many), []string{"GOGC=100"}},
			{&group, ecm.args(keys), nil},
		},
		{{&first, ecm.args(many), nil}, {&ten, ecm.args(more), nil}},
	} {
		for round := range rounds + 1 {
			for _, s := range steps {
				u, err := measure(s.args, s.env)
				if err != nil {
					return err
				}
				if round > 0 {
					*s.to = append(*s.to, u)
				}
			}
		}
	}
	ratio := func(a, b []usage) float64 {
		return median(a, func(i int) float64 { return a[i].wall.Seconds() / b[i].wall.Seconds() })
	}
	peak := func(a []usage) float64 { return median(a, func(i int) float64 { return float64(a[i].peak) / 1024 }) }
	fmt.Printf("\n### ecm against itself\n\n| | |\n|---|---|\n")
	fmt.Printf("| one worker / two workers, wall | %.2f |\n", ratio(one, two))
	fmt.Printf("| 10,000 files / 1,000 files, wall | %.2f |\n", ratio(ten, first))
	fmt.Printf("| peak MiB: 1,000 files, 10,000 files | %.0f, %.0f |\n", peak(first), peak(ten))
	fmt.Printf("| the JSON twin / YAML, wall | %.3f |\n", ratio(twin, two))
	fmt.Printf("| a group of 64,000 keys, wall s | %.2f |\n", median(group, func(i int) float64 { return group[i].wall.Seconds() }))
	fmt.Printf("| GOGC=100 / as set by the command, wall | %.2f |\n", ratio(plain, two))
	fmt.Printf("| peak MiB with GOGC=100 | %.0f |\n", peak(plain))
	return nil
}

func median(runs []usage, of func(int) float64) float64 {
	all := make([]float64, len(runs))
	for i := range runs {
		all[i] = of(i)
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// measure runs a command and throws away what it prints. That it finds faults
// and says so by its exit code is no error.
func measure(args, env []string) (usage, error) {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stdout, cmd.Stderr = io.Discard, io.Discard
	cmd.Env = append(os.Environ(), env...)
	start := time.Now()
	err := cmd.Run()
	wall := time.Since(start)
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return usage{}, err
	}
	u := usage{wall: wall, cpu: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()}
	if r, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		u.peak = r.Maxrss
	}
	return u, nil
}

// truth compares what ecm finds with what was put wrong, and prints how many of
// the faults each peer notices: whether it fails on the faulty file alone.
func truth(dir string, peers []peer) error {
	manifest, err := os.ReadFile(filepath.Join(dir, "many.tsv"))
	if err != nil {
		return err
	}
	rows := strings.Split(strings.TrimSpace(string(manifest)), "\n")[1:]
	all, err := inputOf(dir, "many", "yaml", 0)
	if err != nil {
		return err
	}
	found, err := diagnostics(peers[0], all)
	if err != nil {
		return err
	}
	exact := 0
	for _, row := range rows {
		f := strings.Split(row, "\t")
		if want := fmt.Sprintf("%s %s %s:%s", f[0], f[2], f[3], f[4]); slices.Contains(found, want) {
			exact++
		} else {
			fmt.Fprintf(os.Stderr, "not found: %s\n", want)
		}
	}
	fmt.Printf("ecm: %d of %d faults at their line and column, %d diagnostics in all\n", exact, len(rows), len(found))
	fmt.Printf("\n| | faults noticed, of %d |\n|---|---|\n| ecm | %d |\n", len(rows), exact)
	for _, p := range peers[1:] {
		noticed := 0
		for _, row := range rows {
			name, _, _ := strings.Cut(row, "\t")
			alone := filepath.Join(dir, "alone", name)
			for _, twin := range []string{"yaml", "kube"} {
				at := filepath.Join(alone, twin)
				if err := os.MkdirAll(at, 0o750); err != nil {
					return err
				}
				err := os.Link(filepath.Join(dir, "many", twin, name), filepath.Join(at, name))
				if err != nil && !errors.Is(err, os.ErrExist) && twin == "yaml" {
					return err
				}
			}
			one := input{
				set: filepath.Join("alone", name), syntax: "yaml", dir: filepath.Join(alone, "yaml"),
				files: []string{filepath.Join(alone, "yaml", name)},
			}
			cmd := exec.Command(p.args(one)[0], p.args(one)[1:]...)
			if cmd.Run() != nil {
				noticed++
			}
		}
		fmt.Printf("| %s %s | %d |\n", p.name, p.version, noticed)
	}
	return nil
}

// diagnostics returns what ecm tells, as "file rule line:column".
func diagnostics(ecm peer, all input) ([]string, error) {
	args := ecm.args(all)
	out, err := exec.Command(args[0], "check", "--format", "json", all.dir).Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return nil, err
	}
	var report struct {
		Diagnostics []struct {
			Rule, File   string
			Line, Column int
		}
	}
	if err := json.Unmarshal(out, &report); err != nil {
		return nil, err
	}
	var found []string
	for _, d := range report.Diagnostics {
		found = append(found, fmt.Sprintf("%s %s %d:%d", filepath.Base(d.File), d.Rule, d.Line, d.Column))
	}
	return found, nil
}
