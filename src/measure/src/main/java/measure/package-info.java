/**
 * How fast is an answer to an exercise? {@link measure.Benchmarks} finds the benchmark of an
 * exercise, a JMH source below {@code src/bench}; {@link measure.MeasuringRun} compiles it together
 * with any answer, the learner's own, the reference or a wrong one, and runs it in JVMs of its own,
 * round by round in turn, so that what is compared was measured in the same minutes. What comes out
 * is an {@link measure.MeasuringResult}: measurements, with the arithmetic of speed-up on top.
 *
 * <p>It knows no exercise by name, and grades nobody: a verdict never depends on a clock.
 */
package measure;
