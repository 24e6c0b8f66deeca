/**
 * Reads an answer's class files and finds uses that no answer to the exercise needs. It decides
 * nothing: it names lines that a person should read.
 */
package coach.inspection;
