package plan

import (
	"fmt"
	"math"
	"math/bits"
	"strings"
)

// Number is an exact decimal number. The zero Number is 0.
type Number struct {
	units int64 // never the least int64, which has no opposite
	scale uint8 // the number is units divided by ten to this power; at most maxScale
}

// maxScale is the largest power of ten that an int64 holds.
const maxScale = 18

// powers are the powers of ten from 0 to maxScale.
var powers = [maxScale + 1]int64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
}

// Parse reads the number: digits, with a minus sign before and a point between
// them where needed. Commas, signs of currency and exponents are errors, as is
// a number of more than 18 digits.
func (d Decimal) Parse() (Number, error) {
	s, negative := strings.CutPrefix(string(d), "-")
	whole, fraction, point := strings.Cut(s, ".")
	if !digits(whole) || point && !digits(fraction) {
		return Number{}, fmt.Errorf("%q is not a number; write it with digits and a point, such as 1250 or 11.6", string(d))
	}
	if len(whole)+len(fraction) > maxScale {
		return Number{}, fmt.Errorf("%q has more than %d digits", string(d), maxScale)
	}
	n := Number{units: unitsOf(whole, fraction), scale: uint8(len(fraction))}
	if negative {
		n.units = -n.units
	}
	return n, nil
}

func unitsOf(whole, fraction string) (n int64) {
	for _, s := range [...]string{whole, fraction} {
		for i := range len(s) {
			n = n*10 + int64(s[i]-'0')
		}
	}
	return n
}

// Pence reads the number as pounds and returns the pence. A part of a penny is
// an error.
func (d Decimal) Pence() (int64, error) {
	n, err := d.Parse()
	if err != nil {
		return 0, err
	}
	n = n.trim()
	if n.scale > 2 {
		return 0, fmt.Errorf("%q has a part of a penny; write at most two digits after the point", string(d))
	}
	hi, lo := bits.Mul64(magnitude(n.units), uint64(powers[2-n.scale]))
	pence, ok := signed(hi, lo, n.units < 0)
	if !ok {
		return 0, fmt.Errorf("%q is too large for an amount of money", string(d))
	}
	return pence, nil
}

// Int returns the number n.
func Int(n int) Number { return Number{units: max(int64(n), -math.MaxInt64)} }

// Sign returns -1, 0 or 1.
func (n Number) Sign() int {
	switch {
	case n.units < 0:
		return -1
	case n.units > 0:
		return 1
	}
	return 0
}

// Neg returns the number with the other sign.
func (n Number) Neg() Number { return Number{-n.units, n.scale} }

// Cmp returns -1, 0 or 1 as n is less than, equal to or more than m. Zeros at
// the end do not count: 11.6 and 11.60 are equal.
func (n Number) Cmp(m Number) int {
	if n.Sign() != m.Sign() {
		return sign(n.Sign() - m.Sign())
	}
	scale := max(n.scale, m.scale)
	nh, nl := bits.Mul64(magnitude(n.units), uint64(powers[scale-n.scale]))
	mh, ml := bits.Mul64(magnitude(m.units), uint64(powers[scale-m.scale]))
	c := 0
	switch {
	case nh < mh || nh == mh && nl < ml:
		c = -1
	case nh > mh || nl > ml:
		c = 1
	}
	return c * n.Sign()
}

// Equal reports whether n and m are the same number.
func (n Number) Equal(m Number) bool { return n.Cmp(m) == 0 }

// Add returns n + m, or an error when the sum has too many digits.
func (n Number) Add(m Number) (Number, error) {
	n, m = n.trim(), m.trim()
	scale := max(n.scale, m.scale)
	nh, nl := bits.Mul64(magnitude(n.units), uint64(powers[scale-n.scale]))
	mh, ml := bits.Mul64(magnitude(m.units), uint64(powers[scale-m.scale]))
	a, okA := signed(nh, nl, n.units < 0)
	b, okB := signed(mh, ml, m.units < 0)
	sum := a + b
	if !okA || !okB || sum == math.MinInt64 || a > 0 && b > 0 && sum < 0 || a < 0 && b < 0 && sum > 0 {
		return Number{}, fmt.Errorf("%s and %s cannot be added without losing digits", n, m)
	}
	return Number{sum, scale}, nil
}

// Sub returns n - m, or an error when the difference has too many digits.
func (n Number) Sub(m Number) (Number, error) { return n.Add(m.Neg()) }

// Mul returns n times m, or an error when the product has too many digits.
func (n Number) Mul(m Number) (Number, error) {
	n, m = n.trim(), m.trim()
	hi, lo := bits.Mul64(magnitude(n.units), magnitude(m.units))
	units, ok := signed(hi, lo, (n.units < 0) != (m.units < 0))
	product := Number{units, n.scale + m.scale}.trim()
	if !ok || product.scale > maxScale {
		return Number{}, fmt.Errorf("%s and %s cannot be multiplied without losing digits", n, m)
	}
	return product, nil
}

// String returns the number with all its digits, as [Decimal.Parse] reads it.
func (n Number) String() string {
	digits := fmt.Sprintf("%0*d", int(n.scale)+1, magnitude(n.units))
	if n.scale > 0 {
		point := len(digits) - int(n.scale)
		digits = digits[:point] + "." + digits[point:]
	}
	if n.units < 0 {
		return "-" + digits
	}
	return digits
}

// Decimal returns the number as written.
func (n Number) Decimal() Decimal { return Decimal(n.String()) }

// trim drops zeros from the end of the fraction.
func (n Number) trim() Number {
	for n.scale > 0 && n.units%10 == 0 {
		n.units /= 10
		n.scale--
	}
	return n
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

// signed puts a magnitude of 128 bits back into 64, if it fits.
func signed(hi, lo uint64, negative bool) (int64, bool) {
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if negative {
		return -int64(lo), true
	}
	return int64(lo), true
}
