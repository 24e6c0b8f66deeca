/**
 * The puzzles of lessons: small programs that a reader plays as the scheduler, in a page that is
 * made from each of them.
 */
package check.puzzles;
