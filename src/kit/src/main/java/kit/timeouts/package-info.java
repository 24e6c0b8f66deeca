/**
 * Finds code that gives up waiting: work may take as long as it likes, and a wait with a time limit
 * that is not taken up again leaves it behind. Tests use {@link kit.timeouts.SlowWork} and {@link
 * kit.timeouts.Timeouts}; the rest is internal.
 *
 * <p><b>How.</b> While a test's work is held, no time need pass for a limit to run out: the
 * learner's classes are loaded anew, and each of their timed waits gets a limit of a millisecond in
 * place of its own. So a limit of a minute costs no more than one of a second. Either the code
 * comes back into its wait, again and again, or it goes on without what it has waited for.
 *
 * <p><b>Why that is fair.</b> Whoever waits with a limit must be prepared for its end: the work may
 * take longer than any limit, and how long is nobody's promise. So each run that comes about here
 * is one of the code's own, on a machine that is slow enough. Its clocks ({@code nanoTime}, {@code
 * currentTimeMillis}, {@code Instant.now}) run ahead accordingly, each look and each limit that
 * runs out by a while, as the time between any two steps of a thread may be long; so a deadline
 * passes too. A limit of an hour and more stands for none.
 *
 * <p><b>Why no clock decides.</b> First all that move do so until none can: every timed wait is
 * stopped before it begins. Only then limits run out. Who gave up is told by what has happened (the
 * code has ended, or has broken the work off), and a loop by its coming back to the same line so
 * many times, at the same clock that has gone on for hours. Where neither is seen the answer is not
 * judged.
 */
package kit.timeouts;
