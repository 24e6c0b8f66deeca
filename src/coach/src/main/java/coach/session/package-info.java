/**
 * A learner at work: files watched, answers judged in the background, keys carried out. Knows the
 * terminal only by {@link coach.terminal.SessionView} and {@link coach.terminal.SessionEvent}.
 */
package coach.session;
