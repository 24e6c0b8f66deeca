/**
 * What runs in the child JVM: JUnit, its listener, the output, the checks for exit and for what is
 * left, the recording. May use {@code channel}, {@code files}, the kit and JUnit only: nothing else
 * of the judge is in that JVM.
 */
package judge.child;
