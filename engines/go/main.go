//go:build js && wasm

// The Go kernels as a WebAssembly program that stays alive; adapter.js is the other side.
package main

import (
	"runtime"
	"syscall/js"

	"crosscheck/kernels"
)

var prepared func() uint32

// prepare(slug, seed, n) makes the input of a kernel and returns whether there is such a kernel.
func prepare(_ js.Value, arguments []js.Value) any {
	// The old input goes first, so that two never share the memory.
	prepared = nil
	runtime.GC()
	prepared = kernels.Prepare(arguments[0].String(), u32(arguments[1]), u32(arguments[2]))
	return prepared != nil
}

// run(reps) calls the prepared kernel and returns its checksum, or the complement of the first call's when the
// calls disagree.
func run(_ js.Value, arguments []js.Value) any {
	checksum := prepared()
	same := true
	for range u32(arguments[0]) - 1 {
		same = prepared() == checksum && same
	}
	if !same {
		checksum = ^checksum
	}
	return checksum
}

// u32 reads a number that the worker has checked to be one.
func u32(value js.Value) uint32 {
	return uint32(value.Float())
}

func main() {
	js.Global().Set("goEngine", map[string]any{
		"version": runtime.Version(),
		"prepare": js.FuncOf(prepare),
		"run":     js.FuncOf(run),
	})
	select {}
}
