/** Runs the lessons' examples by {@code java} and in JShell and compares what they print. */
package check.examples;
