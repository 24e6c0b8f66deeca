package judge;

import java.util.List;

/**
 * What compiling came to: classes or problems.
 *
 * @param classes of the test and of all that it needs; empty if it did not compile
 * @param problems empty if it did
 */
record Compilation(List<MadeClass> classes, List<Verdict.Problem> problems) {}
