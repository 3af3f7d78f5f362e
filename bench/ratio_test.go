package main

import (
	"context"
	"slices"
	"syscall"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/every-child-matters/ecm/bench/corpus"
	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// A load is what one benchmark works on.
type load struct {
	name string
	opt  corpus.Options
}

var loads = []load{
	{"20KB", corpus.Options{Seed: 1, Files: 1, Actions: 11}},
	{"200KB", corpus.Options{Seed: 1, Files: 1, Actions: 116}},
	{"1000x20KB", corpus.Options{Seed: 1, Files: 1000, Actions: 11, Faulty: 20}},
}

type text struct {
	name       string
	yaml, json []byte
}

func (l load) texts(b *testing.B) (all []text) {
	b.Helper()
	corpus.Make(l.opt, func(d corpus.Document) bool {
		j, err := d.JSON()
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, text{d.Name, d.YAML, j})
		return true
	})
	return all
}

func bytesOf(all []text) (n int) {
	for _, t := range all {
		n += len(t.yaml)
	}
	return n
}

// The steps that are timed, each over all texts.
func floor(all []text) {
	for _, t := range all {
		var n yaml.Node
		_ = yaml.Unmarshal(t.yaml, &n)
	}
}

func read(all []text) {
	for _, t := range all {
		plan.Parse(diag.NewText(t.name+".yaml", t.yaml), plan.Limits{})
	}
}

func judge(all []text) {
	c := check.New(check.Options{})
	for _, t := range all {
		f := plan.Parse(diag.NewText(t.name+".yaml", t.yaml), plan.Limits{})
		c.File(f, plan.NewSet(f))
	}
}

func judgeJSON(all []text) {
	c := check.New(check.Options{})
	for _, t := range all {
		f := plan.Parse(diag.NewText(t.name+".json", t.json), plan.Limits{})
		c.File(f, plan.NewSet(f))
	}
}

func stream(workers int) func([]text) {
	return func(all []text) {
		c := check.New(check.Options{})
		jobs := make([]check.Job, len(all))
		for i, t := range all {
			jobs[i] = check.Job{Name: t.name + ".yaml", Checker: c, Read: func([]byte) ([]byte, error) { return t.yaml, nil }}
		}
		for range check.Stream(context.Background(), jobs, nil, workers) {
		}
	}
}

// BenchmarkRatio times each step against the node parse of yaml.v3 on the same
// bytes, in turn, and reports the medians of the ratios, by the clock and of all
// processors: seconds differ from machine to machine and from minute to minute,
// ratios much less.
func BenchmarkRatio(b *testing.B) {
	steps := []struct {
		name string
		run  func([]text)
	}{
		{"load", read}, {"check", judge}, {"check-json", judgeJSON}, {"stream-1", stream(1)}, {"stream-2", stream(2)},
	}
	for _, l := range loads {
		b.Run(l.name, func(b *testing.B) {
			all := l.texts(b)
			// A short text is worked on many times, so that each step has its
			// share of the collector's work.
			times := max(1, 1_000_000/bytesOf(all))
			walls, cpus := make([][]float64, len(steps)), make([][]float64, len(steps))
			for b.Loop() {
				wall, cpu := timed(floor, all, times)
				for i, s := range steps {
					w, c := timed(s.run, all, times)
					walls[i], cpus[i] = append(walls[i], w/wall), append(cpus[i], c/cpu)
				}
			}
			middle := func(all []float64) float64 {
				slices.Sort(all)
				return all[len(all)/2]
			}
			for i, s := range steps {
				b.ReportMetric(middle(walls[i]), s.name+"/floor")
				b.ReportMetric(middle(cpus[i]), s.name+"-cpu/floor")
			}
		})
	}
}

// timed returns the seconds that a step takes, by the clock and of all
// processors.
func timed(step func([]text), all []text, times int) (wall, cpu float64) {
	start, before := time.Now(), spent()
	for range times {
		step(all)
	}
	return time.Since(start).Seconds(), spent() - before
}

// spent returns the seconds that this process took of all processors so far.
func spent() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return float64(u.Utime.Sec+u.Stime.Sec) + float64(u.Utime.Usec+u.Stime.Usec)/1e6
}
