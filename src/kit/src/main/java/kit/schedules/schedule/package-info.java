/**
 * Internal to the kit: one run of a program under one schedule.
 *
 * <p>A {@link kit.schedules.schedule.Participant} is a thread of the program. Exactly one of them
 * moves at a time; all others stand at their gates, each before its next {@linkplain
 * kit.schedules.schedule.Pending step}, which says what it will touch and what must hold before it
 * can be taken without waiting. The mover who comes to its own next gate chooses, under the run's
 * lock, who moves next. So nobody ever really blocks, who can move is exact, and what a participant
 * sees is decided by the schedule alone.
 *
 * <p>Participants are virtual threads, whatever the learner asked for: to hand over is cheap, and
 * their end is known at once.
 */
package kit.schedules.schedule;
