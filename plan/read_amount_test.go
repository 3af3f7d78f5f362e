package plan_test

import (
	"testing"

	"github.com/every-child-matters/ecm/plan"
)

func TestReadMoney(t *testing.T) {
	for _, tt := range []spelling{
		{"£129k per annum until 2008", plan.Sure, "129000 per=year ../2008", "", ""},
		{"Included in core budget estimates for 08/09", plan.Likely, "2008-04/2009-03 not_stated", "Included in | estimates", "08/09 is read as the year 2008/09"},
		{"Part of posts, CYPD.", plan.Unread, "", "Part of posts, CYPD.", "no amount of money"},
		{"To be identified through departmental restructuring.", plan.Likely, "to_be_confirmed", "through departmental restructuring", ""},
		{"existing budgets across all agencies", plan.Likely, "not_stated", "across all agencies", ""},
		{"within existing resources", plan.Sure, "not_stated", "", ""},
		{"from existing budgets", plan.Sure, "not_stated", "", ""},
		{"Existing resources", plan.Sure, "not_stated", "", ""},
		{"£1,724,589 per annum", plan.Sure, "1724589 per=year", "", ""},
		{"£1,724,589 per annum = £1m public health grant + £724,589", plan.Likely, "1724589 per=year", "public health grant", ""},
		{"up to £1,229,800 per annum for 3 years (£3,689,400)", plan.Sure, "1229800 per=year years=3 ceiling", "", ""},
		{"up to £1,229,800 per annum for 3 years (£3,689,401)", plan.Unread, "", "up to £1,229,800 per annum for 3 years (£3,689,401)", "more than one amount is named"},
		{"£8.6m", plan.Sure, "8600000", "", ""},
		{"Health £8.6m, council £8.7m", plan.Unread, "", "Health £8.6m, council £8.7m", "more than one amount is named"},
		{"(4,991)", plan.Unread, "", "(4,991)", "whether the figure is in pounds or in thousands of pounds is not said"},
		{"-193", plan.Unread, "", "-193", "whether the figure is in pounds or in thousands of pounds is not said"},
		{"£-193k", plan.Sure, "-193000", "", ""},
		{"-£193k", plan.Sure, "-193000", "", ""},
		{"−£193k", plan.Sure, "-193000", "", ""},
		{"(£193k)", plan.Sure, "-193000", "", ""},
		{"£(4,991)", plan.Sure, "-4991", "", ""},
		{"(4,991) £'000", plan.Sure, "-4991000", "", ""},
		{"£'000 4,991", plan.Sure, "4991000", "", ""},
		{"£’000: 4,991", plan.Sure, "4991000", "", ""},
		{"£000s 450", plan.Sure, "450000", "", ""},
		{"£000 -193", plan.Sure, "-193000", "", ""},
		{"£m 1.2", plan.Sure, "1200000", "", ""},
		{"c£13m", plan.Sure, "13000000 about", "", ""},
		{"c. £13m", plan.Sure, "13000000 about", "", ""},
		{"c.£13m", plan.Sure, "13000000 about", "", ""},
		{"circa £13 million", plan.Sure, "13000000 about", "", ""},
		{"approx. £1.5m", plan.Sure, "1500000 about", "", ""},
		{"approximately £20,000", plan.Sure, "20000 about", "", ""},
		{"about £5k", plan.Sure, "5000 about", "", ""},
		{"~£5k", plan.Sure, "5000 about", "", ""},
		{"£13m (approx)", plan.Sure, "13000000 about", "", ""},
		{"to be identified", plan.Sure, "to_be_confirmed", "", ""},
		{"To be agreed", plan.Sure, "to_be_confirmed", "", ""},
		{"LIG Funding =£129k per annum until 2008.", plan.Likely, "129000 per=year ../2008", "LIG Funding", ""},
		{"£1m - £2m", plan.Unread, "", "£1m - £2m", "a range of amounts is named, and an amount is one figure"},
		{"£1-2m", plan.Unread, "", "£1-2m", "more than one amount is named"},
		{"between £1m and £2m", plan.Unread, "", "between £1m and £2m", "a range of amounts is named, and an amount is one figure"},
		{"£10,000 to £15,000", plan.Unread, "", "£10,000 to £15,000", "a range of amounts is named, and an amount is one figure"},
		{"£50k pa", plan.Sure, "50000 per=year", "", ""},
		{"£50k p.a.", plan.Sure, "50000 per=year", "", ""},
		{"£50k p/a", plan.Sure, "50000 per=year", "", ""},
		{"£50,000 a year for three years", plan.Sure, "50000 per=year years=3", "", ""},
		{"£50,000 each year", plan.Sure, "50000 per=year", "", ""},
		{"£50,000/year", plan.Sure, "50000 per=year", "", ""},
		{"£50,000 annually", plan.Sure, "50000 per=year", "", ""},
		{"£3m over three years", plan.Sure, "3000000 per=total years=3", "", ""},
		{"£3m for three years", plan.Likely, "3000000 years=3", "", "whether the amount is for each year or for all is not said"},
		{"£3m in total", plan.Sure, "3000000 per=total", "", ""},
		{"£50,000 one-off", plan.Sure, "50000 one_off", "", ""},
		{"£50,000 non-recurrent", plan.Sure, "50000 one_off", "", ""},
		{"£250,000 recurrent", plan.Sure, "250000 recurrent", "", ""},
		{"£12.50 per head", plan.Sure, "12.50 per=head", "", ""},
		{"£12.50", plan.Sure, "12.50", "", ""},
		{"50p", plan.Sure, "0.50", "", ""},
		{"£0", plan.Sure, "0", "", ""},
		{"£0.00", plan.Sure, "0.00", "", ""},
		{"Nil", plan.Sure, "0", "", ""},
		{"no cost", plan.Sure, "0", "", ""},
		{"No additional cost", plan.Sure, "0", "", ""},
		{"cost neutral", plan.Sure, "0", "", ""},
		{"N/A", plan.Sure, "not_applicable", "", ""},
		{"n/a", plan.Sure, "not_applicable", "", ""},
		{"TBC", plan.Sure, "to_be_confirmed", "", ""},
		{"£TBC", plan.Sure, "to_be_confirmed", "", ""},
		{"£tbc", plan.Sure, "to_be_confirmed", "", ""},
		{"-", plan.Likely, "blank", "", "a dash is read as a cell left blank"},
		{"£1.2bn", plan.Sure, "1200000000", "", ""},
		{"£1.2 bn", plan.Sure, "1200000000", "", ""},
		{"1.2m", plan.Likely, "1200000", "", "there is no pound sign; the figure is read as pounds"},
		{"129,000", plan.Unread, "", "129,000", "whether the figure is in pounds or in thousands of pounds is not said"},
		{"129k", plan.Likely, "129000", "", "there is no pound sign; the figure is read as pounds"},
		{"129,000 pounds", plan.Sure, "129000", "", ""},
		{"GBP 500", plan.Sure, "500", "", ""},
		{"€5m", plan.Unread, "", "€5m", "the amount is not in pounds"},
		{"$5m", plan.Unread, "", "$5m", "the amount is not in pounds"},
		{"£1 229 800", plan.Unread, "", "£1 229 800", "the figure after the pound sign is not written as an amount"},
		{"£1,2345", plan.Unread, "", "£1,2345", "the figure after the pound sign is not written as an amount"},
		{"£12.345", plan.Likely, "12.345", "", "the amount has parts of a penny"},
		{"£2m in 2008/09", plan.Sure, "2000000 2008-04/2009-03", "", ""},
		{"£2m (2008/09)", plan.Sure, "2000000 2008-04/2009-03", "", ""},
		{"£20k from April 2008 to March 2011", plan.Sure, "20000 2008-04/2011-03", "", ""},
		{"£20k until March 2010", plan.Sure, "20000 ../2010-03", "", ""},
		{"£40 per week", plan.Sure, "40 per=week", "", ""},
		{"£400 pcm", plan.Sure, "400 per=month", "", ""},
		{"maximum of £5,000", plan.Sure, "5000 ceiling", "", ""},
		{"not exceeding £5,000", plan.Sure, "5000 ceiling", "", ""},
		{"at least £5,000", plan.Likely, "5000", "at least", "the amount is a least amount, which has no typed place"},
		{"over £1m", plan.Likely, "1000000", "over", "the amount is a least amount, which has no typed place"},
		{"one million pounds", plan.Sure, "1000000", "", ""},
		{"£1.5m + £1m", plan.Unread, "", "£1.5m + £1m", "more than one amount is named"},
		{"£500 per pupil", plan.Sure, "500 per=head", "", ""},
		{"£500 per child", plan.Sure, "500 per=head", "", ""},
		{"£xx", plan.Unread, "", "£xx", "no amount of money"},
		{"£?", plan.Unread, "", "£?", "no amount of money"},
		{"£30k + VAT", plan.Likely, "30000", "+ VAT", ""},
		{"Budget: £45,000", plan.Sure, "45000", "", ""},
		{"Cost: £5k", plan.Sure, "5000", "", ""},
		{"£129K", plan.Sure, "129000", "", ""},
		{"£129 thousand", plan.Sure, "129000", "", ""},
		{"£1.25 million per year", plan.Sure, "1250000 per=year", "", ""},
		{"£7,000 (2007), £8,000 (2008)", plan.Unread, "", "£7,000 (2007), £8,000 (2008)", "more than one amount is named"},
		{"SureStart grant £250,000", plan.Likely, "250000", "SureStart grant", ""},
		{"£129k?", plan.Likely, "129000", "?", ""},
		{"funded", plan.Unread, "", "funded", "no amount of money"},
		{"unknown", plan.Sure, "not_available", "", ""},
		{"£1,724,589 = £1m + £724,588", plan.Unread, "", "£1,724,589 = £1m + £724,588", "the parts do not add up to the amount"},
	} {
		r := plan.ReadMoney(tt.text, plan.Hints{})
		tt.check(t, r.Sure, briefMoney(r.Value), r.Rest, r.Why)
		if r.Value.Text != tt.text {
			t.Errorf("%q is kept as %q", tt.text, r.Value.Text)
		}
	}
}

