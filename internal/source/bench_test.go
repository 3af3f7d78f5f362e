package source_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/every-child-matters/ecm/diag"
	"github.com/every-child-matters/ecm/internal/source"
)

// document makes a document like a real plan of about size bytes, as YAML or
// as JSON of the same content: always the same one.
func document(size int, json bool) []byte {
	var b bytes.Buffer
	if json {
		b.WriteString("{\n  \"ecm\": \"1.0\",\n  \"kind\": \"plan\",\n  \"id\": \"synthetic\",\n  \"title\": \"A plan — made up\",\n  \"actions\": [")
	} else {
		b.WriteString("# A synthetic plan.\necm: \"1.0\"\nkind: plan\nid: synthetic\ntitle: A plan — made up\nactions:\n")
	}
	outcomes := []string{"healthy-lifestyles", "safe-from-bullying-and-discrimination", "ready-for-school", "decent-homes-and-sustainable-communities"}
	for i := 0; b.Len() < size; i++ {
		outcome := outcomes[i%len(outcomes)]
		text := strings.Repeat("Every partner works with the young people of the area. ", 1+i%3)
		if json {
			if i > 0 {
				b.WriteByte(',')
			}
			fmt.Fprintf(&b, "\n    {\n      \"id\": \"a%d\",\n      \"title\": \"Action %d for children’s centres\",\n      \"description\": %q,\n"+
				"      \"priorities\": [\"p%d\", \"p%d\"],\n      \"contributes_to\": [{\"to\": \"ecm:%s\", \"basis\": \"stated\"}],\n"+
				"      \"lead\": {\"party\": \"post-%d\", \"role\": \"accountable\"},\n      \"when\": \"March 20%02d & ongoing\",\n"+
				"      \"measures\": [{\"indicator\": \"ni:%d\", \"baseline\": \"72%% (2007/08)\", \"target\": \"85%% by 2010/11\"}],\n      \"amount\": %d\n    }",
				i, i, text, i%8, i%5, outcome, i%40, 8+i%4, i%198, i*1000)
			continue
		}
		fmt.Fprintf(&b, "  - id: a%d\n    title: Action %d for children’s centres\n    description: >\n      %s\n"+
			"    priorities: [p%d, p%d]\n    contributes_to:\n      - to: ecm:%s\n        basis: stated   # as the plan says\n"+
			"    lead: {party: post-%d, role: accountable}\n    when: March 20%02d & ongoing\n"+
			"    measures:\n      - indicator: ni:%d\n        baseline: 72%% (2007/08)\n        target: \"85%% by 2010/11\"\n    amount: %d\n",
			i, i, text, i%8, i%5, outcome, i%40, 8+i%4, i%198, i*1000)
	}
	if json {
		b.WriteString("\n  ]\n}\n")
	}
	return b.Bytes()
}

// The floor is what the YAML parser alone takes; the ratio of YAML to it is
// what our tree, its spans and its checks cost.
func BenchmarkParse(b *testing.B) {
	for _, size := range []int{20 << 10, 200 << 10} {
		asYAML, asJSON := document(size, false), document(size, true)
		b.Run(fmt.Sprintf("floor/%dK", size>>10), func(b *testing.B) {
			b.SetBytes(int64(len(asYAML)))
			for b.Loop() {
				var n yaml.Node
				if err := yaml.Unmarshal(asYAML, &n); err != nil {
					b.Fatal(err)
				}
			}
		})
		for _, kind := range []struct {
			name string
			text []byte
		}{{"doc.yaml", asYAML}, {"doc.json", asJSON}} {
			b.Run(fmt.Sprintf("%s/%dK", kind.name[4:], size>>10), func(b *testing.B) {
				b.SetBytes(int64(len(kind.text)))
				for b.Loop() {
					root, diags := source.Parse(diag.NewText(kind.name, kind.text), source.Auto, source.Limits{})
					if root == nil || len(diags) > 0 {
						b.Fatal(diags)
					}
				}
			})
		}
	}
}
