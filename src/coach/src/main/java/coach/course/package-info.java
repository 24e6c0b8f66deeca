/**
 * The workbook as it lies on disk: lessons, exercises, examples, their pages and names, read afresh
 * each time. Knows nothing of a learner's progress, a verdict or a screen.
 */
package coach.course;