func TestReadMoneyInThousands(t *testing.T) {
	for _, tt := range []spelling{
		{"(4,991)", plan.Sure, "-4991000", "", ""},
		{"-193", plan.Sure, "-193000", "", ""},
		{"129", plan.Sure, "129000", "", ""},
		{"1,250", plan.Sure, "1250000", "", ""},
		{"£193", plan.Likely, "193", "", "the amount has a pound sign, although figures here count 1000 pounds"},
		{"(193)", plan.Sure, "-193000", "", ""},
		{"1.5", plan.Sure, "1500", "", ""},
		{"0", plan.Sure, "0", "", ""},
	} {
		r := plan.ReadMoney(tt.text, plan.Hints{Pounds: 1000})
		tt.check(t, r.Sure, briefMoney(r.Value), r.Rest, r.Why)
		if r.Value.Text != tt.text {
			t.Errorf("%q is kept as %q", tt.text, r.Value.Text)
		}
	}
}

func TestReadResource(t *testing.T) {
	for _, tt := range []spelling{
		{"Part of posts, CYPD.", plan.Likely, "staff", "Part of | CYPD", ""},
		{"Included in core budget estimates for 08/09", plan.Likely, "within_existing 2008-04/2009-03 not_stated", "Included in | estimates", "08/09 is read as the year 2008/09"},
		{"To be identified through departmental restructuring.", plan.Likely, "to_be_identified to_be_confirmed", "through departmental restructuring", ""},
		{"within existing resources", plan.Sure, "within_existing not_stated", "", ""},
		{"existing budgets across all agencies", plan.Likely, "within_existing not_stated", "across all agencies", ""},
		{"time", plan.Sure, "staff", "", ""},
		{"Officer time", plan.Sure, "staff", "", ""},
		{"3 FTE posts", plan.Likely, "staff", "3", ""},
		{"In kind", plan.Sure, "in_kind", "", ""},
		{"£129k per annum until 2008", plan.Sure, "money 129000 per=year ../2008", "", ""},
		{"Nil", plan.Sure, "none 0", "", ""},
		{"No additional cost", plan.Sure, "none 0", "", ""},
		{"Mainstream funding", plan.Sure, "within_existing not_stated", "", ""},
		{"TBC", plan.Sure, "to_be_confirmed", "", ""},
		{"Police, PCT, voluntary sector", plan.Unread, "", "Police, PCT, voluntary sector", "no amount of money"},
		{"staff", plan.Sure, "staff", "", ""},
		{"use of premises", plan.Likely, "in_kind", "use of", ""},
		{"-", plan.Likely, "blank", "", "a dash is read as a cell left blank"},
	} {
		r := plan.ReadResource(tt.text, plan.Hints{})
		tt.check(t, r.Sure, brief(string(r.Value.Kind), briefMoney(r.Value.Money)), r.Rest, r.Why)
		if r.Value.Text != tt.text {
			t.Errorf("%q is kept as %q", tt.text, r.Value.Text)
		}
	}
}
