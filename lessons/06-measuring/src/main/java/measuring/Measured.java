package measuring;

/**
 * A line of JMH's result: how long the same job took on average.
 *
 * @param program the program that did the job; JMH's {@code Benchmark} column
 * @param workers how many workers the program had, JMH's parameter; 1 if the program has no such
 *     parameter
 * @param score the mean time, greater than 0
 * @param error how far the true time may be from the score, to either side; at least 0, less than
 *     the score
 */
public record Measured(String program, int workers, double score, double error) {}
