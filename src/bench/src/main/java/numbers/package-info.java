/**
 * A program to be recorded: a second package that computes beside {@code words}. It knows nothing
 * of the recorder.
 */
package numbers;
