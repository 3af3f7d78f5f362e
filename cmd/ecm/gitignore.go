package main

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// ignoring knows what the .gitignore files of a repository leave out. What
// git leaves out for one person, by .git/info/exclude or by settings of the
// machine, does not count: a check finds the same everywhere.
type ignoring struct {
	top   string // absolute folder above which nothing is read
	byDir map[string]*ignoreFile
}

// An ignoreFile is what the .gitignore of one folder says, and of those above.
type ignoreFile struct {
	patterns []ignorePattern
	up       *ignoreFile
	dir      string
}

// newIgnoring starts at an absolute folder. In a repository the files above it
// count too.
func newIgnoring(base string) *ignoring {
	g := &ignoring{top: base, byDir: map[string]*ignoreFile{}}
	for dir := base; ; {
		if repository(dir) {
			g.top = dir
			return g
		}
		up := filepath.Dir(dir)
		if up == dir {
			return g
		}
		dir = up
	}
}

func repository(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, ".git"))
	return err == nil
}

// leavesOut says whether git leaves an absolute path out, for its own sake and
// not for that of a folder above it: a walk does not come to what stands in a
// folder that is left out.
func (g *ignoring) leavesOut(name string, dir bool) bool {
	for f := g.in(filepath.Dir(name)); f != nil; f = f.up {
		if len(f.patterns) == 0 {
			continue
		}
		rel, err := filepath.Rel(f.dir, name)
		if err != nil {
			return false
		}
		rel = filepath.ToSlash(rel)
		for i := len(f.patterns) - 1; i >= 0; i-- {
			if p := &f.patterns[i]; p.matches(rel, dir) {
				return !p.negated
			}
		}
	}
	return false
}

func (g *ignoring) in(dir string) *ignoreFile {
	if f, ok := g.byDir[dir]; ok {
		return f
	}
	f := &ignoreFile{dir: dir, patterns: parseIgnore(readIgnore(filepath.Join(dir, ".gitignore")))}
	g.byDir[dir] = f
	if dir != g.top && !repository(dir) && filepath.Dir(dir) != dir {
		f.up = g.in(filepath.Dir(dir))
	}
	return f
}

// readIgnore reads a file of reasonable size. As git does, it follows no link.
func readIgnore(name string) []byte {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > 1<<20 {
		return nil
	}
	text, _ := os.ReadFile(name)
	return text
}

// An ignorePattern is one line of a .gitignore.
type ignorePattern struct {
	negated bool
	folders bool     // for folders only
	name    bool     // for the last part of a path
	plain   string   // what the path begins with
	parts   []string // what follows, which has stars and their like
}

