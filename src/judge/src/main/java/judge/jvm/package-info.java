/**
 * How a JVM of the judge's is started: its command, class path, closed modules, libraries and AOT
 * cache. May name programs of {@code judge.child} to start them; runs and compiles nothing.
 */
package judge.jvm;
