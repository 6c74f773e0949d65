// Package kernels holds the kernels in Go, by slug. Every kernel's package has Prepare(seed, n), which makes the
// input and is never timed, and Run(input), which returns the checksum of the output.
package kernels

import (
	binarytrees "crosscheck/kernels/binary-trees"
	fannkuchredux "crosscheck/kernels/fannkuch-redux"
	"crosscheck/kernels/fib"
	"crosscheck/kernels/fortunes"
	httproute "crosscheck/kernels/http-route"
	"crosscheck/kernels/json"
	"crosscheck/kernels/lru"
	"crosscheck/kernels/mandelbrot"
	"crosscheck/kernels/matmul"
	"crosscheck/kernels/nbody"
	"crosscheck/kernels/nsieve"
	"crosscheck/kernels/quicksort"
	"crosscheck/kernels/sha256"
	spectralnorm "crosscheck/kernels/spectral-norm"
)

var bySlug = map[string]func(seed, n uint32) func() uint32{
	"binary-trees":   bind(binarytrees.Prepare, binarytrees.Run),
	"fannkuch-redux": bind(fannkuchredux.Prepare, fannkuchredux.Run),
	"fib":            bind(fib.Prepare, fib.Run),
	"fortunes":       bind(fortunes.Prepare, fortunes.Run),
	"http-route":     bind(httproute.Prepare, httproute.Run),
	"json":           bind(json.Prepare, json.Run),
	"lru":            bind(lru.Prepare, lru.Run),
	"mandelbrot":     bind(mandelbrot.Prepare, mandelbrot.Run),
	"matmul":         bind(matmul.Prepare, matmul.Run),
	"nbody":          bind(nbody.Prepare, nbody.Run),
	"nsieve":         bind(nsieve.Prepare, nsieve.Run),
	"quicksort":      bind(quicksort.Prepare, quicksort.Run),
	"sha256":         bind(sha256.Prepare, sha256.Run),
	"spectral-norm":  bind(spectralnorm.Prepare, spectralnorm.Run),
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
