package schema

import (
	"fmt"
	"strings"

	"github.com/every-child-matters/ecm/outcomes"
)

// An sqlDialect is how a database differs from the others in what is used here.
type sqlDialect struct {
	name         string // of the file
	title        string
	begin, end   string
	tableOptions string
	backslash    bool // whether a backslash in a text begins an escape
}

var sqlDialects = [...]sqlDialect{
	{name: "postgresql", title: "PostgreSQL", begin: "BEGIN;\n", end: "COMMIT;\n"},
	{name: "mysql", title: "MySQL", begin: "SET NAMES utf8mb4;\n", tableOptions: " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4", backslash: true},
	{name: "sqlite", title: "SQLite", begin: "PRAGMA foreign_keys = ON;\nBEGIN;\n", end: "COMMIT;\n"},
}

// slug returns the list's name in lower-case letters, digits and underscores.
func (l *list) slug() string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '-' || r == '.':
			return '_'
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		}
		return r
	}, l.name)
}

// table returns the name of the list's table in a database.
func (l *list) table() string { return "ecm_" + l.slug() }

// sql returns statements that make a table of each list and fill it.
func (d *sqlDialect) sql(all []*list) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "-- Every Child Matters: code lists, version %s, for %s.\n-- Licence: %s\n\n%s", Version, d.title, licence, d.begin)
	for _, l := range all {
		d.create(&b, l, named(all, l.under))
		d.insert(&b, l)
	}
	b.WriteString("\n" + d.end)
	return []byte(strings.TrimSuffix(b.String(), "\n") + "\n")
}

func (d *sqlDialect) create(b *strings.Builder, l, above *list) {
	fmt.Fprintf(b, "\n-- %s\nCREATE TABLE %s (\n", oneLine(l.about), l.table())
	for _, c := range columns {
		kind := "varchar(255)" // MySQL makes no key of a text without a length
		switch c.name {
		case "Order":
			kind = "integer"
		case "Title", "Description", "Source":
			kind = "text"
		}
		if c.required || c.name == "Parent" && l.scoped {
			kind += " NOT NULL"
		}
		fmt.Fprintf(b, "  %s %s,\n", c.sql, kind)
	}
	key := strings.ToLower(strings.Join(l.key(), ", "))
	fmt.Fprintf(b, "  PRIMARY KEY (%s),\n", key)
	if above != nil {
		fmt.Fprintf(b, "  FOREIGN KEY (parent) REFERENCES %s (code),\n", above.table())
	}
	fmt.Fprintf(b, "  CHECK (standing IN ('%s', '%s', '%s'))\n)%s;\n", outcomes.Confirmed, outcomes.SingleSource, outcomes.Editorial, d.tableOptions)
}

func (d *sqlDialect) insert(b *strings.Builder, l *list) {
	if len(l.entries) == 0 {
		return
	}
	var names []string
	for _, c := range columns {
		names = append(names, c.sql)
	}
	fmt.Fprintf(b, "INSERT INTO %s (%s) VALUES\n", l.table(), strings.Join(names, ", "))
	for i := range l.entries {
		var values []string
		for _, c := range columns {
			v := oneLine(l.column(c.name, i))
			switch {
			case c.name == "Order":
				values = append(values, v)
			case v == "" && !c.required:
				values = append(values, "NULL")
			default:
				values = append(values, d.quote(v))
			}
		}
		end := ",\n"
		if i == len(l.entries)-1 {
			end = ";\n"
		}
		b.WriteString("  (" + strings.Join(values, ", ") + ")" + end)
	}
}

// quote writes a text as a literal.
func (d *sqlDialect) quote(s string) string {
	if d.backslash {
		s = strings.ReplaceAll(s, `\`, `\\`)
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}
