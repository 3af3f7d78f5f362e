package plan

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	whyNobody    = "nobody is named"
	whyOneOrMore = "whether one party or several are named is not said"
	whySeveral   = "the names joined by and are read as several parties"
	whyOnePost   = "the words behind the comma are read as part of the post"
	whyTwoRoles  = "accountable and responsible are two roles"
	whySentence  = "this reads like a sentence, not like a name"
)

// maxName is the number of words from which a name reads like a sentence.
const maxName = 14

// ReadWho reads who leads or takes part: a person, post, board or body, or
// initials; several, parted by a semicolon, a comma or "and"; with a role before
// a colon. The party of the document is not looked up.
//
// A list is taken apart only where each part is a name by itself: Assistant
// Director, Safeguarding and Family Support is one post.
func ReadWho(text string) Reading[[]Who] {
	r := newReader(text, Hints{})
	if r.blank() {
		r.use(0, len(r.toks))
		r.doubt("a dash is read as a cell left blank")
		return judge(&r, []Who{{Text: text, Absent: Blank}}, true, "")
	}
	var all []Who
	for i := 0; i < len(r.toks); {
		role, next := r.roleLabel(i)
		r.use(i, next)
		end := r.partyEnd(next)
		before := len(all)
		all = r.parties(all, next, end, role)
		if len(all) == before { // a label and nobody
			for ; i < next; i++ {
				r.toks[i].used = false
			}
		}
		i = max(end, next, i+1)
	}
	return judge(&r, all, len(all) > 0, whyNobody)
}

// partyEnd returns where the next semicolon, line or role label begins.
func (r *reader) partyEnd(i int) int {
	for j := i; j < len(r.toks); j++ {
		if j > i && r.toks[j].line || r.sign(j) == ';' || r.sign(j) == '|' {
			return j
		}
		if _, next := r.roleLabel(j); next > j && j > i {
			return j
		}
	}
	return len(r.toks)
}

// parties appends those who are named from i to end.
func (r *reader) parties(all []Who, i, end int, role Role) []Who {
	for i < end && r.filler(i) && r.sign(i) != '(' {
		i++
	}
	for end > i && r.filler(end-1) && r.sign(end-1) != ')' && (r.sign(end-1) != '.' || !r.short(end-2)) {
		end--
	}
	if i == end {
		return all
	}
	if absent, next := r.absence(i); absent != "" {
		all = append(all, Who{Text: r.between(i, next), Role: role, Absent: absent})
		r.use(i, next)
		return all
	}
	if next := r.oneOf(i, "vacant post", "vacant", "post vacant"); next == end {
		r.use(i, next)
		return append(all, Who{Text: r.between(i, end), Role: role, Absent: ToBeConfirmed})
	}
	if r.apart(i, end) {
		for start := i; start < end; {
			stop := r.separator(start, end)
			all = r.party(all, start, stop, role)
			start = r.use(stop, min(stop+1, end))
		}
		return all
	}
	return r.party(all, i, end, role)
}

// party appends one party. Signs that are no part of a name stay in the rest.
func (r *reader) party(all []Who, i, end int, role Role) []Who {
	for i < end && (r.filler(i) && r.sign(i) != '(' || r.word(i) == "and") {
		i = r.use(i, i+1)
	}
	if i < end && r.sign(i) == '(' && r.sign(end-1) == ')' {
		i, end = i+1, end-1
	}
	if i >= end {
		return all
	}
	if said, open := r.roleBehind(i, end); open < end {
		role = said
		r.use(open, end)
		end = open
	}
	words := 0
	for j := i; j < end; j++ {
		if r.sign(j) != '?' && r.sign(j) != '*' {
			r.use(j, j+1)
		}
		switch r.word(j) {
		case "":
			continue
		case "will", "shall", "should", "must", "is", "are", "identify", "agree", "appoint", "ensure":
			r.doubt(whySentence)
		}
		words++
	}
	for end > i && (!r.toks[end-1].used || r.sign(end-1) == '.' && !r.short(end-2)) {
		end--
	}
	switch {
	case words == 0:
		return all
	case words > maxName:
		r.doubt(whySentence)
	}
	return append(all, Who{Text: r.between(i, end), Role: role})
}

