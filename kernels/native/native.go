// Answers each line of the input with a line, for whoever drives a measurement; see README.md beside this file.
package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"crosscheck/kernels"
)

// server holds the prepared kernel, nil before there is one.
type server struct {
	run func() uint32
}

func main() {
	fmt.Printf("{\"ready\":\"Go %s\"}\n", strings.TrimPrefix(runtime.Version(), "go"))
	var s server
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		fmt.Println(s.answer(strings.Fields(lines.Text())))
	}
	if err := lines.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func (s *server) answer(words []string) string {
	switch {
	case len(words) == 4 && words[0] == "prepare":
		seed, errSeed := strconv.ParseUint(words[2], 10, 32)
		n, errN := strconv.ParseUint(words[3], 10, 32)
		if errSeed != nil || errN != nil {
			return failed("prepare needs KERNEL SEED N")
		}
		// The old input goes first, so that two never share the memory.
		s.run = nil
		runtime.GC()
		if s.run = kernels.Prepare(words[1], uint32(seed), uint32(n)); s.run == nil {
			return failed("unknown kernel")
		}
		return "{\"prepared\":true}"
	case len(words) == 2 && words[0] == "run":
		reps, err := strconv.ParseUint(words[1], 10, 32)
		if err != nil || reps == 0 {
			return failed("run needs REPS above 0")
		}
		if s.run == nil {
			return failed("nothing is prepared")
		}
		return s.time(uint32(reps))
	default:
		return failed("neither prepare nor run")
	}
}

// time times reps calls. The checksum is the complement of the first call's when the calls disagree.
func (s *server) time(reps uint32) string {
	start := time.Now()
	checksum := s.run()
	same := true
	for range reps - 1 {
		same = s.run() == checksum && same
	}
	elapsedMs := time.Since(start).Seconds() * 1e3
	if !same {
		checksum = ^checksum
	}
	return fmt.Sprintf("{\"reps\":%d,\"elapsed_ms\":%v,\"checksum\":%d}", reps, elapsedMs, checksum)
}

func failed(message string) string {
	return fmt.Sprintf("{\"error\":%q}", message)
}
