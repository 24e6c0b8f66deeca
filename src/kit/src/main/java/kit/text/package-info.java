/**
 * Texts of bounded length from exceptions and messages that are not to be trusted, and texts in the
 * columns of a terminal. Knows no threads and no verdicts.
 */
package kit.text;
