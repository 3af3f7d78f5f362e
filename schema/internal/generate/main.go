// Command generate writes the published schemas: of the four kinds of
// documents, here and beside the types in package plan, and of the
// configuration of checks. It is run by go generate in the folder of package
// schema.
package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/every-child-matters/ecm/config"
	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
	"github.com/every-child-matters/ecm/schema"
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
		json := append(source.AppendJSON(nil, tree, "  "), '\n')
		name := string(kind) + ".schema"
		files["schema/"+schema.Version+"/"+name+".json"] = json
		files["schema/"+schema.Version+"/"+name+".yaml"] = source.AppendYAML(nil, tree)
		files["plan/schemas/"+name+".json"] = json
	}
	tree, faults := source.Parse(diag.NewText("config", config.Schema(schema.ID(schema.DefaultBase, "config"))), source.JSON, source.Limits{})
	if len(faults) > 0 {
		return nil, fmt.Errorf("config: %s", faults[0].Message)
	}
	files["schema/"+schema.Version+"/config.schema.json"] = append(source.AppendJSON(nil, tree, "  "), '\n')
	files["schema/"+schema.Version+"/config.schema.yaml"] = source.AppendYAML(nil, tree)
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
