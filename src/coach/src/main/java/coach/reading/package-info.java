/**
 * The learner's book: it is written with their progress, and opened at a section. How pages look is
 * the business of {@link book}.
 */
package coach.reading;
