package explorer.hooks;

import explorer.run.ControlledThread;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The number of an object that {@code System.identityHashCode} gives. In a real run it is chance,
 * and two objects may have the same. So it can be judged only if the scenario says which numbers
 * there are.
 */
public final class IdentityHooks {
  private static final int FIRST = 1_000;

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
