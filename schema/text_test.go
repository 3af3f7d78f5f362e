package schema

import "testing"

func TestUUID(t *testing.T) {
	if got, want := uuid("https://every-child-matters.github.io/ecm/id/ecm/be-healthy"), "de99c6e5-52cc-5eb2-9577-e4b32eccd94e"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestTurtleText(t *testing.T) {
	if got, want := english("a\\\"\n\r\tb").turtle(), `"a\\\"\n\r\tb"@en`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := plain("1").turtle(), `"1"`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestCell(t *testing.T) {
	for text, want := range map[string]string{"a\nb": "a b", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "": "", "a=1": "a=1", " \n=1": "'=1"} {
		if got := cell(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
