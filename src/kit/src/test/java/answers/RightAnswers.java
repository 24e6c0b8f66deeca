package answers;

import static answers.Answer.PARTIES;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;

/** Answers whose tasks meet, however long they take to come. */
public final class RightAnswers {
  private RightAnswers() {}

  /** All of them. */
  public static List<Answer> all() {
    return List.of(
        new Answer("threads", RightAnswers::threads),
        new Answer("fixed pool", (i, m) -> invokeAll(Executors.newFixedThreadPool(PARTIES), i, m)),
        new Answer(
            "cached pool", (i, m) -> submit(Executors.newCachedThreadPool(), i, m, () -> {})),
        new Answer("virtual threads", (i, m) -> submit(perTask(), i, m, () -> {})),
        new Answer("fork and join", RightAnswers::forkJoin),
        new Answer("parallel stream", (i, m) -> i.parallelStream().forEach(x -> m.run())),
        new Answer("futures on a pool", RightAnswers::futures),
        new Answer("futures on the common pool", RightAnswers::commonFutures),
        new Answer(
            "mapConcurrent",
            (i, m) -> i.stream().gather(Gatherers.mapConcurrent(PARTIES, x -> call(m))).toList()),
        new Answer("workers take the next item", RightAnswers::workers),
        new Answer(
            "sleeps in between",
            (i, m) -> submit(Executors.newFixedThreadPool(PARTIES), i, m, () -> Thread.sleep(8))),
        new Answer(
            "computes in between",
            (i, m) -> submit(Executors.newCachedThreadPool(), i, m, () -> Work.cpuMillis(20))),
        new Answer("virtual caller sleeps", RightAnswers::virtualCaller),
        new Answer("each task starts the next", RightAnswers::relay),
        new Answer(
            "ping-pong in between",
            (i, m) ->
                submit(
                    Executors.newCachedThreadPool(),
                    i,
                    m,
                    () -> Work.pingPong(Thread.ofPlatform(), 40))),
        new Answer(
            "virtual ping-pong in between",
            (i, m) -> submit(perTask(), i, m, () -> Work.pingPong(Thread.ofVirtual(), 100))),
        new Answer(
            "polls with a time limit",
            (i, m) -> submit(Executors.newFixedThreadPool(PARTIES), i, m, Work::pollsAFeeder)),
        new Answer("delayed executor", RightAnswers::delayed),
        new Answer("scheduled pool", RightAnswers::scheduled),
        new Answer(
            "joins a helper in between",
            (i, m) ->
                submit(
                    Executors.newCachedThreadPool(),
                    i,
                    m,
                    () -> {
                      Thread.ofPlatform().start(() -> Work.cpuMillis(10)).join();
                      Work.pingPong(Thread.ofPlatform(), 3);
                    })));
  }

  private static ExecutorService perTask() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  private static Object call(Runnable task) {
    task.run();
    return task;
  }

  private static void threads(List<Integer> items, Runnable meet) throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (Integer item : items) {
      threads.add(Thread.ofPlatform().name("worker-" + item).start(meet));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void invokeAll(ExecutorService pool, List<Integer> items, Runnable meet)
      throws Exception {
    try (pool) {
      List<Callable<Object>> tasks = new ArrayList<>();
      for (Integer item : items) {
        tasks.add(Executors.callable(meet, item));
      }
      for (Future<Object> done : pool.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  private static void submit(
      ExecutorService pool, List<Integer> items, Runnable meet, Work.Step between)
      throws Exception {
    try (pool) {
      var futures = new ArrayList<Future<Integer>>();
      for (Integer item : items) {
        between.run();
        futures.add(pool.submit(meet, item));
      }
      for (Future<Integer> future : futures) {
        future.get();
      }
    }
  }

  private static void forkJoin(List<Integer> items, Runnable meet) {
    try (var pool = new ForkJoinPool(PARTIES)) {
      pool.invoke(new Halves(items, meet));
    }
  }

  private static final class Halves extends RecursiveAction {
    private static final long serialVersionUID = 1L;
    private final transient List<Integer> items;
    private final transient Runnable meet;

    Halves(List<Integer> items, Runnable meet) {
      this.items = items;
      this.meet = meet;
    }

    @Override
    protected void compute() {
      if (items.size() == 1) {
        items.getFirst();
        meet.run();
      } else {
        int half = items.size() / 2;
        invokeAll(
            new Halves(items.subList(0, half), meet),
            new Halves(items.subList(half, items.size()), meet));
      }
    }
  }

  private static void futures(List<Integer> items, Runnable meet) {
    try (var pool = Executors.newFixedThreadPool(PARTIES)) {
      CompletableFuture.allOf(
              items.stream()
                  .map(i -> CompletableFuture.runAsync(meet, pool))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  private static void commonFutures(List<Integer> items, Runnable meet) {
    CompletableFuture.allOf(
            items.stream()
                .map(i -> CompletableFuture.supplyAsync(() -> i).thenAcceptAsync(x -> meet.run()))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private static void workers(List<Integer> items, Runnable meet) throws InterruptedException {
    var next = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (int worker = 0; worker < PARTIES; worker++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int i; (i = next.getAndIncrement()) < items.size(); ) {
                  items.get(i);
                  meet.run();
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void virtualCaller(List<Integer> items, Runnable meet)
      throws InterruptedException {
    Thread.ofVirtual()
        .start(() -> Work.unchecked(() -> submit(perTask(), items, meet, () -> Thread.sleep(8))))
        .join();
  }

  private static void relay(List<Integer> items, Runnable meet) {
    try (var pool = Executors.newCachedThreadPool()) {
      var ended = new Phaser(1);
      next(pool, items, 0, meet, ended);
      ended.arriveAndAwaitAdvance();
    }
  }

  private static void next(
      ExecutorService pool, List<Integer> items, int at, Runnable meet, Phaser ended) {
    ended.register();
    pool.submit(() -> {
      items.get(at);
      if (at + 1 < items.size()) {
        next(pool, items, at + 1, meet, ended);
      }
      meet.run();
      ended.arriveAndDeregister();
    });
  }

  private static void delayed(List<Integer> items, Runnable meet) {
    CompletableFuture.allOf(
            items.stream()
                .map(i ->
                    CompletableFuture.runAsync(
                        meet, CompletableFuture.delayedExecutor(8L * i, TimeUnit.MILLISECONDS)))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private static void scheduled(List<Integer> items, Runnable meet) throws Exception {
    try (var pool = Executors.newScheduledThreadPool(PARTIES)) {
      var futures = new ArrayList<Future<?>>();
      for (Integer item : items) {
        futures.add(pool.schedule(meet, 8L * item, TimeUnit.MILLISECONDS));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
  }
}
