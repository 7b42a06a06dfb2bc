// Package examples shows the five packages of this module at work together.
//
// The programs below this folder are the only place where the packages meet:
//
//	billing   prices a month of encounters of a hospital, clinic and laboratory
//	calendar  prints days off, counts working days, tells when a term ends
//	desk      screens and routes a citizen's question, and says when the answer is due
//	peers     a module of its own: measures this library beside what people use instead
//	readme    the program shown in the README
//
// The tests of this folder guard what no single package can: the layout of the
// repository, the independence of the packages, the copies of the shapes that
// they share, and that a foreign module can import them.
package examples
