package kit.threads;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one thread was doing when a {@link ThreadDump} was taken. Objects are named by class and
 * identity hash, {@code java.lang.Object@1f2e3d}.
 *
 * @param tid the thread's {@link Thread#threadId()}
 * @param name the thread's name, perhaps empty
 * @param virtual whether it is a virtual thread
 * @param state its state
 * @param stack its frames, innermost first
 * @param blockedOn the object whose monitor it waits to enter
 * @param parkedOn what it gave as its reason to park: a lock, a latch, a queue's condition
 * @param waitsOn the object in whose {@code wait()} it is
 * @param owned the monitors that it holds
 * @param mounted whether it is a virtual thread that sits on a carrier
 */
public record ThreadSnapshot(
    long tid,
    String name,
    boolean virtual,
    Thread.State state,
    List<StackTraceElement> stack,
    Optional<String> blockedOn,
    Optional<String> parkedOn,
    Optional<String> waitsOn,
    List<Owned> owned,
    boolean mounted) {

  /** The locks of the JDK that know who holds them; others (semaphore, latch) have no owner. */
  private static final Pattern WITH_OWNER =
      Pattern.compile("java\\.util\\.concurrent\\.locks\\.Reentrant\\w*Lock\\$\\w+@.*");

  /**
   * A monitor that a thread holds.
   *
   * @param lock the object
   * @param depth the index in the stack of the frame that entered it
   */
  public record Owned(String lock, int depth) {}

  /** Takes over lists unchanged and leaves out monitors that the thread has let go of. */
  public ThreadSnapshot {
    stack = List.copyOf(stack);
    // While in wait(), and while coming back from it, the frame still lists the monitor that it
    // has given up. Nobody waits for a monitor that is his own, so it is not held.
    owned = owned.stream().filter(o -> !isNamed(blockedOn, o) && !isNamed(waitsOn, o)).toList();
  }

  private static boolean isNamed(Optional<String> object, Owned owned) {
    return object.filter(owned.lock()::equals).isPresent();
  }

  /**
   * The lock that it can do nothing without: a monitor, or a lock of {@code
   * java.util.concurrent.locks} that has an owner. Whoever waits with a time limit gives up by
   * himself, and is not meant.
   */
  public Optional<String> needs() {
    return switch (state) {
      case BLOCKED -> blockedOn;
      case WAITING -> parkedOn.filter(lock -> WITH_OWNER.matcher(lock).matches());
      default -> Optional.empty();
    };
  }

  /** Its frames as an array, innermost first. */
  public StackTraceElement[] frames() {
    return stack.toArray(StackTraceElement[]::new);
  }

  /** How a sentence names it: {@code thread main}, {@code virtual thread #31}. */
  public String title() {
    return (virtual ? "virtual thread " : "thread ") + (name.isBlank() ? "#" + tid : name);
  }
}
