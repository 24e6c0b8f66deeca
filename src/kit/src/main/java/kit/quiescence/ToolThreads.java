package kit.quiescence;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;
import kit.threads.JvmThreads;
import kit.threads.NativeThread;

/**
 * The threads of whoever runs the tests: a build tool's or an IDE's readers, timers and reporters.
 * They are known by their age: they were there before any code under test had run, so they work for
 * none of it. Some wake several times a second, so without this knowledge nothing would ever stand
 * still.
 */
final class ToolThreads {
  private static final Set<Thread> THREADS = tools();
  private static Set<NativeThread> natives; // looked up when first needed; guarded by the class

  private ToolThreads() {}

  /** Takes the threads of now as the tools', if this is the first call. */
  static void remember() {
    // The initialisation of the class has done it.
  }

  private static Set<Thread> tools() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread != Thread.currentThread() && !mayServe(thread))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What belongs to the JVM serves whoever comes, also the code under test. */
  private static boolean mayServe(Thread thread) {
    return JvmThreads.isOfTheJvm(thread)
        || thread instanceof ForkJoinWorkerThread
        || thread.getClass() != Thread.class && thread.getClass().getName().startsWith("java.");
  }

  static boolean include(Thread thread) {
    return THREADS.contains(thread);
  }

  /** These threads and the tools' as the kernel knows them. */
  static synchronized Set<NativeThread> nativesWith(Set<Thread> others) {
    if (natives == null) {
      natives = NativeThread.of(THREADS);
    }
    if (others.isEmpty()) {
      return natives;
    }
    var all = new HashSet<>(natives);
    all.addAll(NativeThread.of(others));
    return all;
  }
}
