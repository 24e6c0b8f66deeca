/**
 * Reads answers of people who may mean no good out of their folders, within bounds. Nothing here
 * runs, compiles or judges them.
 */
package coach.submission;
