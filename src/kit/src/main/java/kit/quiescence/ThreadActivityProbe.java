package kit.quiescence;

import java.util.Optional;
import java.util.Set;

/**
 * The evidence that every thread sleeps. Two equal readings enclose a time in which nobody ran and
 * nobody had been woken. Not thread-safe: one watcher asks.
 */
sealed interface ThreadActivityProbe permits ProcActivityProbe, PortableActivityProbe {
  /** {@code portable}: do without the kernel's thread states, as on a system that has none. */
  String PROPERTY = "kit.sleepers";

  /** What all threads but the asking one were like while asleep; empty if one was awake. */
  Optional<Object> reading();

  /** The watcher may have woken somebody since: what earlier readings said counts no more. */
  void forget();

  /** Who was awake when the last reading came out empty. */
  String awake();

  /**
   * Whether the last reading has found somebody who runs, or waits for a processor to run on. False
   * where a system doesn't tell that from a wait for input.
   */
  boolean wantsToRun();

  /**
   * The best evidence that this system offers.
   *
   * @param bystanders threads whose doings do not matter
   * @param runaways those of them that earlier trials left behind, perhaps still running
   */
  static ThreadActivityProbe of(Set<Thread> bystanders, Set<Thread> runaways) {
    boolean portable = "portable".equals(System.getProperty(PROPERTY));
    return portable || !ProcActivityProbe.available()
        ? new PortableActivityProbe(bystanders)
        : new ProcActivityProbe(ToolThreads.nativesWith(runaways));
  }
}
