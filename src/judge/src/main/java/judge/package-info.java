/**
 * Source text in, verdict out: {@link judge.Judge} compiles one exercise with its test and runs the
 * test in a JVM of its own, so that an endless loop, a {@code System.exit} or a full heap costs
 * nothing but that run.
 *
 * <p>Two sides talk over the child's standard input and output in {@code Frame}s: here {@code
 * ChildJvm} and {@code Hearing}, in the child {@code ChildProgram} and what it uses. {@code
 * Children} sees to it that a warm child is there when it is needed, {@code EarlierClasses} that
 * nothing is compiled twice.
 */
package judge;
