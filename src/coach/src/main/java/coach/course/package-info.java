/**
 * What the coach adds to the course as the module {@code workbook} has it: the names that learners
 * type, the state and the text of the files that they edit, and where the coach's own files lie.
 * Knows nothing of a learner's progress, a verdict or a screen.
 */
package coach.course;
