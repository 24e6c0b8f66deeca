// kind: invokeAllUninterruptibly for each level, and a set behind a StampedLock
package forkjoin;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.*;

public final class Reachable {
  private Reachable() {}

  /** A set of ints, behind a stamped lock. */
  private static final class Marks {
    private final StampedLock lock = new StampedLock();
    private final TreeSet<Integer> marks = new TreeSet<>();

    boolean mark(int node) {
      long stamp = lock.readLock();
      try {
        while (!marks.contains(node)) {
          long write = lock.tryConvertToWriteLock(stamp);
          if (write != 0) {
            stamp = write;
            return marks.add(node);
          }
          lock.unlockRead(stamp);
          stamp = lock.writeLock();
        }
        return false;
      } finally {
        lock.unlock(stamp);
      }
    }

    Set<Integer> all() {
      long stamp = lock.readLock();
      try {
        return Collections.unmodifiableSet(new TreeSet<>(marks));
      } finally {
        lock.unlockRead(stamp);
      }
    }
  }

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Marks marks = new Marks();
    marks.mark(start);
    int[] level = {start};
    while (level.length > 0) {
      List<Callable<int[]>> questions =
          Arrays.stream(level)
              .<Callable<int[]>>mapToObj(
                  node -> () -> IntStream.of(graph.neighbours(node)).filter(marks::mark).toArray())
              .toList();
      level =
          pool.invokeAllUninterruptibly(questions).stream()
              .map(Reachable::answer)
              .flatMapToInt(IntStream::of)
              .toArray();
    }
    return marks.all();
  }

  private static int[] answer(Future<int[]> future) {
    if (future.state() == Future.State.FAILED) {
      throw new CompletionException(future.exceptionNow());
    }
    return future.resultNow();
  }
}
