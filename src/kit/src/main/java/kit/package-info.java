/**
 * What an exercise's test is written with: devices that prove instead of measuring time, and
 * verdicts that teach.
 *
 * <p>{@link kit.Rendezvous} proves that tasks run at the same time, or that no more than a given
 * number of them do; {@link kit.Gate} and {@link kit.Trial} are what it is made of, for tests that
 * need another order of events. {@link kit.ObservedList} and {@link kit.Census} count. {@link
 * kit.belief.Misconception} says what a belief is that the verdicts, {@link kit.Rejection}s, speak
 * of.
 *
 * <p>No device here rejects because time has passed, except for code that never ends: patience may
 * err only towards accepting. Nothing here knows a lesson, the explorer, or who prints a verdict.
 */
@NullMarked
package kit;

import org.jspecify.annotations.NullMarked;
