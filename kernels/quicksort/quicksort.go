// Package quicksort is quicksort written by hand; the rules stand in card.toml.
package quicksort

import "slices"

// short is the length up to which insertion sort is faster.
const short = 16

// Quicksort sorts in place.
func Quicksort(values []uint32) {
	for len(values) > short {
		middle := partition(values)
		left, right := values[:middle], values[middle:]
		// Recursion only into the shorter side: it is never deeper than log2 of the length.
		if len(left) < len(right) {
			Quicksort(left)
			values = right
		} else {
			Quicksort(right)
			values = left
		}
	}
	insertionSort(values)
}

// partition is Hoare's: it moves what is not above the pivot before what is not below it, and returns where the
// second part starts. The pivot is the median of three, so neither part is empty.
func partition(values []uint32) int {
	i, j := 0, len(values)-1
	pivot := median(values[i], values[j/2], values[j])
	for {
		for values[i] < pivot {
			i++
		}
		for values[j] > pivot {
			j--
		}
		if i >= j {
			return j + 1
		}
		values[i], values[j] = values[j], values[i]
		i++
		j--
	}
}

func median(a, b, c uint32) uint32 {
	return max(min(a, b), min(max(a, b), c))
}

func insertionSort(values []uint32) {
	for i := 1; i < len(values); i++ {
		value := values[i]
		j := i
		for j > 0 && values[j-1] > value {
			values[j] = values[j-1]
			j--
		}
		values[j] = value
	}
}

// Prepare makes n random numbers.
func Prepare(seed, n uint32) []uint32 {
	values := make([]uint32, n)
	state := seed
	for i := range values {
		state = state*1664525 + 1013904223
		values[i] = state
	}
	return values
}

// Run sorts a copy and folds it.
func Run(input []uint32) uint32 {
	values := slices.Clone(input)
	Quicksort(values)
	hash := uint32(2166136261)
	for _, value := range values {
		hash = (hash ^ value) * 16777619
	}
	return hash
}
