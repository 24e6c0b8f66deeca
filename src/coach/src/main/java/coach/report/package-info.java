/**
 * Recordings and pictures of an answer, kept and linked into HTML pages. Drawing itself is in
 * {@code pictures}, measuring in {@code measure}.
 */
package coach.report;
