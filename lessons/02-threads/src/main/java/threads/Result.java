package threads;

/**
 * What a child process has left behind.
 *
 * @param exitCode the number that it ended with; by custom 0 says that it went well
 * @param out all that it wrote to its standard output
 * @param err all that it wrote to its error stream
 */
public record Result(int exitCode, byte[] out, byte[] err) {}
