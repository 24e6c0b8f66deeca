package kit.diagnosis;

import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;
import kit.threads.ThreadSnapshot;

/**
 * Which threads can be the doing of the code that {@code caller} runs: those that came after it.
 * Ids of threads only grow, those of virtual threads too, of which nobody keeps a list. Workers of
 * the common pool live on from test to test, so their age says nothing.
 */
final class ThreadsUnderTest {
  private final Thread caller;
  private final Set<Long> before;
  private final Set<Long> common;

  ThreadsUnderTest(Thread caller, Set<Thread> startedBefore) {
    this.caller = caller;
    before = startedBefore.stream().map(Thread::threadId).collect(Collectors.toSet());
    common =
        Thread.getAllStackTraces().keySet().stream()
            .filter(ThreadsUnderTest::isOfTheCommonPool)
            .map(Thread::threadId)
            .collect(Collectors.toSet());
  }

  static boolean isOfTheCommonPool(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker
        && worker.getPool() == ForkJoinPool.commonPool();
  }

  boolean include(ThreadSnapshot thread) {
    boolean isNew =
        thread.virtual() ? thread.tid() > caller.threadId() : !before.contains(thread.tid());
    return isNew || common.contains(thread.tid());
  }

  /** The id of the thread that runs the code. */
  long caller() {
    return caller.threadId();
  }

  boolean isCaller(ThreadSnapshot thread) {
    return thread.tid() == caller.threadId();
  }
}
