// Package json reads orders as JSON and writes totals by customer as JSON, with encoding/json; the rules stand in
// card.toml.
package json

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// One character in so many is folded into the checksum.
const stride = 61

// As they stand between the quotes of the JSON text.
var notes = []string{
	``,
	`Leave it with the neighbours.`,
	`Gift: write \"Happy birthday\" on the card.`,
	`First line\nsecond line\tand a tab`,
	`C:\\orders\\archive \/ paper`,
	`Größe ändern, bitte`,
	`午後にお届けください`,
	`\u00c9tage 3, deposit \u20ac5`,
}

// Order is what a customer ordered at once.
type Order struct {
	ID       uint32 `json:"id"`
	Customer string `json:"customer"`
	Items    []Item `json:"items"`
	Paid     bool   `json:"paid"`
	Note     string `json:"note"`
}

// Item is one line of an order.
type Item struct {
	SKU        string `json:"sku"`
	Quantity   uint64 `json:"quantity"`
	PriceCents uint64 `json:"price_cents"`
}

// Summary is a customer's paid orders.
type Summary struct {
	Customer   string `json:"customer"`
	Orders     uint32 `json:"orders"`
	TotalCents uint64 `json:"total_cents"`
}

// Prepare makes one JSON text of n orders.
func Prepare(seed, n uint32) []byte {
	next := generator(seed)
	orders := make([]string, n)
	for i := range orders {
		orders[i] = orderText(uint32(i)+1, n/4+1, next)
	}
	return []byte("[" + strings.Join(orders, ",") + "]")
}

func orderText(id, customers uint32, next func() uint32) string {
	customer := next() % customers
	items := make([]string, 1+next()%4)
	for i := range items {
		items[i] = itemText(next)
	}
	paid := next()%4 > 0
	note := notes[next()%uint32(len(notes))]
	return fmt.Sprintf(`{"id":%d,"customer":"name-%d","items":[%s],"paid":%t,"note":"%s"}`,
		id, customer, strings.Join(items, ","), paid, note)
}

func itemText(next func() uint32) string {
	sku, quantity, price := next(), 1+next()%5, 1+next()%10000
	return fmt.Sprintf(`{"sku":"SKU-%d","quantity":%d,"price_cents":%d}`, sku, quantity, price)
}

// generator is the linear congruential generator of Numerical Recipes, by the upper half of its state.
func generator(seed uint32) func() uint32 {
	state := seed
	return func() uint32 {
		state = state*1664525 + 1013904223
		return state >> 16
	}
}

// Report returns the paid orders' totals by customer, as JSON, and the sum of the totals.
func Report(text []byte) ([]byte, uint64, error) {
	var orders []Order
	if err := json.Unmarshal(text, &orders); err != nil {
		return nil, 0, err
	}
	summaries := summarise(orders)
	var totalCents uint64
	for _, summary := range summaries {
		totalCents += summary.TotalCents
	}
	report, err := json.Marshal(summaries)
	return report, totalCents, err
}

func summarise(orders []Order) []*Summary {
	byCustomer := make(map[string]*Summary)
	// Not nil, which would be written as null.
	summaries := []*Summary{}
	for _, order := range orders {
		if !order.Paid {
			continue
		}
		summary, known := byCustomer[order.Customer]
		if !known {
			summary = &Summary{Customer: order.Customer}
			byCustomer[order.Customer] = summary
			summaries = append(summaries, summary)
		}
		summary.Orders++
		for _, item := range order.Items {
			summary.TotalCents += item.Quantity * item.PriceCents
		}
	}
	slices.SortFunc(summaries, func(a, b *Summary) int { return strings.Compare(a.Customer, b.Customer) })
	return summaries
}

// Run returns the report folded; 0 when the text cannot be read, which no text of Prepare leads to.
func Run(text []byte) uint32 {
	report, totalCents, err := Report(text)
	if err != nil {
		return 0
	}
	return fold(report, totalCents)
}

// fold is FNV-1a over the length, the lower half of the sum of all totals, and a sample of the characters.
func fold(report []byte, totalCents uint64) uint32 {
	hash := uint32(2166136261)
	mix := func(word uint32) { hash = (hash ^ word) * 16777619 }
	mix(uint32(len(report)))
	mix(uint32(totalCents))
	for i := 0; i < len(report); i += stride {
		mix(uint32(report[i]))
	}
	return hash
}
