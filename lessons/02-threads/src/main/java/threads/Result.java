package threads;

/**
 * The result of a child process.
 *
 * @param exitCode the number that the child ended with; by convention 0 means success
 * @param out all bytes that the child wrote to its standard output
 * @param err all bytes that the child wrote to its error stream
 */
public record Result(int exitCode, byte[] out, byte[] err) {}
