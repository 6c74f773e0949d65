// Package spectralnorm finds the spectral norm of an infinite matrix's corner, by the power method; the rules stand
// in card.toml.
package spectralnorm

import (
	"math"
	"slices"
)

// Prepare makes the start vector: all ones for seed 0, else drawn from [0.5, 1.5). There is no norm of nothing:
// n = 0 is taken as 1.
func Prepare(seed, n uint32) []float64 {
	start := make([]float64, max(n, 1))
	state := seed
	for i := range start {
		if seed == 0 {
			start[i] = 1
		} else {
			state = state*1664525 + 1013904223
			start[i] = 0.5 + float64(state)/4294967296
		}
	}
	return start
}

// Run folds the norm and the vector that was found.
func Run(start []float64) uint32 {
	norm, vector := spectralNorm(start)
	hash := fold(2166136261, norm)
	for _, value := range vector {
		hash = fold(hash, value)
	}
	return hash
}

// spectralNorm returns the norm and the vector that it stretches most, after ten rounds.
func spectralNorm(start []float64) (float64, []float64) {
	u := slices.Clone(start)
	v := make([]float64, len(u))
	between := make([]float64, len(u))
	for range 10 {
		multiplyA(u, between)
		multiplyTransposed(between, v)
		multiplyA(v, between)
		multiplyTransposed(between, u)
	}
	var uv, vv float64
	for i := range v {
		// The conversions round: without them the compiler may fuse a product with its addition.
		uv += float64(u[i] * v[i])
		vv += float64(v[i] * v[i])
	}
	return math.Sqrt(uv / vv), v
}

// a returns the matrix's element in row i and column j, from 0.
func a(i, j uint32) float64 {
	return 1 / float64((i+j)*(i+j+1)/2+i+1)
}

func multiplyA(v, product []float64) {
	for i := range product {
		var sum float64
		for j, x := range v {
			sum += float64(a(uint32(i), uint32(j)) * x)
		}
		product[i] = sum
	}
}

func multiplyTransposed(v, product []float64) {
	for i := range product {
		var sum float64
		for j, x := range v {
			sum += float64(a(uint32(j), uint32(i)) * x)
		}
		product[i] = sum
	}
}

func fold(hash uint32, value float64) uint32 {
	bits := math.Float64bits(value)
	hash = (hash ^ uint32(bits)) * 16777619
	return (hash ^ uint32(bits>>32)) * 16777619
}
