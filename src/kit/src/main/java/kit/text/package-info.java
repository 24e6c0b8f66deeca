/**
 * Texts of bounded length from exceptions and messages that are not to be trusted. Knows no threads
 * and no verdicts.
 */
package kit.text;
