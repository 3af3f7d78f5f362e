// Command generate writes the schemas of the four kinds of documents beside
// their types in package plan, each a second time without its words. It is run
// by go generate in the folder of package schema.
package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/every-child-matters/ecm/internal/source"
)

func main() {
	files, err := generate("..")
	if err == nil {
		err = write("..", files)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// generate returns the content of every generated file by its path below the
// module's root, which must hold the sources.
func generate(root string) (map[string][]byte, error) {
	docs, err := reflectAll(root)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for kind, text := range docs {
		tree, err := arrange(text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", kind, err)
		}
		files["plan/schemas/"+string(kind)+".schema.json"] = append(source.AppendJSON(nil, tree, "  "), '\n')
		bare(tree)
		share(tree)
		files["plan/schemas/"+string(kind)+".bare.json"] = append(source.AppendJSON(nil, tree, ""), '\n')
	}
	return files, nil
}

func write(root string, files map[string][]byte) error {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, files[name], 0o666); err != nil {
			return err
		}
	}
	return nil
}
