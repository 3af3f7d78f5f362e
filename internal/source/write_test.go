package source

import (
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// implicit matches every text that YAML 1.1 takes for something else than text
// when it stands without quotes: null, bool, int, float, timestamp, merge, value.
var implicit = regexp.MustCompile(`^(?:` + strings.Join([]string{
	`~|null|Null|NULL|`,
	`y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF`,
	`[-+]?(?:0b[01_]+|0o?[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)`,
	`[-+]?(?:[0-9][0-9_]*)?\.?[0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)`,
	`[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*`,
	`<<|=`,
}, "|") + `)$`)

// Every text comes back from quotes as it was, and no text stands without
// quotes that some reader of YAML takes for a number, a date or a truth value.
func TestQuoteYAML(t *testing.T) {
	texts := strings.Fields(`no No NO y N on off yes true False null ~ Null 1.10 070056 08 0o7 0x1F 1_000 12:30 190:20:30
		.5 +1 1e3 .inf -.INF .nan = << 2008-04-01 - -- --- ? ?x -x :x x: x:y x#y #x @x %x !x &x *x | > ' " \ {x} [x] x] } , NaN Inf
		£129k 10/11 90% (4,991) N/A TBC ecm:be-healthy kent-cypp-2008#p3 p3 Écm`)
	texts = append(texts, "85% by 2010/11", "2001-12-14 21:59:43 Z", "2001-12-14 21:59:43.10 -5", "12 e3", "1 of", "", " ", "a b", "a: b", "a #b", "a:", " a", "a ", "a\tb", "a\nb", "a\n\nb\n", "\n", "é\u0085", "\u2028", "\ufeff", "👧", "it's", `say "hi"`, `C:\Users`)
	for _, want := range texts {
		quoted := QuoteYAML(want)
		if quoted[0] != '"' && implicit.MatchString(quoted) {
			t.Errorf("%q stands without quotes, and a reader of YAML 1.1 takes it for something else", quoted)
		}
		for _, doc := range []string{"k: " + quoted, "k: {x: " + quoted + "}", "- " + quoted} {
			if strings.Contains(doc, "{") && strings.ContainsAny(want, ",{}[]") && quoted[0] != '"' {
				continue // QuoteYAML is for block style
			}
			var n yaml.Node
			if err := yaml.Unmarshal([]byte(doc), &n); err != nil {
				t.Errorf("%q: %v", doc, err)
				continue
			}
			leaf := &n
			for len(leaf.Content) > 0 {
				leaf = leaf.Content[len(leaf.Content)-1]
			}
			if leaf.Value != want || leaf.Tag != "!!str" {
				t.Errorf("%q is written %s and comes back as %s %q", want, quoted, leaf.Tag, leaf.Value)
			}
		}
	}
}
