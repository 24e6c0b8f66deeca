/**
 * How a failure is put into words for a person, and the exception that ends a command with such
 * words.
 */
package coach.error;