// separator returns the next sign or word from i on that may part two names,
// outside brackets, or end.
func (r *reader) separator(i, end int) int {
	depth := 0
	for j := i; j < end; j++ {
		switch r.sign(j) {
		case '(':
			depth++
		case ')':
			depth--
		case ',', '&', '+':
			if depth <= 0 {
				return j
			}
		case '/':
			if depth <= 0 && (!r.glued(j) || r.alone(j-1, i, end) && r.alone(j+1, i, end)) {
				return j
			}
		}
		if depth <= 0 && j > i && r.word(j) == "and" {
			return j
		}
	}
	return end
}

// alone reports whether token i is in capitals and has no word beside it, as
// the initials in PG/FM: an LAC/CLA team is one team.
func (r *reader) alone(i, first, end int) bool {
	return r.capitals(i) && (i == first || r.word(i-1) == "") && (i+1 == end || r.word(i+1) == "")
}

// apart reports whether the names between separators from i to end are names
// by themselves. Where they are not, all is one party, with a doubt.
func (r *reader) apart(i, end int) bool {
	first := r.separator(i, end)
	if first == end {
		return false
	}
	and, body, post := false, false, false
	for start := i; start < end; {
		stop := r.separator(start, end)
		for start < stop && r.filler(start) {
			start++
		}
		if start < stop && r.word(start) == "and" {
			start++
		}
		if start < stop {
			switch kind := r.name(start, stop); {
			case kind != postName && post: // Director, Children's Services
				r.doubt(whyOnePost)
				return false
			case kind == noName:
				r.doubt(whyOneOrMore)
				return false
			case kind == bodyName:
				body = true
			}
			post = r.sign(stop) == ',' && r.postNoun(stop-1) && !strings.HasSuffix(r.word(stop-1), "s")
		}
		and = and || r.word(stop) == "and" || r.sign(stop) == '&'
		start = stop + 1
	}
	if and && body { // Health and Education may be one department
		r.doubt(whySeveral)
	}
	return true
}

// nameKind is what words look like that may be the name of a party.
type nameKind uint8

const (
	noName   nameKind = iota
	postName          // initials, a person with a title or an initial, a post
	bodyName          // words that end in a kind of body
)

// name reports what the tokens from i to end look like, taken by themselves.
func (r *reader) name(i, end int) nameKind {
	if open := r.bracket(i, end); open > i {
		end = open
	}
	last := end - 1
	switch {
	case last < i || r.word(last) == "" && r.sign(last) != '.':
		return noName
	case r.title(i) && end-i > 1,
		r.capitals(i) && (end-i == 1 || r.sign(i+1) == '.'), // PG, A.Sample
		r.capitals(i) && r.short(i) && end-i == 2,           // J Smith
		r.postNoun(last):
		return postName
	}
	for j := i; j+1 < end; j++ { // Head of Early Years, Director of Children's Services
		if w := r.word(j + 1); r.postNoun(j) && (w == "of" || w == "for") {
			return postName
		}
	}
	if r.bodyNoun(last) {
		return bodyName
	}
	return noName
}

// bracket returns the last opening bracket that closes at end, or i.
func (r *reader) bracket(i, end int) int {
	if r.sign(end-1) != ')' {
		return i
	}
	for j := end - 2; j > i; j-- {
		if r.sign(j) == '(' {
			return j
		}
	}
	return i
}

// capitals reports whether token i is a word in capitals only.
func (r *reader) capitals(i int) bool {
	if r.word(i) == "" || r.digits(i) != "" {
		return false
	}
	text := r.text[r.toks[i].start:r.toks[i].end]
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first) && text == strings.ToUpper(text)
}

// short reports whether token i is one letter.
func (r *reader) short(i int) bool {
	return utf8.RuneCountInString(r.word(i)) == 1
}

func (r *reader) title(i int) bool {
	switch r.word(i) {
	case "cllr", "councillor", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "rev", "sir", "dame":
		return true
	}
	return false
}

// bodyNoun reports whether token i is a kind of body or group.
func (r *reader) bodyNoun(i int) bool {
	switch r.word(i) {
	case "agency", "agencies", "authority", "board", "boards", "centre", "centres", "college", "colleges", "committee", "connexions",
		"council", "councils", "department", "districts", "education", "executive", "forum", "governors", "gps", "group", "groups",
		"health", "housing", "members", "champions", "network", "panel", "partners", "partnership", "partnerships", "parents",
		"police", "probation", "providers", "school", "schools", "sector", "sectors", "service", "services", "staff",
		"team", "teams", "trust", "trusts", "unit", "workers", "youth":
		return true
	}
	return false
}

