// Package kernels holds the kernels in Go, by slug. Every kernel's package has Prepare(seed, n), which makes the
// input and is never timed, and Run(input), which returns the checksum of the output.
package kernels

import (
	"crosscheck/kernels/fib"
	httproute "crosscheck/kernels/http-route"
	"crosscheck/kernels/lru"
	"crosscheck/kernels/sha256"
)

var bySlug = map[string]func(seed, n uint32) func() uint32{
	"fib":        bind(fib.Prepare, fib.Run),
	"http-route": bind(httproute.Prepare, httproute.Run),
	"lru":        bind(lru.Prepare, lru.Run),
	"sha256":     bind(sha256.Prepare, sha256.Run),
}

// Prepare makes the input of the kernel slug. Each call of the function that it returns does the whole work once;
// that function is nil when there is no such kernel.
func Prepare(slug string, seed, n uint32) func() uint32 {
	prepare, known := bySlug[slug]
	if !known {
		return nil
	}
	return prepare(seed, n)
}

func bind[Input any](prepare func(seed, n uint32) Input, run func(Input) uint32) func(seed, n uint32) func() uint32 {
	return func(seed, n uint32) func() uint32 {
		input := prepare(seed, n)
		return func() uint32 { return run(input) }
	}
}
