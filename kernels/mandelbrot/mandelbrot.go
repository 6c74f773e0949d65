// Package mandelbrot draws the Mandelbrot set as a bitmap; the rules stand in card.toml.
package mandelbrot

const (
	iterations = 50
	limit      = 4.0 // square of the distance from 0 past which a point never comes back
)

// Input is which part of the plane is drawn, on how many pixels: 2 wide and 2 high from the corner (left, top).
type Input struct {
	n         uint32
	left, top float64
}

// Prepare makes the usual view for seed 0; any other shifts it by at most 1/32 along each axis.
func Prepare(seed, n uint32) Input {
	input := Input{n, -1.5, -1}
	if seed != 0 {
		state := seed
		shift := func() float64 {
			state = state*1664525 + 1013904223
			// A few bits only, so that adding it rounds nothing off.
			return (float64(state>>16) - 32768) / 1048576
		}
		input.left += shift()
		input.top += shift()
	}
	return input
}

// Run folds the bytes of the bitmap.
func Run(input Input) uint32 {
	hash := uint32(2166136261)
	for _, b := range bitmap(input) {
		hash = (hash ^ uint32(b)) * 16777619
	}
	return hash
}

// bitmap returns the rows, each padded to whole bytes; the leftmost pixel is the highest bit, 1 is inside.
func bitmap(input Input) []byte {
	n, size := input.n, float64(input.n)
	bytes := make([]byte, 0, uint64(n)*((uint64(n)+7)/8))
	for y := range n {
		ci := 2*float64(y)/size + input.top
		var bits byte
		for x := range n {
			cr := 2*float64(x)/size + input.left
			bits <<= 1
			if isInside(cr, ci) {
				bits |= 1
			}
			if x%8 == 7 {
				bytes = append(bytes, bits)
				bits = 0
			}
		}
		if n%8 != 0 {
			bytes = append(bytes, bits<<(8-n%8))
		}
	}
	return bytes
}

// isInside says whether z = z² + c, from 0, stays within the limit. The conversions round: without them the compiler
// may fuse a product with the addition that follows.
func isInside(cr, ci float64) bool {
	var zr, zi, zr2, zi2 float64
	for range iterations {
		zi = float64(2*zr*zi) + ci
		zr = zr2 - zi2 + cr
		zr2 = float64(zr * zr)
		zi2 = float64(zi * zi)
		if zr2+zi2 > limit {
			return false
		}
	}
	return true
}
