package liveness.scenes;

import static liveness.scenes.LivenessBelief.OTHER_THREADS_WILL_DO;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kit.Census;
import kit.Rejection;
import liveness.Folder;
import liveness.Page;

/** A fixed pool, and folders and pages that keep a record of who calls them. */
public final class RecordedCalls implements AutoCloseable {
  /** How many words are on each page. */
  public static final int WORDS = 100;

  private final int threads;
  private final Set<Thread> ofThePool = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor pool;
  private final Set<Thread> callers = ConcurrentHashMap.newKeySet();
  private final Census<String> calls = new Census<>();

  /** Makes a pool with that many threads. */
  public RecordedCalls(int threads) {
    this.threads = threads;
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = Thread.ofPlatform().daemon().name("pool").unstarted(task);
              ofThePool.add(thread);
              return thread;
            });
  }

  /** The pool in which the calls shall be made. */
  public ThreadPoolExecutor pool() {
    return pool;
  }

  /** Whether somebody has given the pool another number of threads. */
  public boolean hasOtherSettings() {
    return pool.getCorePoolSize() != threads
        || pool.getMaximumPoolSize() != threads
        || pool.getLargestPoolSize() > threads;
  }

  /** A folder with that many pages. */
  public Folder folder(int number, int pages) {
    return folder(number, pages, () -> {}, () -> {});
  }

  /**
   * A folder with that many pages.
   *
   * @param opening what it does when it is opened
   * @param counting what a page does when it is counted
   */
  public Folder folder(int number, int pages, Runnable opening, Runnable counting) {
    return () -> {
      called("folder " + number);
      opening.run();
      return IntStream.range(0, pages).mapToObj(i -> page(number + "." + i, counting)).toList();
    };
  }

  private Page page(String number, Runnable counting) {
    return () -> {
      called("page " + number);
      counting.run();
      return WORDS;
    };
  }

  private void called(String what) {
    calls.record(what);
    callers.add(Thread.currentThread());
  }

  /** Demands that all of these folders and pages were asked once, in the pool's threads. */
  public void requireEachOnceInThePool(int folders, int pages, String happened) {
    List<String> due =
        IntStream.range(0, folders)
            .boxed()
            .flatMap(f ->
                IntStream.range(-1, pages)
                    .mapToObj(p -> p < 0 ? "folder " + f : "page " + f + "." + p))
            .toList();
    if (!calls.missing(due).isEmpty() || !calls.duplicates().isEmpty()) {
      throw Rejection.plain(
          "%s: of these calls, %d were not made, and %d were made more than once."
              .formatted(happened, calls.missing(due).size(), calls.duplicates().size()));
    }
    if (!ofThePool.containsAll(callers)) {
      throw Rejection.of(
          OTHER_THREADS_WILL_DO,
          "%s: some of the calls were made in threads that are none of the pool's."
              .formatted(happened));
    }
  }

  /** Stops the pool's threads. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
