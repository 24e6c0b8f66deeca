package kit.quiescence;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;

/**
 * Threads whose doings do not matter to a watch.
 *
 * @param runaways those of them that earlier trials could not end
 */
record Bystanders(Set<Thread> all, Set<Thread> runaways) {
  /** Threads that earlier trials could not end. They hold no answer any more. */
  private static final Set<Thread> DISOWNED =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** Declares a thread that would not end a bystander of all that is begun from now on. */
  static void disown(Thread thread) {
    DISOWNED.add(thread);
  }

  /**
   * Those among the threads that are there as a watch begins: the tools', and whoever moves and
   * serves nobody.
   *
   * @param isNew whether a thread is younger than the beginning, so that it is what is asked about
   */
  static Bystanders among(Map<Thread, StackTraceElement[]> threads, Predicate<Thread> isNew) {
    var all = new HashSet<Thread>();
    var runaways = new HashSet<Thread>();
    threads.forEach((thread, stack) -> {
      if (ToolThreads.include(thread)) {
        all.add(thread);
      } else if (!isNew.test(thread)
          && !WakeUpPotential.serves(thread, stack)
          && WakeUpPotential.of(thread, stack) != WakeUpPotential.STUCK) {
        all.add(thread); // a cleaner, the build tool's reader, an earlier test's loop
        if (DISOWNED.contains(thread)) {
          runaways.add(thread);
        }
      }
    });
    return new Bystanders(all, runaways);
  }
}
