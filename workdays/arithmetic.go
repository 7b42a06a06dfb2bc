package workdays

// index returns the place of d in the table, and false where it has none.
func (c *Calendar) index(d Date) (int, bool) {
	if c == nil {
		return 0, false
	}
	return c.table.index(d)
}

// edge is index for the bounds of a half-open range, which may be the day after
// the last.
func (c *Calendar) edge(d Date) (int, bool) {
	i, ok := c.index(d)
	if !ok && d == dayAfter && c != nil && c.law != nil {
		return numDays, true
	}
	return i, ok
}

// IsWorkday reports whether d is a working day (работен, присъствен ден). A day
// outside the table is a *RangeError, which wraps ErrInput as does the error for
// a day that does not exist.
func (c *Calendar) IsWorkday(d Date) (bool, error) {
	y, m, n := uint(d.Year-firstYear), uint(d.Month-1), uint(d.Day-1)
	if c != nil && y < numYears && m < 12 {
		if of := &c.table.months[y][m]; n < uint(of.days) {
			return of.works>>(n&31)&1 != 0, nil // the mask only tells the compiler that n is small
		}
	}
	return false, c.outside(d)
}

// Next returns the first working day on or after d.
func (c *Calendar) Next(d Date) (Date, error) { return c.Add(d, 0) }

// Prev returns the last working day on or before d.
func (c *Calendar) Prev(d Date) (Date, error) {
	i, ok := c.index(d)
	if !ok {
		return Date{}, c.outside(d)
	}
	if c.table.works(i) {
		return d, nil
	}
	return c.Add(d, -1)
}

// Add returns the n-th working day after d, or before d for a negative n; d
// itself is not counted. Add(d, 0) is Next(d). Every n costs the same. A result
// outside the table is a *RangeError.
func (c *Calendar) Add(d Date, n int) (Date, error) {
	i, ok := c.index(d)
	if !ok {
		return Date{}, c.outside(d)
	}
	e, ok := c.table.add(i, n)
	if !ok {
		return Date{}, beyond(d, n, Workdays)
	}
	return e, nil
}

// add is Add from day i, and false where the result leaves the table.
func (t *table) add(i, n int) (Date, bool) {
	if n > numDays || n < -numDays {
		return Date{}, false // and the sum below cannot overflow
	}
	r := t.before(i) + n
	if n > 0 && !t.works(i) {
		r--
	}
	if uint(r) >= uint(len(t.nth)) {
		return Date{}, false
	}
	return t.nth[r].date(), true
}

// Count returns the number of working days in [from, to): from is counted, to
// is not. It is negative where to is before from, so Count(b, a) is -Count(a, b).
// Either bound may be the day after the last day of the table.
func (c *Calendar) Count(from, to Date) (int, error) {
	i, ok := c.edge(from)
	if !ok {
		return 0, c.outside(from)
	}
	j, ok := c.edge(to)
	if !ok {
		return 0, c.outside(to)
	}
	return c.table.before(j) - c.table.before(i), nil
}
