package schema_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"flag"
	"fmt"
	"html/template"
	"io"
	"os"

	"github.com/every-child-matters/ecm/outcomes"
	"github.com/every-child-matters/ecm/priorities"
)

// A select whose options show titles and send codes.
func Example_select() {
	var options []outcomes.Term
	for p := range priorities.All() {
		t, _ := p.Info()
		options = append(options, t)
	}
	page := template.Must(template.New("").Parse(`<select name="priority">
{{- range .}}
  <option value="{{.Code}}" title="{{.Description}}">{{.Title}}</option>
{{- end}}
</select>
`))
	if err := page.Execute(os.Stdout, options[:2]); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <select name="priority">
	//   <option value="poverty" title="Tackle what makes families poor, for a time or over generations, and soften what it does to children.">Reduce the impact of poverty</option>
	//   <option value="resilience" title="Help children to make healthy and safe choices and to cope, above all those with emotional or mental health problems.">Build resilience</option>
	// </select>
}

// A code is a string to JSON. Whether it is one of the list is asked after
// decoding, so that a wrong one can be told of in the words of the application.
func Example_json() {
	var record struct {
		Outcome outcomes.Outcome `json:"outcome"`
	}
	if err := json.Unmarshal([]byte(`{"outcome": "be-helthy"}`), &record); err != nil {
		fmt.Println(err)
	}
	if !record.Outcome.Known() {
		_, err := outcomes.Parse(string(record.Outcome))
		fmt.Println(err)
	}
	// Output:
	// "be-helthy" is not an outcome: did you mean "be-healthy"?
}

// A flag that takes what people write, and answers a wrong value with the
// nearest right one.
func Example_flag() {
	var outcome outcomes.Outcome
	flags := flag.NewFlagSet("report", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("outcome", "outcome to report on", func(s string) (err error) {
		outcome, err = outcomes.Parse(s)
		return err
	})
	fmt.Println(flags.Parse([]string{"-outcome", "Being healthy"}), outcome)
	fmt.Println(flags.Parse([]string{"-outcome", "stay-saf"}))
	// Output:
	// <nil> be-healthy
	// invalid value "stay-saf" for flag -outcome: "stay-saf" is not an outcome: did you mean "stay-safe"?
}

// A code goes into a database and comes back as text, without a method of its
// own. A foreign key to the tables in sql/ keeps wrong codes out.
func Example_sql() {
	db := sql.OpenDB(memory{})
	defer db.Close()
	if _, err := db.Exec("INSERT INTO services (aim) VALUES (?)", outcomes.SexuallyHealthy); err != nil {
		fmt.Println(err)
	}
	var aim outcomes.Aim
	if err := db.QueryRow("SELECT aim FROM services").Scan(&aim); err != nil {
		fmt.Println(err)
	}
	fmt.Println(aim, aim.Known(), aim.Outcome())
	// Output:
	// sexually-healthy true be-healthy
}

// memory is a database with one column, for the example above.
type memory struct{}

var stored []driver.Value

func (memory) Connect(context.Context) (driver.Conn, error) { return memory{}, nil }
func (memory) Driver() driver.Driver                        { return nil }
func (memory) Prepare(string) (driver.Stmt, error)          { return memory{}, nil }
func (memory) Begin() (driver.Tx, error)                    { return nil, driver.ErrSkip }
func (memory) Close() error                                 { return nil }
func (memory) NumInput() int                                { return -1 }
func (memory) Exec(args []driver.Value) (driver.Result, error) {
	stored = args
	return driver.RowsAffected(1), nil
}
func (memory) Query([]driver.Value) (driver.Rows, error) { return &rows{left: stored}, nil }

type rows struct{ left []driver.Value }

func (*rows) Columns() []string { return []string{"aim"} }
func (*rows) Close() error      { return nil }
func (r *rows) Next(to []driver.Value) error {
	if len(r.left) == 0 {
		return io.EOF
	}
	to[0], r.left = r.left[0], r.left[1:]
	return nil
}
