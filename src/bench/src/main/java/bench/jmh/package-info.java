/** Runs the exercises' JMH benchmarks and prints and keeps what came out. */
package bench.jmh;
