package check_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/every-child-matters/ecm/check"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/plan"
)

// jobs makes one job per text, named in order.
func jobs(texts ...string) []check.Job {
	c := check.New(check.Options{})
	var all []check.Job
	for i, text := range texts {
		all = append(all, check.Job{
			Name:    fmt.Sprintf("%03d.yaml", i),
			Read:    func([]byte) ([]byte, error) { return []byte(text), nil },
			Checker: c,
		})
	}
	return all
}

func county(id string) string {
	return "ecm: \"1.0\"\nkind: plan\nid: " + id + "\ntitle: County plan\npriorities:\n  - {id: p1, title: Homes}\n"
}

func local(id, parent, item string) string {
	return "ecm: \"1.0\"\nkind: plan\nid: " + id + "\ntitle: Local plan\nparent: " + parent +
		"\npriorities:\n  - {id: p1, title: Homes, contributes_to: [" + parent + "#" + item + "]}\n"
}

func collect(t *testing.T, list []check.Job, workers int) (names []string, diags []diag.Diagnostic) {
	t.Helper()
	for c := range check.Stream(context.Background(), list, nil, workers) {
		names = append(names, c.Job.Name)
		diags = append(diags, c.Diagnostics...)
	}
	return names, diags
}

// What a stream finds is what one set finds, whatever the number of workers.
func TestStreamFindsWhatASetFinds(t *testing.T) {
	var texts []string
	for i := range 40 {
		texts = append(texts,
			local(fmt.Sprintf("local-%d", i), fmt.Sprintf("county-%d", i/4), [...]string{"p1", "p2"}[i%2]),
			"just: some other file\n")
		if i%4 == 3 {
			texts = append(texts, county(fmt.Sprintf("county-%d", i/4)))
		}
	}
	list := jobs(texts...)
	var files []*plan.File
	for _, j := range list {
		if text, _ := j.Read(nil); plan.Looks(text) {
			files = append(files, plan.Parse(diag.NewText(j.Name, text), plan.Limits{}))
		}
	}
	want, err := check.Run(context.Background(), plan.NewSet(files...), check.Options{})
	if err != nil {
		t.Fatal(err)
	}
	missing := 0
	for _, d := range want.Diagnostics {
		if strings.Contains(d.Message, `"p2"`) {
			missing++
		}
	}
	if missing < 20 {
		t.Fatalf("the set tells of %d missing items in other documents, want 20 at least", missing)
	}
	for _, workers := range []int{1, 2, 7, 200} {
		names, got := collect(t, list, workers)
		if !slices.IsSorted(names) || len(names) != len(list) {
			t.Errorf("%d workers: %d results, in order: %v; want all %d in order", workers, len(names), slices.IsSorted(names), len(list))
		}
		if d := cmp.Diff(want.Diagnostics, got); d != "" {
			t.Errorf("%d workers (-set +stream):\n%s", workers, d)
		}
	}
}

// Documents that do not mention each other are never in memory together.
func TestStreamKeepsStrangersApart(t *testing.T) {
	list := jobs(county("a"), county("b"), local("c", "a", "p1"))
	for c := range check.Stream(context.Background(), list, nil, 2) {
		var ids []string
		for f := range c.Set.Files() {
			ids = append(ids, f.ID())
		}
		want := []string{"a", "c"}
		if c.File.ID() == "b" {
			want = []string{"b"}
		}
		if !slices.Equal(ids, want) {
			t.Errorf("%s was judged with %v, want %v", c.File.ID(), ids, want)
		}
	}
}

// A file that cannot be read does not keep the others from being checked.
func TestStreamGoesOn(t *testing.T) {
	list := jobs(county("a"), "", county("b"), "", county("c"))
	list[1].Read = func([]byte) ([]byte, error) { return nil, fs.ErrPermission }
	list[3].Read = func([]byte) ([]byte, error) { panic("boom") }
	var got []string
	for c := range check.Stream(context.Background(), list, nil, 2) {
		switch {
		case len(c.Diagnostics) > 0 && c.Diagnostics[0].Rule == plan.RuleUnread:
			got = append(got, "unread")
		case c.File == nil:
			got = append(got, c.Diagnostics[0].Rule)
		default:
			got = append(got, c.File.ID())
		}
	}
	if want := []string{"a", "unread", "b", check.RuleInternal, "c"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Texts are read several times, into room that is used again: none is taken for
// another.
func TestStreamReadsIntoRoom(t *testing.T) {
	var texts []string
	for i := range 80 {
		texts = append(texts, county(fmt.Sprint("c", i))+strings.Repeat("# "+strings.Repeat("x", 1000)+"\n", 1+i%7))
	}
	list := jobs(texts...)
	var again atomic.Int32
	for i := range list {
		text := texts[i]
		list[i].Read = func(room []byte) ([]byte, error) {
			if cap(room) >= len(text) {
				again.Add(1)
			}
			return append(room[:0], text...), nil
		}
	}
	for c := range check.Stream(context.Background(), list, nil, 2) {
		if want := texts[slices.IndexFunc(list, func(j check.Job) bool { return j.Name == c.Job.Name })]; string(c.File.Text.Bytes) != want {
			t.Fatalf("%s has the text of another", c.Job.Name)
		}
	}
	if again.Load() == 0 {
		t.Error("no room was used again")
	}
}

// A caller that has seen enough, or a context that is done, ends the stream.
func TestStreamStops(t *testing.T) {
	var texts []string
	for i := range 200 {
		texts = append(texts, county(fmt.Sprint("c", i)))
	}
	list := jobs(texts...)
	seen := 0
	for range check.Stream(context.Background(), list, nil, 2) {
		if seen++; seen == 3 {
			break
		}
	}
	if seen != 3 {
		t.Errorf("saw %d, want 3", seen)
	}
	ctx, cancel := context.WithCancel(context.Background())
	seen = 0
	for range check.Stream(ctx, list, nil, 2) {
		if seen++; seen == 3 {
			cancel()
		}
	}
	if seen == len(list) || !errors.Is(ctx.Err(), context.Canceled) {
		t.Errorf("saw all %d although the context was done", seen)
	}
	cancel()

	// Documents of one group, too, whose every result is whole.
	texts = texts[:1]
	for i := range 200 {
		texts = append(texts, local(fmt.Sprint("l", i), "c0", "p1"))
	}
	list = jobs(texts...)
	ctx, cancel = context.WithCancel(context.Background())
	defer cancel()
	var judged atomic.Int32
	counts := check.New(check.Options{Rules: []check.Rule{{ID: "T1", Severity: diag.Note, Run: func(*check.Pass) {
		if judged.Add(1) == 20 {
			cancel()
		}
	}}}})
	for i := range list {
		list[i].Checker = counts
	}
	for c := range check.Stream(ctx, list, nil, 2) {
		t.Errorf("saw %s of a group that was not done", c.Job.Name)
	}
	if n := judged.Load(); n < 20 || n > 40 {
		t.Errorf("%d documents judged, want it to stop soon after 20", n)
	}
}
