package examples

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/nzok-rules/nzok/exemption"
	"github.com/nzok-rules/nzok/fee"
	"github.com/nzok-rules/nzok/moderation"
	"github.com/nzok-rules/nzok/routing"
	"github.com/nzok-rules/nzok/workdays"
)

const root = ".."

var products = []string{"exemption", "fee", "moderation", "routing", "workdays"}

func TestTopLevelIsExactlyWhatTheDesignNames(t *testing.T) {
	entries, err := os.ReadDir(root)
	require.NoError(t, err)
	var got []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			got = append(got, e.Name())
		}
	}
	want := append([]string{"LICENSE", "README.md", "examples", "go.mod", "go.sum"}, products...)
	assert.ElementsMatch(t, want, got)
}

func TestDirectDependenciesAreExactlyThree(t *testing.T) {
	out, err := exec.Command("go", "mod", "edit", "-json", filepath.Join(root, "go.mod")).Output()
	require.NoError(t, err)
	var mod struct {
		Require []struct {
			Path     string
			Indirect bool
		}
		Replace []any
	}
	require.NoError(t, json.Unmarshal(out, &mod))
	var direct []string
	for _, r := range mod.Require {
		if !r.Indirect {
			direct = append(direct, r.Path)
		}
	}
	assert.ElementsMatch(t, []string{
		"github.com/shopspring/decimal", "github.com/stretchr/testify", "github.com/google/go-cmp",
	}, direct)
	assert.Empty(t, mod.Replace)
}

// source is one parsed Go file of a product package.
type source struct {
	path    string // relative to the root
	product string
	test    bool
	file    *ast.File
}

func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	for _, p := range products {
		err := filepath.WalkDir(filepath.Join(root, p), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
				return err
			}
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(root, path)
			all = append(all, source{rel, p, strings.HasSuffix(path, "_test.go"), f})
			return err
		})
		require.NoError(t, err)
	}
	require.Greater(t, len(all), 5*len(products))
	return all
}

func (s source) imports() []string {
	var paths []string
	for _, i := range s.file.Imports {
		paths = append(paths, strings.Trim(i.Path.Value, `"`))
	}
	return paths
}

func TestNoPackageImportsAnother(t *testing.T) {
	const module = "github.com/nzok-rules/nzok/"
	for _, s := range sources(t) {
		for _, path := range s.imports() {
			inside, ok := strings.CutPrefix(path, module)
			if !ok {
				continue
			}
			assert.Equal(t, s.product, strings.Split(inside, "/")[0], "%s imports %s", s.path, path)
		}
	}
}

func TestProductsHaveNoClockNoOutputAndNoPanic(t *testing.T) {
	banned := []string{"log", "log/slog", "os", "os/exec", "net", "net/http", "io/ioutil"}
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, path := range s.imports() {
			assert.NotContains(t, banned, path, s.path)
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" {
					assert.NotContains(t, []string{"Now", "Since", "Until", "After", "Tick"}, n.Sel.Name, s.path)
				}
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.Ident); ok {
					assert.NotContains(t, []string{"panic", "print", "println"}, f.Name, s.path)
				}
			case *ast.FuncDecl:
				assert.False(t, n.Recv == nil && n.Name.Name == "init", "%s has an init function", s.path)
			}
			return true
		})
	}
}

func TestExportedVariablesAreSentinelErrors(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, d := range s.file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, spec := range g.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					if name.IsExported() {
						assert.True(t, strings.HasPrefix(name.Name, "Err"), "%s exports the variable %s", s.path, name.Name)
					}
				}
			}
		}
	}
}

func TestEveryPackageHasOnePackageComment(t *testing.T) {
	comments := map[string][]string{} // folder and package to the files that comment it
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && path != root) {
			return fs.SkipDir
		}
		if d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			return err
		}
		key := filepath.Dir(path) + " " + f.Name.Name
		comments[key] = append(comments[key], nil...)
		if f.Doc != nil {
			comments[key] = append(comments[key], path)
		}
		return nil
	})
	require.NoError(t, err)
	require.Greater(t, len(comments), len(products))
	for key, files := range comments {
		assert.Len(t, files, 1, "package comments of %s", key)
	}
}

// The packages are independent, so each has its own copy of the shapes that
// travel between them. The copies must not drift apart.
func TestSharedShapesAreIdentical(t *testing.T) {
	clause := regexp.MustCompile(`(?m)^package \w+$`)
	for _, name := range []string{"date.go", "citation.go", "errors.go"} {
		var first []byte
		for _, p := range products {
			b, err := os.ReadFile(filepath.Join(root, p, name))
			require.NoError(t, err)
			b = clause.ReplaceAll(b, []byte("package p"))
			b = bytes.ReplaceAll(b, []byte(`"`+p+`: `), []byte(`"p: `))
			if first == nil {
				first = b
			}
			assert.Equal(t, string(first), string(b), "%s/%s differs from %s/%s", p, name, products[0], name)
		}
	}
}

// Plain conversions between the packages compile, and keep every field.
func TestSharedShapesConvert(t *testing.T) {
	d := workdays.Date{Year: 2026, Month: 11, Day: 21}
	assert.Equal(t, d, workdays.Date(moderation.Date(routing.Date(exemption.Date(fee.Date(d))))))
	c := workdays.Citation{Act: "ЗЗО", Provision: "чл. 37", Gazette: "ДВ", URL: "https://example.org"}
	assert.Equal(t, c, workdays.Citation(moderation.Citation(routing.Citation(exemption.Citation(fee.Citation(c))))))
}

// A Step holds the Citation of its package, so it is copied field by field; the
// text and the JSON of the copies are the same.
func TestStepsOfAllPackagesReadTheSame(t *testing.T) {
	s := workdays.Step{Rule: "r", Text: "Текст.", Basis: workdays.Citation{Act: "ЗЗО", Provision: "чл. 37"}, Note: "Бележка."}
	want, err := json.Marshal(s)
	require.NoError(t, err)
	for _, other := range []interface{ String() string }{
		fee.Step{Rule: s.Rule, Text: s.Text, Basis: fee.Citation(s.Basis), Note: s.Note},
		exemption.Step{Rule: s.Rule, Text: s.Text, Basis: exemption.Citation(s.Basis), Note: s.Note},
		moderation.Step{Rule: s.Rule, Text: s.Text, Basis: moderation.Citation(s.Basis), Note: s.Note},
		routing.Step{Rule: s.Rule, Text: s.Text, Basis: routing.Citation(s.Basis), Note: s.Note},
	} {
		assert.Equal(t, s.String(), other.String())
		got, err := json.Marshal(other)
		require.NoError(t, err)
		assert.JSONEq(t, string(want), string(got))
	}
}

// The README says when the law was checked, and every table says the same.
func TestEachTableSaysWhenItWasChecked(t *testing.T) {
	_, rest, ok := strings.Cut(readme(t), "Checked on ")
	require.True(t, ok)
	for p, day := range map[string]string{
		"exemption":  exemption.Bulgaria().Verified().String(),
		"fee":        fee.Bulgaria().Verified().String(),
		"moderation": moderation.Bulgaria().Verified().String(),
		"routing":    routing.Bulgaria().Verified().String(),
		"workdays":   workdays.Bulgaria().Verified().String(),
	} {
		assert.Equal(t, rest[:len("2006-01-02")], day, p)
	}
}
