/**
 * The workbook's contract about itself. A {@link check.Workbook} is the tree as it lies on disk; a
 * {@link check.Rule} finds {@link check.Fault}s in it; {@link check.Contract} is all the rules.
 *
 * <p>Rules that only read come first; {@link check.ExampleRuns} starts programs and {@link
 * check.Verdicts} asks the judge. None looks at the learner's working copy of an exercise: {@link
 * check.Stage} lays a lesson out as shipped, elsewhere.
 */
package check;
