package plan

import (
	"embed"
	"io/fs"
	"iter"
	"slices"
	"sync"

	"github.com/every-child-matters/ecm/diag"
)

//go:embed frameworks
var frameworks embed.FS

// Frameworks yields the framework documents that come with this package, in
// the order of their names: the outcomes of the other nations, England's
// framework for social care of 2023, and Birmingham's outcomes of 2008, each
// with how it stands to Every Child Matters. References to their terms, such
// as shanarri:safe, resolve in every set; a document of the set with the same
// prefix comes first.
func Frameworks() iter.Seq[*File] { return slices.Values(shipped().files) }

// shipped is the set of the framework documents of this package.
var shipped = sync.OnceValue(func() *Set {
	var files []*File
	// An embedded folder can always be read.
	_ = fs.WalkDir(frameworks, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := frameworks.ReadFile(name)
		files = append(files, Parse(diag.NewText(name, b), Limits{}))
		return err
	})
	return NewSet(files...)
})
