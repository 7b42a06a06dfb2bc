package billing

import (
	"runtime"
	"sync/atomic"
	"testing"
)

// prepared prepares encounters for every peer.
func prepared(b *testing.B, es []Encounter, measure func(b *testing.B, p Pricer)) {
	b.Helper()
	for _, peer := range Peers() {
		p, err := peer.Prepare(es)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(peer.Name, func(b *testing.B) {
			b.ReportAllocs()
			measure(b, p)
		})
	}
}

func benchmarkNamed(b *testing.B, i int) {
	prepared(b, []Encounter{named[i].e}, func(b *testing.B, p Pricer) {
		for b.Loop() {
			if err := p.Price(0); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkBillingVisit(b *testing.B)       { benchmarkNamed(b, 0) }
func BenchmarkBillingStay14Days(b *testing.B)  { benchmarkNamed(b, 1) }
func BenchmarkBillingLaboratory(b *testing.B)  { benchmarkNamed(b, 2) }
func BenchmarkBillingStayNewYear(b *testing.B) { benchmarkNamed(b, 3) }

const pool = 4096 // mixed encounters that take turns; a million prepared ones would not fit in memory

func mixed(b *testing.B) []Encounter {
	es, err := Mixed(pool, 1)
	if err != nil {
		b.Fatal(err)
	}
	return es
}

// million reports how long a million encounters take at the measured rate.
func million(b *testing.B) { b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)*1e6, "s/million") }

func BenchmarkBillingMixed(b *testing.B) {
	prepared(b, mixed(b), func(b *testing.B, p Pricer) {
		for i := 0; b.Loop(); i++ {
			if err := p.Price(i % pool); err != nil {
				b.Fatal(err)
			}
		}
		million(b)
	})
}

func BenchmarkBillingMixedTwoCores(b *testing.B) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	prepared(b, mixed(b), func(b *testing.B, p Pricer) {
		var workers atomic.Int64
		b.RunParallel(func(pb *testing.PB) {
			w := p.Worker()
			for i := int(workers.Add(1)) * pool / 2; pb.Next(); i++ {
				if err := w.Price(i % pool); err != nil {
					b.Error(err)
					return
				}
			}
		})
		million(b)
	})
}
