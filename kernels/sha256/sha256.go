// Package sha256 is SHA-256 by FIPS 180-4; the rules stand in card.toml.
package sha256

import (
	"encoding/binary"
	"math/bits"
)

const blockSize = 64

// k is the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
var k = [64]uint32{
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
	0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
	0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
	0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
	0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}

// initial is the first 32 bits of the fractional parts of the square roots of the first eight primes.
var initial = [8]uint32{
	0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
}

func compress(state *[8]uint32, block []byte) {
	var schedule [64]uint32
	for t := range 16 {
		schedule[t] = binary.BigEndian.Uint32(block[4*t:])
	}
	for t := 16; t < 64; t++ {
		x, y := schedule[t-15], schedule[t-2]
		s0 := bits.RotateLeft32(x, -7) ^ bits.RotateLeft32(x, -18) ^ x>>3
		s1 := bits.RotateLeft32(y, -17) ^ bits.RotateLeft32(y, -19) ^ y>>10
		schedule[t] = s1 + schedule[t-7] + s0 + schedule[t-16]
	}

	a, b, c, d, e, f, g, h := state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]
	for t, word := range schedule {
		s1 := bits.RotateLeft32(e, -6) ^ bits.RotateLeft32(e, -11) ^ bits.RotateLeft32(e, -25)
		choice := e&f ^ ^e&g
		t1 := h + s1 + choice + k[t] + word
		s0 := bits.RotateLeft32(a, -2) ^ bits.RotateLeft32(a, -13) ^ bits.RotateLeft32(a, -22)
		majority := a&b ^ a&c ^ b&c
		t2 := s0 + majority
		h, g, f, e, d, c, b, a = g, f, e, d+t1, c, b, a, t1+t2
	}
	for i, change := range [8]uint32{a, b, c, d, e, f, g, h} {
		state[i] += change
	}
}

// Digest returns the digest of a message, as eight big-endian words.
func Digest(message []byte) [8]uint32 {
	state := initial
	rest := message
	for ; len(rest) >= blockSize; rest = rest[blockSize:] {
		compress(&state, rest[:blockSize])
	}
	// A one bit, zeros, and the message's length in bits fill up the last block, or one more where they do not fit.
	size := blockSize
	if len(rest) >= blockSize-8 {
		size = 2 * blockSize
	}
	last := make([]byte, size)
	copy(last, rest)
	last[len(rest)] = 0x80
	binary.BigEndian.PutUint64(last[size-8:], uint64(len(message))*8)
	for ; len(last) > 0; last = last[blockSize:] {
		compress(&state, last[:blockSize])
	}
	return state
}

// Prepare draws a message of n bytes.
func Prepare(seed, n uint32) []byte {
	state := seed
	message := make([]byte, n)
	for i := range message {
		state = state*1664525 + 1013904223
		message[i] = byte(state >> 24)
	}
	return message
}

// Run digests the message and folds the eight words.
func Run(message []byte) uint32 {
	hash := uint32(2166136261)
	for _, word := range Digest(message) {
		hash = (hash ^ word) * 16777619
	}
	return hash
}
