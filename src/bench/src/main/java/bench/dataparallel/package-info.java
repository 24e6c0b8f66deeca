/**
 * The benchmarks of lesson 14's exercises. Each is compiled together with any answer, so it uses
 * nothing of this module.
 */
package bench.dataparallel;
