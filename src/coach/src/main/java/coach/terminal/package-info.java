/**
 * Both directions of a watch session's terminal: keys and lines come in as events, pages go out to
 * a full screen or line by line. Decides nothing about exercises.
 */
package coach.terminal;
