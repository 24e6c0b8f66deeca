/**
 * Puts beside a verdict what is needed to understand it: for the learner, and for an assistant that
 * helps the learner without giving the solution away.
 */
package coach.explanation;
