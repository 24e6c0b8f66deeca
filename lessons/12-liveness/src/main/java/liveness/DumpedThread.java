package liveness;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a thread dump says about one thread. A lock is named by its class and a number, such as
 * {@code java.lang.Object@1dd06fa3}.
 *
 * @param tid the thread's number; no other thread in the dump has the same
 * @param name the thread's name; it may be empty, and other threads may have the same
 * @param isVirtual whether it is a virtual thread
 * @param state what the thread did. {@code BLOCKED}: it waited for a monitor. {@code WAITING}: it
 *     waited for something else, without a time limit. {@code TIMED_WAITING}: it waited with a time
 *     limit, or slept
 * @param blockedOn the monitor that the thread wanted to enter by {@code synchronized}. Empty in
 *     all other cases
 * @param waitingOn the object whose {@code wait()} the thread had called, and for whose {@code
 *     notify()} it waited. Empty in all other cases
 * @param parkBlocker what the thread was parked for: a lock such as a {@code ReentrantLock}, but
 *     also a condition, a latch, a future and so on. Empty if it was not parked, or if nothing is
 *     known
 * @param parkBlockerOwner if the park blocker is a lock that a thread held, the number of that
 *     thread. It may be missing in the dump, because it has ended. Empty in all other cases
 * @param monitorsOwned all monitors that the thread had entered by {@code synchronized}. A thread
 *     that is in {@code wait()} has given that monitor back, but it is in this set nevertheless
 */
public record DumpedThread(
    long tid,
    String name,
    boolean isVirtual,
    Thread.State state,
    Optional<String> blockedOn,
    Optional<String> waitingOn,
    Optional<String> parkBlocker,
    OptionalLong parkBlockerOwner,
    Set<String> monitorsOwned) {

  /** Makes a thread with a set of monitors that does not change. */
  public DumpedThread {
    monitorsOwned = Set.copyOf(monitorsOwned);
  }

  /** Returns the name and the number, such as {@code cook #22}. */
  @Override
  public String toString() {
    return name.isEmpty() ? "#" + tid : name + " #" + tid;
  }
}
