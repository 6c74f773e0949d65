// Package fortunes is TechEmpower's Fortunes page without its database; the rules stand in card.toml.
package fortunes

import (
	"html"
	"slices"
	"strconv"
	"strings"
)

// One byte in so many is folded into the checksum.
const stride = 251

var words = []string{
	"after", "always", "any", "backup", "benchmark", "bug", "cache", "café", "compiler", "computer", "deploy",
	"error", "feature", "fortune", "framework", "Friday", "index", "machine", "naïve", "never", "number",
	"obsolete", "program", "query", "server", "the", "weakest", "R&D", "x > y", "<script>alert(1);</script>",
	"— Knuth", "ベンチマーク",
}

// Fortune is a row of the table.
type Fortune struct {
	ID      uint32
	Message string
}

// Prepare makes n rows with messages of 4 to 11 words. Each ends with its own number, so that no two are equal.
func Prepare(seed, n uint32) []Fortune {
	next := generator(seed)
	fortunes := make([]Fortune, n)
	for i := range fortunes {
		id := uint32(i) + 1
		message := make([]string, 4+next()%8, 12)
		for j := range message {
			message[j] = words[next()%uint32(len(words))]
		}
		message = append(message, strconv.FormatUint(uint64(id), 10))
		fortunes[i] = Fortune{ID: id, Message: strings.Join(message, " ")}
	}
	return fortunes
}

// generator is the linear congruential generator of Numerical Recipes, by the upper half of its state.
func generator(seed uint32) func() uint32 {
	state := seed
	return func() uint32 {
		state = state*1664525 + 1013904223
		return state >> 16
	}
}

// Render makes the page: the rows and one more, sorted by message.
func Render(fortunes []Fortune) string {
	additional := Fortune{ID: 0, Message: "Additional fortune added at request time."}
	rows := slices.Concat(fortunes, []Fortune{additional})
	slices.SortFunc(rows, func(a, b Fortune) int { return strings.Compare(a.Message, b.Message) })
	var page strings.Builder
	page.WriteString("<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table>" +
		"<tr><th>id</th><th>message</th></tr>")
	for _, row := range rows {
		page.WriteString("<tr><td>")
		page.WriteString(strconv.FormatUint(uint64(row.ID), 10))
		page.WriteString("</td><td>")
		page.WriteString(html.EscapeString(row.Message))
		page.WriteString("</td></tr>")
	}
	page.WriteString("</table></body></html>")
	return page.String()
}

// Run returns the page folded.
func Run(fortunes []Fortune) uint32 {
	return fold(Render(fortunes))
}

// fold is FNV-1a over the length and a sample of the bytes.
func fold(page string) uint32 {
	hash := uint32(2166136261)
	mix := func(word uint32) { hash = (hash ^ word) * 16777619 }
	mix(uint32(len(page)))
	for i := 0; i < len(page); i += stride {
		mix(uint32(page[i]))
	}
	return hash
}
