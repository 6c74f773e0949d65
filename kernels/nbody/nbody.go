// Package nbody moves Sun and giant planets under gravity, in small steps; the rules stand in card.toml.
package nbody

import "math"

const (
	step        = 0.01              // years
	solarMass   = 39.47841760435743 // 4π²: in years, astronomical units and this unit of mass gravity's constant is 1
	daysPerYear = 365.24
)

type body struct {
	x, y, z, vx, vy, vz, mass float64
}

// Input is the bodies at the start, and how many steps to go.
type Input struct {
	bodies [5]body
	steps  uint32
}

// Prepare makes the published start; any seed but 0 moves every body by less than 1/256 along each axis.
func Prepare(seed, n uint32) *Input {
	bodies := solarSystem()
	if seed != 0 {
		state := seed
		shift := func() float64 {
			state = state*1664525 + 1013904223
			return (float64(state)/4294967296 - 0.5) / 128
		}
		for i := range bodies {
			b := &bodies[i]
			b.x += shift()
			b.y += shift()
			b.z += shift()
		}
	}
	return &Input{bodies, n}
}

// Run takes the steps on a copy of the bodies and folds the energy and the positions at the end.
func Run(input *Input) uint32 {
	bodies := input.bodies
	for range input.steps {
		advance(&bodies)
	}
	hash := fold(2166136261, energy(&bodies))
	for _, b := range bodies {
		hash = fold(fold(fold(hash, b.x), b.y), b.z)
	}
	return hash
}

func advance(bodies *[5]body) {
	for i := range bodies {
		a := &bodies[i]
		for j := i + 1; j < len(bodies); j++ {
			b := &bodies[j]
			dx, dy, dz := a.x-b.x, a.y-b.y, a.z-b.z
			squared := product(dx, dx) + product(dy, dy) + product(dz, dz)
			pull := step / (squared * math.Sqrt(squared))
			toB, toA := b.mass*pull, a.mass*pull
			a.vx -= product(dx, toB)
			a.vy -= product(dy, toB)
			a.vz -= product(dz, toB)
			b.vx += product(dx, toA)
			b.vy += product(dy, toA)
			b.vz += product(dz, toA)
		}
	}
	for i := range bodies {
		b := &bodies[i]
		b.x += product(step, b.vx)
		b.y += product(step, b.vy)
		b.z += product(step, b.vz)
	}
}

// energy returns kinetic less potential energy.
func energy(bodies *[5]body) float64 {
	var energy float64
	for i := range bodies {
		a := &bodies[i]
		energy += product(0.5*a.mass, product(a.vx, a.vx)+product(a.vy, a.vy)+product(a.vz, a.vz))
		for j := i + 1; j < len(bodies); j++ {
			b := &bodies[j]
			dx, dy, dz := a.x-b.x, a.y-b.y, a.z-b.z
			energy -= a.mass * b.mass / math.Sqrt(product(dx, dx)+product(dy, dy)+product(dz, dz))
		}
	}
	return energy
}

// product rounds: without the conversion the compiler may fuse it with an addition, and the bits would differ.
func product(a, b float64) float64 {
	return float64(a * b)
}

func fold(hash uint32, value float64) uint32 {
	bits := math.Float64bits(value)
	hash = (hash ^ uint32(bits)) * 16777619
	return (hash ^ uint32(bits>>32)) * 16777619
}

// solarSystem returns Sun, Jupiter, Saturn, Uranus and Neptune, their common momentum being 0.
func solarSystem() [5]body {
	bodies := [5]body{
		newBody(0, 0, 0, 0, 0, 0, 1),
		newBody(4.841431442464721, -1.1603200440274284, -0.10362204447112311,
			0.001660076642744037, 0.007699011184197404, -6.90460016972063e-5, 0.0009547919384243266),
		newBody(8.34336671824458, 4.124798564124305, -0.4035234171143214,
			-0.0027674251072641186, 0.004998528012349172, 2.3041729757376393e-5, 0.0002858859806661308),
		newBody(12.894369562139131, -15.111151401698631, -0.22330757889265573,
			0.002964601375647616, 0.0023784717395948095, -2.9658956854023756e-5, 4.366244043351563e-5),
		newBody(15.379697114850917, -25.919314609987964, 0.17925877295037118,
			0.0026806777249038932, 0.001628241700382423, -9.515922545197159e-5, 5.1513890204661145e-5),
	}
	var px, py, pz float64
	for _, b := range bodies {
		px += product(b.vx, b.mass)
		py += product(b.vy, b.mass)
		pz += product(b.vz, b.mass)
	}
	sun := &bodies[0]
	sun.vx, sun.vy, sun.vz = -px/solarMass, -py/solarMass, -pz/solarMass
	return bodies
}

// newBody takes the velocity a day and the mass in Suns.
func newBody(x, y, z, vx, vy, vz, mass float64) body {
	return body{x, y, z, vx * daysPerYear, vy * daysPerYear, vz * daysPerYear, mass * solarMass}
}
