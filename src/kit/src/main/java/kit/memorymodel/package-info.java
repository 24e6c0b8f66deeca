/**
 * Which results the Java Language Specification allows a small program to have (JLS 17.4): not by
 * running it, but by going through all of its executions.
 *
 * <p>A {@link kit.memorymodel.LitmusProgram} is made of threads that read and write shared
 * variables. Each combination of what its reads may see is an {@link kit.memorymodel.Execution}.
 * One is allowed if it is consistent with happens-before and with the order of the volatile
 * accesses ({@link kit.memorymodel.Executions}), and if its actions can be committed one after the
 * other, so that no value comes out of nowhere ({@link kit.memorymodel.CommitProcedure}).
 */
package kit.memorymodel;