func parseIgnore(text []byte) (patterns []ignorePattern) {
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	for l := range bytes.Lines(text) {
		line := string(bytes.TrimSuffix(bytes.TrimSuffix(l, []byte("\n")), []byte("\r")))
		if strings.HasPrefix(line, "#") {
			continue
		}
		var p ignorePattern
		line, p.negated = strings.CutPrefix(trimSpaces(line), "!")
		line, p.folders = strings.CutSuffix(line, "/")
		p.name = !strings.Contains(line, "/")
		if line != "" {
			if line = strings.TrimPrefix(line, "/"); !p.name {
				// Stars behind plain text are at the beginning for git: a**/b is ab, too.
				n := strings.IndexAny(line+"*", `*?[\`)
				p.plain, line = line[:n], line[n:]
			}
			p.parts = splitPattern(line)
			patterns = append(patterns, p)
		}
	}
	return patterns
}

// trimSpaces cuts off the spaces at the end that no backslash keeps.
func trimSpaces(line string) string {
	end := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case ' ':
			continue
		case '\\':
			i++
		}
		end = i + 1
	}
	return line[:min(end, len(line))]
}

// splitPattern splits at the slashes that do not stand in a set.
func splitPattern(s string) (parts []string) {
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			if i++; i < len(s) && s[i] == '/' {
				parts = append(parts, s[start:i-1])
				start = i + 1
			}
		case '[':
			if _, n := inSet(s[i:], 0); n > 0 {
				i += n - 1
			}
		case '/':
			parts = append(parts, s[start:i])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

func (p *ignorePattern) matches(rel string, dir bool) bool {
	if p.folders && !dir {
		return false
	}
	if p.name {
		return matchPart(p.parts[0], path.Base(rel))
	}
	rest, ok := strings.CutPrefix(rel, p.plain)
	return ok && matchParts(p.parts, strings.Split(rest, "/"))
}

// matchParts matches a path part by part. Two stars stand for any number of
// folders, and at the end for whatever is in them.
func matchParts(pattern, name []string) bool {
	i, k := 0, 0
	star, from := -1, 0 // the last two stars, and the part from which the rest was tried
	for {
		switch {
		case i < len(pattern) && manyStars(pattern[i]):
			if i == len(pattern)-1 {
				return k < len(name)
			}
			star, from = i, k
			i++
			continue
		case i < len(pattern) && k < len(name) && matchPart(pattern[i], name[k]):
			i++
			k++
			continue
		case i == len(pattern) && k == len(name):
			return true
		}
		if star < 0 || from >= len(name) {
			return false
		}
		from++
		i, k = star+1, from
	}
}

func manyStars(part string) bool { return len(part) > 1 && strings.Trim(part, "*") == "" }

// matchPart matches one part of a path, byte by byte as git does.
func matchPart(pattern, name string) bool {
	i, k := 0, 0
	star, from := -1, 0
	for {
		if i < len(pattern) && pattern[i] == '*' {
			star, from = i, k
			i++
			continue
		}
		if k == len(name) && i == len(pattern) {
			return true
		}
		if k < len(name) && i < len(pattern) {
			n := 0 // bytes of the pattern that match the next byte of the name
			switch c := pattern[i]; {
			case c == '?':
				n = 1
			case c == '[':
				in, size := inSet(pattern[i:], name[k])
				if size == 0 {
					return false
				}
				if in {
					n = size
				}
			case c == '\\' && i+1 < len(pattern):
				if pattern[i+1] == name[k] {
					n = 2
				}
			case c == '\\':
				return false
			case c == name[k]:
				n = 1
			}
			if n > 0 {
				i += n
				k++
				continue
			}
		}
		if star < 0 || from >= len(name) {
			return false
		}
		from++
		i, k = star+1, from
	}
}

// inSet says whether a byte is in the set, such as [a-z] or [!0-9], with which
// a pattern begins, and the length of the set, which is 0 where it has no end.
func inSet(pattern string, c byte) (in bool, size int) {
	i := 1
	negated := i < len(pattern) && (pattern[i] == '!' || pattern[i] == '^')
	if negated {
		i++
	}
	for first, last := true, byte(0); ; first = false { // last may begin a range
		if i >= len(pattern) {
			return false, 0
		}
		b := pattern[i]
		if b == ']' && !first {
			return in != negated, i + 1
		}
		switch {
		case b == '\\':
			if i++; i >= len(pattern) {
				return false, 0
			}
			b = pattern[i]
			in = in || c == b
			last = b
		case b == '-' && last != 0 && i+1 < len(pattern) && pattern[i+1] != ']':
			if i++; pattern[i] == '\\' {
				i++
			}
			if i >= len(pattern) {
				return false, 0
			}
			in = in || last <= c && c <= pattern[i]
			last = 0
		case b == '[' && i+1 < len(pattern) && pattern[i+1] == ':':
			end := strings.IndexByte(pattern[i+2:], ']')
			if end < 0 {
				return false, 0
			}
			word, closed := strings.CutSuffix(pattern[i+2:i+2+end], ":")
			if !closed {
				in = in || c == '['
				last = '['
				break
			}
			is, known := class(word, c)
			if !known {
				return false, 0
			}
			in = in || is
			i += 2 + end
			last = 0
		default:
			in = in || c == b
			last = b
		}
		i++
	}
}

// class says whether a byte is in a class of characters, such as [:alpha:].
func class(word string, c byte) (is, known bool) {
	lower, upper, digit := 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9'
	graph := '!' <= c && c <= '~'
	switch word {
	case "alnum":
		return lower || upper || digit, true
	case "alpha":
		return lower || upper, true
	case "blank":
		return c == ' ' || c == '\t', true
	case "cntrl":
		return c < ' ' || c == 0x7F, true
	case "digit":
		return digit, true
	case "graph":
		return graph, true
	case "lower":
		return lower, true
	case "print":
		return graph || c == ' ', true
	case "punct":
		return graph && !lower && !upper && !digit, true
	case "space":
		return c == ' ' || '\t' <= c && c <= '\r', true
	case "upper":
		return upper, true
	case "xdigit":
		return digit || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F', true
	}
	return false, false
}
