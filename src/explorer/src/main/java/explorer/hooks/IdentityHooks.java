package explorer.hooks;

import explorer.program.ThreadSafety;
import explorer.run.ControlledThread;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The number of an object that {@code System.identityHashCode} gives. In a real run it is chance,
 * and two objects may have the same. So it can be judged only if the scenario says which numbers
 * there are.
 *
 * <p>Of a thread's numbers little is promised: hash codes may be equal, and ids are different, but
 * not next to each other. So here all threads have the same hash code, and ids with equal
 * remainders. Code that takes a number for a place that nobody else has meets another thread there.
 */
public final class IdentityHooks {
  private static final int FIRST = 1_000;
  private static final long BETWEEN_IDS = 11_531_520; // a multiple of 1 to 16, and of 256

  private IdentityHooks() {}

  /** A run's numbers. */
  private static final class Numbers {
    private final boolean isOneForAll;
    private final Map<Object, Integer> given = new IdentityHashMap<>();

    Numbers(boolean isOneForAll) {
      this.isOneForAll = isOneForAll;
    }

    int of(Object object) {
      return isOneForAll ? FIRST : given.computeIfAbsent(object, _ -> FIRST + given.size());
    }
  }

  /** A run's ids of threads. */
  private static final class ThreadIds {
    private final Map<Thread, Long> given = new IdentityHashMap<>();

    long of(Thread thread) {
      return given.computeIfAbsent(
          Objects.requireNonNull(thread), _ -> 1 + given.size() * BETWEEN_IDS);
    }
  }

  /**
   * Says which numbers there are in this run.
   *
   * @param isOneForAll whether all objects have the same number; otherwise each object has another
   *     one, in the order in which the code asks for them
   */
  public static void decide(boolean isOneForAll) {
    ControlledThread.current()
        .run()
        .facts()
        .of(IdentityHooks.class, () -> new Numbers(isOneForAll));
  }

  /** A thread's id, in the order in which the code asks for them. */
  public static long threadId(Thread thread, int site) {
    return ControlledThread.current().run().facts().of(ThreadIds.class, ThreadIds::new).of(thread);
  }

  /** The same by its older name, which a class of the learner's may override. */
  public static long getId(Thread thread, int site) {
    return threadId(thread, site);
  }

  /** What {@code hashCode} of an object gives whose type the code does not know. */
  public static int hashCodeOfAny(Object object, int site) {
    if (object instanceof Thread && !ThreadSafety.overrides(object, "hashCode")) {
      return FIRST;
    }
    return object.hashCode();
  }

  @StaticMethodOf(System.class)
  public static int identityHashCode(Object object, int site) {
    ControlledThread me = ControlledThread.current();
    if (object == null) {
      return 0;
    }
    if (me.run().facts().orNull(IdentityHooks.class) instanceof Numbers numbers) {
      return numbers.of(object);
    }
    throw me.run()
        .cannotJudge(
            "System.identityHashCode" + me.run().at(site),
            "It is another number in every run: do not depend on it.");
  }
}
