package examples

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A hospital's own module uses all five packages by their module path. The
// module is not published, so it replaces the path by a checkout, as the README
// tells.
func TestAnotherModuleCanImportEveryPackage(t *testing.T) {
	checkout, err := filepath.Abs(root)
	require.NoError(t, err)
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	require.NoError(t, err)
	write("go.mod", "module example.org/hospital\n\ngo 1.26\n")
	write("go.sum", string(sums))
	write("main.go", hospital)

	run := func(args ...string) string {
		c := exec.Command("go", args...)
		c.Dir = dir
		c.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod")
		out, err := c.CombinedOutput()
		require.NoError(t, err, "go %v: %s", args, out)
		return string(out)
	}
	run("mod", "edit", "-require=github.com/nzok-rules/nzok@v0.0.0", "-replace=github.com/nzok-rules/nzok="+checkout)
	run("mod", "tidy")
	run("vet", "./...")
	assert.Equal(t, "1.02 EUR\nfalse\n2026-01-08\nredact\nnap\n", run("run", "."))
}

const hospital = `package main

import (
	"fmt"
	"log"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
	"github.com/nzok-rules/nzok/moderation"
	"github.com/nzok-rules/nzok/routing"
	"github.com/nzok-rules/nzok/workdays"
)

func main() {
	admitted := fee.Date{Year: 2025, Month: 12, Day: 30}
	r, err := fee.Bulgaria().Stay(fee.Stay{Admitted: admitted, Discharged: admitted.AddDays(2)})
	check(err)
	fmt.Println(r.Total)

	a, err := exemption.Bulgaria().Assess(exemption.Claim{On: exemption.Date(admitted), Born: exemption.Date{Year: 1980, Month: 5, Day: 5}})
	check(err)
	fmt.Println(a.UserFee.Outcome == exemption.Exempt)

	d, err := workdays.Bulgaria().Deadline(workdays.Date{Year: 2025, Month: 12, Day: 29}, workdays.AnswerTerm())
	check(err)
	fmt.Println(d.Due)

	v := moderation.Bulgaria().Review(moderation.Submission{Text: "Моят ЕГН е 6101047500, осигурен ли съм?"})
	fmt.Println(v.Outcome)

	q, err := routing.Bulgaria().Route(routing.Question{Text: "Колко дължа за здравни осигуровки за минали години?"})
	check(err)
	fmt.Println(q.Institutions()[0])
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
`
