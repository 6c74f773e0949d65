// Package fannkuchredux counts the flips of every permutation; the rules stand in card.toml.
package fannkuchredux

// Prepare makes the input, which is n itself, 0 taken as 1; nothing is random, so the seed is not used.
func Prepare(seed, n uint32) uint32 {
	return max(n, 1)
}

// Run folds the checksum and the most flips.
func Run(n uint32) uint32 {
	checksum, most := fannkuch(int(n))
	hash := (2166136261 ^ uint32(checksum)) * 16777619
	return (hash ^ uint32(most)) * 16777619
}

// fannkuch returns the flips of all permutations, added with alternating sign, and the most flips of one.
func fannkuch(n int) (checksum, most int32) {
	order := make([]int, n)
	scratch := make([]int, n)
	left := make([]int, n) // by i: the rotations of the first i + 1 until the first i + 2 are rotated
	for i := range n {
		order[i] = i
		left[i] = i + 1
	}
	for sign := int32(1); ; sign = -sign {
		copy(scratch, order)
		flips := countFlips(scratch)
		checksum += sign * flips
		most = max(most, flips)
		if !permute(order, left) {
			return checksum, most
		}
	}
}

// countFlips counts the reversals of as many as the first says, and one more, until the first is 0.
func countFlips(order []int) int32 {
	var flips int32
	for order[0] != 0 {
		for low, high := 0, order[0]; low < high; low, high = low+1, high-1 {
			order[low], order[high] = order[high], order[low]
		}
		flips++
	}
	return flips
}

// permute makes the next permutation; it returns false after the last.
func permute(order, left []int) bool {
	for i := 1; i < len(order); i++ {
		for j := range i {
			order[j], order[j+1] = order[j+1], order[j]
		}
		left[i]--
		if left[i] > 0 {
			return true
		}
		left[i] = i + 1
	}
	return false
}
