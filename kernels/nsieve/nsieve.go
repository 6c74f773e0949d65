// Package nsieve is the sieve of Eratosthenes with a byte a number; the rules stand in card.toml.
package nsieve

import "math"

const (
	fnvOffset uint32 = 2166136261
	fnvPrime  uint32 = 16777619
)

// PrimesBelow returns how many primes there are below n, and a hash over all of them.
func PrimesBelow(n uint32) (count, hash uint32) {
	root := int(math.Sqrt(float64(n)))
	composite := make([]bool, n)
	hash = fnvOffset
	for i := 2; i < len(composite); i++ {
		if composite[i] {
			continue
		}
		count++
		hash = (hash ^ uint32(i)) * fnvPrime
		// Above the root the square is past the end.
		if i <= root {
			// Multiples below the square have a smaller factor, which has marked them.
			for multiple := i * i; multiple < len(composite); multiple += i {
				composite[multiple] = true
			}
		}
	}
	return count, hash
}

// Prepare makes the input, which is n itself; nothing is random, so the seed is not used.
func Prepare(seed, n uint32) uint32 {
	return n
}

// Run folds the primes and their count.
func Run(n uint32) uint32 {
	count, hash := PrimesBelow(n)
	return (hash ^ count) * fnvPrime
}
