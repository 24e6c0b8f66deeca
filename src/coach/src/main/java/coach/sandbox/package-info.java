/**
 * Confines the JVMs in which strangers' answers run, and finds out whether this machine can. Knows
 * nothing of answers or exercises.
 */
package coach.sandbox;
