/**
 * Internal to the kit: the proof that no thread of this JVM will ever run again on its own.
 *
 * <p><b>Why it is needed.</b> A test that holds tasks at a gate must know when to stop waiting for
 * the next one. A timeout would be a guess: too short on a loaded machine, too long on every other.
 * Java's own thread states are no proof either: a thread that has been woken but not yet scheduled
 * still says WAITING.
 *
 * <p><b>Why two equal readings are a proof.</b> That gap does not exist one level down. The kernel
 * calls a thread runnable from the very instant of its wake-up, and counts its switches when it
 * runs. Take a reading of every thread: all asleep, with these counters. Some time later take
 * another: the same threads, all asleep, the same counters. A thread that had run in between would
 * have another counter. A thread that had been woken at any moment between the readings would
 * either be awake in the second one, or have run. So at each moment between them all were asleep
 * and none had been woken; and who sleeps wakes nobody. What is left are wake-ups from outside the
 * JVM: the clock and input. Both show in the Java stacks, which are looked at between the two
 * readings, so that they belong to the moment which the readings enclose: a thread that waits
 * without a time limit can be woken only by another thread; one that waits for the clock or for
 * input may still come, and then the answer is "not yet".
 *
 * <p>Virtual threads need no case of their own: one that can run keeps a carrier awake, and one
 * that waits for the clock shows in the carriers' timer.
 *
 * <p>That nobody will run does not yet mean that nobody could: a fork/join pool may have left a
 * task lying beside a free worker. It is reminded ({@link kit.quiescence.MissedPoolSignals}), and
 * the watch goes on.
 *
 * <p><b>How it errs.</b> Whatever is not known to be stuck counts as "may still come": a doubt
 * costs patience, never a wrong verdict. Where the kernel does not show its threads, {@link
 * kit.quiescence.PortableActivityProbe} watches Java's counters for a while that grows with the
 * load: that is a heuristic, and is documented as one.
 *
 * <p>One thread watches at a time. Trials that run at the same time in one JVM see each other awake
 * and fall back on patience.
 */
package kit.quiescence;
