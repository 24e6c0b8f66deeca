/**
 * One run of a program under one schedule. Who chooses the schedules, and what calls in here, is
 * unknown to it.
 *
 * <p>A {@link explorer.run.ControlledThread} is a thread of the program. Exactly one of them moves
 * at a time; all others stand at their gates, each before its next step, which says what it will
 * touch and what must hold before it can be taken without waiting. The thread that comes to its own
 * next gate chooses, under the run's lock, which one moves next. So nobody ever really blocks, who
 * can move is exact, and what a thread sees is decided by the schedule alone.
 *
 * <p>Controlled threads are virtual threads, whatever the learner asked for: to hand over is cheap,
 * and their end is known at once.
 */
package explorer.run;