// postNoun reports whether token i is a kind of post.
func (r *reader) postNoun(i int) bool {
	switch r.word(i) {
	case "adviser", "advisers", "advisor", "chair", "chairman", "champion", "clerk", "commissioner", "commissioners", "consultant",
		"coordinator", "coordinators", "director", "directors", "head", "heads", "headteacher", "headteachers", "inspector",
		"lead", "leader", "leaders", "leads", "manager", "managers", "nurse", "nurses", "officer", "officers", "ordinator", "ordinators",
		"principal", "principals", "secretary", "superintendent", "supervisor", "visitor", "visitors", "worker":
		return true
	}
	return false
}

// roleLabel reads a role before a colon or a dash: Lead Member: .
func (r *reader) roleLabel(i int) (Role, int) {
	role, next := r.role(i)
	if next == i {
		return "", i
	}
	if r.sign(next) == '(' && r.word(next+1) == "s" && r.sign(next+2) == ')' { // officer(s)
		next += 3
	}
	if r.sign(next) == ':' || r.sign(next) == '-' && !r.glued(next) && !r.glued(next+1) {
		return role, next + 1
	}
	return "", i
}

// roleBehind reads a role in brackets at the end: PG (support).
func (r *reader) roleBehind(i, end int) (Role, int) {
	open := r.bracket(i, end)
	if open == i {
		return "", end
	}
	if role, next := r.role(open + 1); role != "" && next == end-1 {
		return role, open
	}
	return "", end
}

// role reads the name of a role. Lead alone says no more than that.
func (r *reader) role(i int) (Role, int) {
	next := i
	longest := func(role Role, phrases ...string) Role {
		next = r.oneOf(i, phrases...)
		if next == i {
			return ""
		}
		return role
	}
	switch r.word(i) {
	case "lead":
		if role := longest(LeadMember, "lead members", "lead member", "lead cabinet member", "lead councillor"); role != "" {
			return role, next
		}
		if role := longest(LeadAgency, "lead agencies", "lead agency", "lead organisation", "lead partner", "lead body"); role != "" {
			return role, next
		}
		if role := longest(Responsible, "lead officers", "lead officer", "lead managers", "lead manager", "lead managing director", "lead director", "lead person"); role != "" {
			return role, next
		}
		return "", i + 1
	case "leads", "owner", "sponsor", "partners", "who", "outcome", "priority", "action":
		return "", r.oneOf(i, "leads", "owner", "sponsor", "partners", "who", "outcome lead", "priority lead", "action lead", "action owner")
	case "cabinet", "portfolio":
		return longest(LeadMember, "cabinet member", "portfolio holder"), next
	case "responsible", "officer", "person", "responsibility":
		return longest(Responsible, "responsible officers", "responsible officer", "responsible persons", "responsible person", "responsible",
			"officer responsible", "person responsible", "responsibility"), next
	case "accountable":
		if r.sign(i+1) == '/' && r.word(i+2) == "responsible" {
			r.doubt(whyTwoRoles)
			return "", r.oneOf(i+2, "responsible persons", "responsible person", "responsible officers", "responsible officer", "responsible")
		}
		return longest(Accountable, "accountable officers", "accountable officer", "accountable persons", "accountable person", "accountable body", "accountable"), next
	case "champion", "champions", "member":
		return longest(Champion, "champion", "champions", "member champion"), next
	case "steering", "partnership", "governance", "governing":
		return longest(Governs, "steering group", "partnership group", "governance", "governing body"), next
	case "support", "supported", "supporting":
		return longest(Supports, "supported by", "supporting officers", "supporting officer", "support officer", "supporting", "support"), next
	case "consulted", "consultees":
		return Consulted, i + 1
	case "informed":
		return Informed, i + 1
	case "commissioner", "commissioners", "commissioned":
		return longest(Commissions, "commissioned by", "commissioners", "commissioner"), next
	case "provider", "providers", "delivered":
		return longest(Delivers, "delivered by", "providers", "provider"), next
	}
	return "", i
}
