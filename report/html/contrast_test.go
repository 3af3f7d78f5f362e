package html_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Text has a contrast of at least 4.5 to 1 with what it stands on, in the light
// and in the dark, where squares have patterns, too: a browser's tests cannot
// tell about those.
func TestContrast(t *testing.T) {
	css, err := os.ReadFile("page.css")
	if err != nil {
		t.Fatal(err)
	}
	light, rest, _ := strings.Cut(string(css), "@media (prefers-color-scheme: dark)")
	dark, _, _ := strings.Cut(rest, "\n}")
	for mode, text := range map[string]string{"light": light, "dark": dark} {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--([a-z0-9-]+): (#[0-9a-f]{6});`).FindAllStringSubmatch(text, -1) {
			colours[m[1]] = m[2]
		}
		for _, pair := range [][2]string{
			{"ink", "bg"}, {"ink", "card"}, {"soft", "bg"}, {"soft", "card"}, {"link", "bg"}, {"link", "card"},
			{"ink", "h1"}, {"ink", "h2"}, {"ink", "h3"}, {"h4-ink", "h4"}, {"ink", "hit"}, {"soft", "hit"}, {"link", "hit"},
			{"mark", "mark-bg"}, {"mark", "hatch"}, {"top-ink", "top"}, {"top-soft", "top"},
		} {
			a, b := colours[pair[0]], colours[pair[1]]
			if a == "" || b == "" {
				t.Fatalf("%s has no %v", mode, pair)
			}
			if c := contrast(t, a, b); c < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.2f", mode, pair[0], pair[1], c)
			}
		}
		for _, pair := range [][2]string{{"focus", "bg"}, {"focus", "card"}, {"o1", "bg"}, {"o2", "bg"}, {"o3", "bg"}, {"o4", "bg"}, {"o5", "bg"}} {
			if c := contrast(t, colours[pair[0]], colours[pair[1]]); c < 3 {
				t.Errorf("%s: %s beside %s has a contrast of %.2f", mode, pair[0], pair[1], c)
			}
		}
	}
}

// contrast is that of WCAG 2.
func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(t *testing.T, colour string) float64 {
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
