// Command publish writes everything that is published into the folder of its
// version. It is run by go generate in the folder of package schema, after the
// schemas beside the types have been written.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/every-child-matters/ecm/schema"
)

func main() {
	if err := publish(schema.Version); err != nil {
		fmt.Fprintln(os.Stderr, "publish:", err)
		os.Exit(1)
	}
}

func publish(dir string) error {
	files, err := schema.Export(schema.Options{})
	if err != nil {
		return err
	}
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(name, f.Content, 0o666); err != nil {
			return err
		}
	}
	return nil
}
