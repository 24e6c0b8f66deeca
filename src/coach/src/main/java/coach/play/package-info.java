/**
 * The learner moves the threads of an answer by hand: what keys and lines mean there, what is
 * shown, and the questions to the JVM in which the answer runs. Knows the terminal only by {@link
 * coach.terminal.SessionView} and {@link coach.terminal.SessionEvent}.
 */
package coach.play;
