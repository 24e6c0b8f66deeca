package subjects;

import java.util.concurrent.CountedCompleter;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Plain data, ordered by tasks that are given to a pool and awaited. */
public final class OrderedByTasks {
  private OrderedByTasks() {}

  @Accepted
  public static final class BySubmitAndGet extends PairScenario {
    BySubmitAndGet() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() throws Exception {
              var pool = Executors.newFixedThreadPool(1);
              data = 1;
              pool.submit(() -> data++).get();
              data++;
              pool.shutdown();
            }

            @Override
            public void b() {}
          });
    }
  }

  @Accepted
  public static final class ByInvokeAll extends PairScenario {
    ByInvokeAll() {
      super(
          new Pair() {
            private final int[] data = new int[2];

            @Override
            public void a() throws Exception {
              try (var pool = Executors.newCachedThreadPool()) {
                pool.invokeAll(java.util.List.of(() -> data[0] = 1, () -> data[1] = 1));
                data[0] += data[1];
              }
            }

            @Override
            public void b() {}
          });
    }
  }

  @Accepted
  public static final class ByAwaitTermination extends PairScenario {
    ByAwaitTermination() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() throws Exception {
              var pool = Executors.newFixedThreadPool(1);
              pool.execute(() -> data++);
              pool.shutdown();
              if (pool.awaitTermination(1, TimeUnit.DAYS)) {
                data++;
              }
            }

            @Override
            public void b() {}
          });
    }
  }

  @Accepted
  public static final class ByFutureTask extends PairScenario {
    ByFutureTask() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() throws Exception {
              var task = new FutureTask<>(() -> data++);
              new Thread(task).start();
              task.get();
              data++;
            }

            @Override
            public void b() {}
          });
    }
  }

  @Accepted
  public static final class ByForkAndJoin extends PairScenario {
    ByForkAndJoin() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() {
              data = 1;
              var task = ForkJoinTask.adapt(() -> data++);
              task.fork();
              task.join();
              data++;
            }

            @Override
            public void b() {}
          });
    }
  }

  /** The one that is last to end goes on as the parent, and sees what the other one has done. */
  @Accepted
  public static final class ByTheLastToComplete extends PairScenario {
    ByTheLastToComplete() {
      super(
          new Pair() {
            private final int[] data = new int[3];

            @Override
            public void a() {
              new Part(null, 0).invoke();
              data[0]++;
            }

            @Override
            public void b() {}

            final class Part extends CountedCompleter<Void> {
              private static final long serialVersionUID = 1L;

              private final int place; // 0: the parent

              Part(CountedCompleter<?> parent, int place) {
                super(parent);
                this.place = place;
              }

              @Override
              public void compute() {
                if (place == 0) {
                  setPendingCount(2);
                  new Part(this, 1).fork();
                  new Part(this, 2).fork();
                }
                tryComplete();
              }

              @Override
              public void onCompletion(CountedCompleter<?> caller) {
                data[place] = place == 0 ? data[1] + data[2] : 1;
              }
            }
          });
    }
  }
}
