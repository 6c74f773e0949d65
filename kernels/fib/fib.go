// Package fib is the naive doubly recursive Fibonacci; the rules stand in card.toml.
package fib

// Fib returns the n-th Fibonacci number, for n up to 47 (past that it no longer fits 32 bits).
func Fib(n uint32) uint32 {
	if n < 2 {
		return n
	}
	return Fib(n-1) + Fib(n-2)
}

// Prepare makes the input, which is n itself; nothing is random, so the seed is not used.
func Prepare(seed, n uint32) uint32 {
	return n
}

// Run returns the result, which is its own checksum.
func Run(n uint32) uint32 {
	return Fib(n)
}
