package schema_test

import (
	"encoding/json"
	"io/fs"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/every-child-matters/ecm/schema"
)

func TestYAMLIsTheJSON(t *testing.T) {
	for _, kind := range kinds {
		path := schema.Version + "/" + string(kind) + ".schema."
		text, err := fs.ReadFile(schema.FS(), path+"yaml")
		if err != nil {
			t.Fatal(err)
		}
		var fromYAML, fromJSON any
		if err := yaml.Unmarshal(text, &fromYAML); err != nil {
			t.Fatal(err)
		}
		if text, err = fs.ReadFile(schema.FS(), path+"json"); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(text, &fromJSON); err != nil {
			t.Fatal(err)
		}
		again, err := json.Marshal(fromYAML) // int and float64 differ between the two readers
		if err != nil {
			t.Fatal(err)
		}
		fromYAML = nil
		if err := json.Unmarshal(again, &fromYAML); err != nil || !reflect.DeepEqual(fromYAML, fromJSON) {
			t.Errorf("%s: the YAML does not say what the JSON says (%v)", kind, err)
		}
	}
}

// Readers of YAML 1.1 take more for numbers, dates and truth values than the
// reader above does.
func TestYAMLIsSafeForOldReaders(t *testing.T) {
	words := regexp.MustCompile(`^[0-9]+ [a-z]{2}`) // 16 to 18 year olds: no number, date or time
	unsafe := regexp.MustCompile(`^([-+.0-9~?&*!|>%@` + "`" + `'"{}\[\],#]|[yYnN]$|(?i:yes|no|on|off|true|false|null)$)|: | #|:$`)
	for _, kind := range kinds {
		text, err := fs.ReadFile(schema.FS(), schema.Version+"/"+string(kind)+".schema.yaml")
		if err != nil {
			t.Fatal(err)
		}
		var doc yaml.Node
		if err := yaml.Unmarshal(text, &doc); err != nil {
			t.Fatal(err)
		}
		var walk func(n *yaml.Node)
		walk = func(n *yaml.Node) {
			if n.Kind == yaml.ScalarNode && n.Tag == "!!str" && n.Style == 0 && unsafe.MatchString(n.Value) && !words.MatchString(n.Value) {
				t.Errorf("%s:%d: %q without quotes", kind, n.Line, n.Value)
			}
			if strings.ContainsAny(n.Anchor, "&") || n.Kind == yaml.AliasNode {
				t.Errorf("%s:%d: an anchor or alias", kind, n.Line)
			}
			for _, c := range n.Content {
				walk(c)
			}
		}
		walk(&doc)
	}
}
