// Times a kernel natively; see README.md beside this file.
package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"strconv"
	"time"

	"crosscheck/kernels"
)

const (
	warmUp  = 300 * time.Millisecond
	batchMs = 25.0
)

type runner struct {
	kernel   string
	n        uint32
	run      func() uint32
	checksum uint32
}

// time returns the milliseconds for reps calls.
func (r *runner) time(reps uint32) (float64, error) {
	same := true
	start := time.Now()
	for range reps {
		same = r.run() == r.checksum && same
	}
	elapsedMs := time.Since(start).Seconds() * 1e3
	if !same {
		return 0, errors.New("checksums differ between calls")
	}
	return elapsedMs, nil
}

func (r *runner) print(reps uint32, elapsedMs float64) {
	fmt.Printf("{\"kernel\":%q,\"n\":%d,\"reps\":%d,\"elapsed_ms\":%v,\"checksum\":%d}\n",
		r.kernel, r.n, reps, elapsedMs, r.checksum)
}

func (r *runner) measure(seconds float64) error {
	reps := uint32(1)
	if seconds == 0 {
		elapsedMs, err := r.time(reps)
		if err == nil {
			r.print(reps, elapsedMs)
		}
		return err
	}
	for start := time.Now(); time.Since(start) < warmUp; {
		elapsedMs, err := r.time(reps)
		if err != nil {
			return err
		}
		reps = enough(reps, elapsedMs)
	}
	for start := time.Now(); time.Since(start).Seconds() < seconds; {
		elapsedMs, err := r.time(reps)
		if err != nil {
			return err
		}
		if elapsedMs >= batchMs {
			r.print(reps, elapsedMs)
		} else {
			reps = enough(reps, elapsedMs)
		}
	}
	return nil
}

// enough returns the calls that fill a batch with a tenth to spare, at most ten times the last count.
func enough(reps uint32, elapsedMs float64) uint32 {
	factor := math.Min(1.1*batchMs/elapsedMs, 10)
	return uint32(math.Max(1, math.Min(math.Ceil(float64(reps)*factor), math.MaxUint32)))
}

func start(arguments []string) error {
	usage := errors.New("usage: native KERNEL N SECONDS [SEED]")
	if len(arguments) == 1 && arguments[0] == "serve" {
		return serve()
	}
	if len(arguments) == 3 {
		arguments = append(arguments, "0")
	}
	if len(arguments) != 4 {
		return usage
	}
	n, errN := strconv.ParseUint(arguments[1], 10, 32)
	seconds, errSeconds := strconv.ParseFloat(arguments[2], 64)
	seed, errSeed := strconv.ParseUint(arguments[3], 10, 32)
	if errors.Join(errN, errSeconds, errSeed) != nil {
		return usage
	}
	run := kernels.Prepare(arguments[0], uint32(seed), uint32(n))
	if run == nil {
		return fmt.Errorf("unknown kernel %s", arguments[0])
	}
	r := runner{kernel: arguments[0], n: uint32(n), run: run, checksum: run()}
	return r.measure(seconds)
}

func main() {
	if err := start(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
