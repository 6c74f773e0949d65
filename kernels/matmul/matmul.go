// Package matmul is the product of two square matrices of doubles; the rules stand in card.toml.
package matmul

import "math"

const (
	fnvOffset uint32 = 2166136261
	fnvPrime  uint32 = 16777619
)

// Input is two n x n matrices, row after row.
type Input struct {
	a, b []float64
	n    int
}

// Multiply returns the product of a and b, n x n matrices stored row after row.
func Multiply(a, b []float64, n int) []float64 {
	product := make([]float64, n*n)
	for i := range n {
		row := product[i*n : (i+1)*n]
		// Row by row of b, not column by column: the innermost loop then walks along memory.
		for k, x := range a[i*n : (i+1)*n] {
			other := b[k*n : (k+1)*n]
			other = other[:len(row)] // spares the check of the index below
			for j := range row {
				// The conversion forbids fusing, which would round once instead of twice.
				row[j] += float64(x * other[j])
			}
		}
	}
	return product
}

// Prepare makes two random matrices with entries from 0 to 1, first all of a, then all of b.
func Prepare(seed, n uint32) Input {
	state := seed
	matrix := func() []float64 {
		entries := make([]float64, int(n)*int(n))
		for i := range entries {
			state = state*1664525 + 1013904223
			entries[i] = float64(state) / (1 << 32)
		}
		return entries
	}
	a := matrix()
	b := matrix()
	return Input{a, b, int(n)}
}

// Run folds the bits of all entries of the product, both halves of each at once.
func Run(input Input) uint32 {
	hash := fnvOffset
	for _, entry := range Multiply(input.a, input.b, input.n) {
		bits := math.Float64bits(entry)
		hash = (hash ^ uint32(bits^bits>>32)) * fnvPrime
	}
	return hash
}
