/**
 * The benchmarks of lesson 13's exercises. Each is compiled together with any answer, so it uses
 * nothing of this module but {@link bench.CpuWork}.
 */
package bench.lockfree;
