/**
 * Source text in, class files or problems out, in this process or in one of its own. May use {@code
 * jvm} and {@code api}; knows nothing of children, channel or runs.
 */
package judge.compile;
