package answers;

import static answers.Answer.PARTIES;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Gatherers;

/** Answers whose tasks can't meet, by the belief that leads there. */
public final class WrongAnswers {
  private WrongAnswers() {}

  /** Run the tasks on the caller's own thread. */
  public static List<Answer> onOneThread() {
    return List.of(
        new Answer("a plain loop", (i, m) -> i.forEach(x -> m.run())),
        new Answer("run() instead of start()", (i, m) -> i.forEach(x -> new Thread(m).run())),
        new Answer("an executor that calls", (i, m) -> executeDirectly(Runnable::run, i, m)));
  }

  /** Wait for one task before they start the next. */
  public static List<Answer> thatWaitInTheLoop() {
    return List.of(
        new Answer("get", (i, m) -> getInLoop(Executors.newFixedThreadPool(PARTIES), i, m)),
        new Answer("get, virtual", (i, m) -> getInLoop(perTask(), i, m)),
        new Answer("start and join", WrongAnswers::joinInLoop),
        new Answer("a lazy stream", WrongAnswers::lazyStream),
        new Answer(
            "join of a CompletableFuture",
            (i, m) -> i.forEach(x -> CompletableFuture.runAsync(m).join())),
        new Answer("a pool in the loop", WrongAnswers::poolInLoop),
        new Answer(
            "get on a virtual caller",
            (i, m) -> Thread.ofVirtual().start(quietly(() -> getInLoop(perTask(), i, m))).join()));
  }

  /** Lock round all of the work. */
  public static List<Answer> withOneBigLock() {
    return List.of(
        new Answer("synchronized", (i, m) -> threads(i, inMonitor(m))),
        new Answer("ReentrantLock", (i, m) -> threads(i, inLock(m))),
        new Answer("synchronized, virtual", (i, m) -> submit(perTask(), i, inMonitor(m))),
        new Answer("ReentrantLock, virtual", (i, m) -> submit(perTask(), i, inLock(m))),
        new Answer(
            "synchronized, parallel stream",
            (i, m) -> {
              Runnable locked = inMonitor(m);
              i.parallelStream().forEach(x -> locked.run());
            }));
  }

  /** Have too few threads, or let too few of them work. */
  public static List<Answer> withTooFewWorkers() {
    return List.of(
        new Answer("pool of two", (i, m) -> submit(Executors.newFixedThreadPool(2), i, m)),
        new Answer("pool of one", (i, m) -> submit(Executors.newSingleThreadExecutor(), i, m)),
        new Answer(
            "semaphore of two",
            (i, m) -> submit(Executors.newCachedThreadPool(), i, withPermit(m, new Semaphore(2)))),
        new Answer(
            "semaphore of two, virtual",
            (i, m) -> submit(perTask(), i, withPermit(m, new Semaphore(2)))),
        new Answer("parallel stream in a pool of two", WrongAnswers::smallForkJoinPool),
        new Answer("nested in a pool of two", WrongAnswers::nested),
        new Answer(
            "mapConcurrent of two",
            (i, m) ->
                i.stream()
                    .gather(
                        Gatherers.mapConcurrent(
                            2,
                            x -> {
                              m.run();
                              return x;
                            }))
                    .toList()),
        new Answer("one virtual thread does all", WrongAnswers::oneVirtualThread),
        new Answer("awaitTermination with a time limit", WrongAnswers::awaitTermination));
  }

  /** Asks again and again whether a task is done before it starts the next. */
  public static Answer busyWaiting() {
    return new Answer(
        "isDone and sleep",
        (items, meet) -> {
          try (var pool = Executors.newFixedThreadPool(PARTIES)) {
            for (Integer item : items) {
              Future<Integer> future = pool.submit(meet, item);
              while (!future.isDone()) {
                Thread.sleep(1);
              }
            }
          }
        });
  }

  private static ExecutorService perTask() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  private static void executeDirectly(Executor executor, List<Integer> items, Runnable meet) {
    items.forEach(item -> executor.execute(meet));
  }

  private static void getInLoop(ExecutorService pool, List<Integer> items, Runnable meet)
      throws Exception {
    try (pool) {
      for (Integer item : items) {
        pool.submit(meet, item).get();
      }
    }
  }

  private static void joinInLoop(List<Integer> items, Runnable meet) throws InterruptedException {
    for (Integer item : items) {
      Thread thread = Thread.ofPlatform().name("worker-" + item).start(meet);
      thread.join();
    }
  }

  private static void lazyStream(List<Integer> items, Runnable meet) {
    try (var pool = Executors.newFixedThreadPool(PARTIES)) {
      items.stream()
          .map(item -> CompletableFuture.runAsync(meet, pool))
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private static void poolInLoop(List<Integer> items, Runnable meet) {
    for (Integer item : items) {
      try (var pool = Executors.newFixedThreadPool(PARTIES)) {
        pool.submit(meet, item);
      }
    }
  }

  private static void threads(List<Integer> items, Runnable task) throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (Integer item : items) {
      threads.add(Thread.ofPlatform().name("worker-" + item).start(task));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void submit(ExecutorService pool, List<Integer> items, Runnable task)
      throws Exception {
    try (pool) {
      var futures = new ArrayList<Future<Integer>>();
      for (Integer item : items) {
        futures.add(pool.submit(task, item));
      }
      for (Future<Integer> future : futures) {
        future.get();
      }
    }
  }

  private static Runnable inMonitor(Runnable task) {
    var monitor = new Object();
    return () -> {
      synchronized (monitor) {
        task.run();
      }
    };
  }

  private static Runnable inLock(Runnable task) {
    Lock lock = new ReentrantLock();
    return () -> {
      lock.lock();
      try {
        task.run();
      } finally {
        lock.unlock();
      }
    };
  }

  private static Runnable withPermit(Runnable task, Semaphore permits) {
    return () -> {
      permits.acquireUninterruptibly();
      try {
        task.run();
      } finally {
        permits.release();
      }
    };
  }

  private static void smallForkJoinPool(List<Integer> items, Runnable meet) throws Exception {
    try (var pool = new ForkJoinPool(2)) {
      pool.submit(() -> items.parallelStream().forEach(item -> meet.run())).get();
    }
  }

  private static void nested(List<Integer> items, Runnable meet) throws Exception {
    try (var pool = Executors.newFixedThreadPool(2)) {
      var futures = new ArrayList<Future<?>>();
      for (Integer item : items) {
        futures.add(pool.submit(quietly(() -> pool.submit(meet, item).get())));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
  }

  private static void oneVirtualThread(List<Integer> items, Runnable meet) {
    try (var threads = perTask()) {
      threads.submit(() -> items.forEach(item -> meet.run()));
    }
  }

  private static void awaitTermination(List<Integer> items, Runnable meet)
      throws InterruptedException {
    var pool = Executors.newSingleThreadExecutor();
    for (Integer item : items) {
      pool.submit(meet, item);
    }
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.MINUTES);
  }

  private static Runnable quietly(Work.Step step) {
    return () -> {
      try {
        step.run();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
