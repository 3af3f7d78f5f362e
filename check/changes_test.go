package check

import "testing"

func TestChanges(t *testing.T) {
	for _, c := range []struct {
		text  string
		fault string // "" where nothing is wrong, or no change is told
	}{
		{"increased by 7.4% from 56.3% to 63.7%", "from 56.3% to 63.7% is 7.4 percentage points, or 13.1 per cent: the text says 7.4%"},
		{"increased by 7.4 per cent from 56.3 per cent to 63.7 per cent", "from 56.3% to 63.7% is 7.4 percentage points, or 13.1 per cent: the text says 7.4%"},
		{"went from 56.3% to 63.7%, an increase of 7.4%", "from 56.3% to 63.7% is 7.4 percentage points, or 13.1 per cent: the text says 7.4%"},
		{"increased by 7.4 percentage points from 56.3% to 63.7%", ""},
		{"increased by 7.4% points from 56.3% to 63.7%", ""},
		{"increased by 13.1% from 56.3% to 63.7%", ""},
		{"increased by 13% from 56.3% to 63.7%", ""},
		{"increased by 7 points from 56.3% to 63.7%", ""},
		{"reduced by 45% from 32.0 to 17.6", ""},
		{"reduced by 20% from 500 to 440", "from 500 to 440 is a change of 12.0 per cent, and the text says 20%"},
		{"reduced by 60 from 500 to 440", ""},
		{"reduced by 500 from 1200 to 800", "from 1200 to 800 is a change of 400, and the text says 500"},
		{"by 3 points from 10% to 15%", "from 10% to 15% is a change of 5, and the text says 3"},
		{"up by 7 from 56% to 63%", ""},                       // either points or per cent
		{"reduced by 2010 from 150 to 100", ""},               // a date
		{"by 2% points by 2010 from the 2004 baseline", ""},   // no second figure
		{"fell by 20% from 1998 to 2002", ""},                 // years
		{"from 0 to 12, an increase of 5", ""},                // no share of nothing
		{"children from 5 to 11 are seen by 3 nurses", ""},    // ages
		{"moved from room 5 to 7 by 3 o'clock, they say", ""}, // no change at all
	} {
		got := ""
		for _, ch := range changes(c.text) {
			got = ch.fault()
		}
		if got != c.fault {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.fault)
		}
	}
}

func TestAgainst(t *testing.T) {
	for text, wrong := range map[string]bool{
		"rose from 48% to 41%":                            true,
		"Increase take-up from 83% to 80%":                true,
		"fell from 41 to 48 cases":                        true,
		"rose from 41% to 48%":                            false,
		"reduced from 48% to 41%":                         false,
		"fell from 1998 to 2002":                          false,
		"improved from 12% to 9%":                         false, // absence, perhaps
		"Children rose early. Lessons ran from 9 to 3 pm": false,
	} {
		got := against(text, upFromTo(), "a rise", -1)+against(text, downFromTo(), "a fall", 1) != ""
		if got != wrong {
			t.Errorf("%s: %t, want %t", text, got, wrong)
		}
	}
}
