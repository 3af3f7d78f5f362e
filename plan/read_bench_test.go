package plan_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

func BenchmarkReadWhen(b *testing.B) {
	for _, text := range []string{"March 2008 & Ongoing", "1 April 2008 to 31 March 2011", "2006/07", "within seventy working days of receipt", "03/04/2008", "once available"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				plan.ReadWhen(text, plan.Hints{})
			}
		})
	}
}

func BenchmarkReadTarget(b *testing.B) {
	for _, text := range []string{"60% (2006/07)", "at least 85% by 2010", "Achieve a 45% reduction in the under 18 teenage conception rate by 2010", "remain at 16-18 cases on average per social worker"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				plan.ReadTarget(text, plan.Hints{})
			}
		})
	}
}

func BenchmarkReadObservation(b *testing.B) {
	for _, text := range []string{"72% (2007/08)", "Hampshire: 27.9% (2008/09 provisional)"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				plan.ReadObservation(text, plan.Hints{})
			}
		})
	}
}

func BenchmarkReadMoney(b *testing.B) {
	for _, text := range []string{"£129k per annum until 2008", "up to £1,229,800 per annum for 3 years (£3,689,400)", "within existing resources"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				plan.ReadMoney(text, plan.Hints{})
			}
		})
	}
}

func BenchmarkReadWho(b *testing.B) {
	for _, text := range []string{"PG", "Lead Officer: YOT Manager  Lead Member: Cllr Sample", "Assistant Director, Safeguarding and Family Support"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				plan.ReadWho(text)
			}
		})
	}
}

// BenchmarkReadLong reads long texts: ten times the text may take about ten
// times as long.
func BenchmarkReadLong(b *testing.B) {
	for _, name := range sorted(hostile) {
		for _, times := range []int{100, 1000} {
			b.Run(name+"/"+strconv.Itoa(times), func(b *testing.B) {
				long := strings.Repeat(hostile[name], times)
				b.SetBytes(int64(len(long)))
				for b.Loop() {
					readAll(long)
				}
			})
		}
	}
}

// hostile are texts that tempt a reader to look at the same words again and
// again.
var hostile = map[string]string{
	"prose":     "By March 2008 all children, young people and parents will have been asked, subject to funding. ",
	"edges":     "end of the year to ",
	"weekdays":  "mon ",
	"events":    "after receipt of the report of ",
	"commas":    ",",
	"brackets":  "(",
	"figures":   "5% by 2010, by 3% and ",
	"amounts":   "(£5k) = £3 + (4,991) ",
	"labels":    "Lead Officer: ",
	"names":     "Head, and (",
	"digits":    "1,000,000.0/",
	"hyphens":   "2008-",
	"questions": "once ",
}

func readAll(text string) {
	plan.ReadWhen(text, plan.Hints{})
	plan.ReadTarget(text, plan.Hints{})
	plan.ReadObservation(text, plan.Hints{})
	plan.ReadMoney(text, plan.Hints{})
	plan.ReadResource(text, plan.Hints{})
	plan.ReadWho(text)
}
