/**
 * Judges many learners' answers and sees that each result reaches its reports (JSON, JUnit XML,
 * journal, page). For the command {@code check}; the watch session may not use it.
 */
package coach.classroom;
