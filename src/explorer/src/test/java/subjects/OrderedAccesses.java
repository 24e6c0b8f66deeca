package subjects;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Plain data that one thread writes and another reads, with an edge between them that the language
 * or the library promises (JLS 17.4.4, the package documentation of {@code java.util.concurrent}).
 */
public final class OrderedAccesses {
  private OrderedAccesses() {}

  static final class Box {
    private int n;

    Box(int n) {
      this.n = n;
    }
  }

  @Accepted
  public static final class ByVolatileField extends PairScenario {
    ByVolatileField() {
      super(
          new Pair() {
            private int data;
            private volatile boolean ready;

            @Override
            public void a() {
              data = 1;
              ready = true;
            }

            @Override
            public void b() {
              int seen = ready ? data : 0;
            }
          });
    }
  }

  @Accepted
  public static final class ByAtomicBoolean extends PairScenario {
    ByAtomicBoolean() {
      super(
          new Pair() {
            private int data;
            private final AtomicBoolean ready = new AtomicBoolean();

            @Override
            public void a() {
              data = 1;
              ready.set(true);
            }

            @Override
            public void b() {
              int seen = ready.get() ? data : 0;
            }
          });
    }
  }

  @Accepted
  public static final class ByReleaseAndAcquire extends PairScenario {
    ByReleaseAndAcquire() {
      super(
          new Pair() {
            private int data;
            private final AtomicReference<String> ready = new AtomicReference<>();

            @Override
            public void a() {
              data = 1;
              ready.setRelease("yes");
            }

            @Override
            public void b() {
              int seen = ready.getAcquire() != null ? data : 0;
            }
          });
    }
  }

  @Accepted
  public static final class BySemaphore extends PairScenario {
    BySemaphore() {
      super(
          new Pair() {
            private int data;
            private final Semaphore written = new Semaphore(0);

            @Override
            public void a() {
              data = 1;
              written.release();
            }

            @Override
            public void b() throws InterruptedException {
              written.acquire();
              int seen = data;
            }
          });
    }
  }

  @Accepted
  public static final class ByLatch extends PairScenario {
    ByLatch() {
      super(
          new Pair() {
            private int data;
            private final CountDownLatch written = new CountDownLatch(1);

            @Override
            public void a() {
              data = 1;
              written.countDown();
            }

            @Override
            public void b() throws InterruptedException {
              written.await();
              int seen = data;
            }
          });
    }
  }

  @Accepted
  public static final class ByBarrier extends PairScenario {
    ByBarrier() {
      super(
          new Pair() {
            private int left;
            private int right;
            private int sum;
            private final CyclicBarrier both = new CyclicBarrier(2, () -> sum = left + right);

            @Override
            public void a() throws Exception {
              left = 1;
              both.await();
              int seen = right + sum;
            }

            @Override
            public void b() throws Exception {
              right = 1;
              both.await();
              int seen = left + sum;
            }
          });
    }
  }

  @Accepted
  public static final class ByConcurrentMap extends PairScenario {
    ByConcurrentMap() {
      super(
          new Pair() {
            private final ConcurrentHashMap<String, Box> boxes = new ConcurrentHashMap<>();

            @Override
            public void a() {
              boxes.put("x", new Box(1));
            }

            @Override
            public void b() {
              Box box = boxes.get("x");
              int seen = box == null ? 0 : box.n;
            }
          });
    }
  }

  @Accepted
  public static final class ByBlockingQueue extends PairScenario {
    ByBlockingQueue() {
      super(
          new Pair() {
            private final BlockingQueue<Box> boxes = new ArrayBlockingQueue<>(1);

            @Override
            public void a() throws InterruptedException {
              boxes.put(new Box(1));
            }

            @Override
            public void b() throws InterruptedException {
              boxes.take().n++;
            }
          });
    }
  }

  @Accepted
  public static final class BySynchronousQueue extends PairScenario {
    BySynchronousQueue() {
      super(
          new Pair() {
            private final BlockingQueue<Box> boxes = new SynchronousQueue<>();

            @Override
            public void a() throws InterruptedException {
              boxes.put(new Box(1));
            }

            @Override
            public void b() throws InterruptedException {
              boxes.take().n++;
            }
          });
    }
  }

  @Accepted
  public static final class ByStartAndJoin extends PairScenario {
    ByStartAndJoin() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() throws InterruptedException {
              data = 1;
              Thread thread = new Thread(() -> data++);
              thread.start();
              thread.join();
              data++;
            }

            @Override
            public void b() {}
          });
    }
  }

  @Accepted
  public static final class ByTheEndOfAThread extends PairScenario {
    ByTheEndOfAThread() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() {
              Thread thread = new Thread(() -> data++);
              thread.start();
              if (!thread.isAlive()) {
                data++;
              }
            }

            @Override
            public void b() {}
          });
    }
  }

  @Accepted
  public static final class ByInterrupt extends PairScenario {
    ByInterrupt() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() throws InterruptedException {
              Thread thread =
                  new Thread(() -> {
                    int seen = Thread.currentThread().isInterrupted() ? data : 0;
                  });
              thread.start();
              data = 1;
              thread.interrupt();
              thread.join();
            }

            @Override
            public void b() {}
          });
    }
  }

  @Accepted
  public static final class ByUnparking extends PairScenario {
    ByUnparking() {
      super(
          new Pair() {
            private int data;
            private volatile boolean isSet;

            @Override
            public void a() throws InterruptedException {
              Thread thread =
                  new Thread(() -> {
                    while (!isSet) {
                      LockSupport.park();
                    }
                    int seen = data;
                  });
              thread.start();
              data = 1;
              isSet = true;
              LockSupport.unpark(thread);
              thread.join();
            }

            @Override
            public void b() {}
          });
    }
  }

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

  @Accepted
  public static final class ByCompletableFuture extends PairScenario {
    ByCompletableFuture() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() {
              data = 1;
              CompletableFuture.supplyAsync(() -> data++).thenAccept(_ -> data++).join();
              data++;
            }

            @Override
            public void b() {}
          });
    }
  }

  @Accepted
  public static final class ByWhoCompletes extends PairScenario {
    ByWhoCompletes() {
      super(
          new Pair() {
            private int data;
            private final CompletableFuture<String> written = new CompletableFuture<>();

            @Override
            public void a() {
              data = 1;
              written.complete("yes");
            }

            @Override
            public void b() {
              written.join();
              int seen = data;
            }
          });
    }
  }

  @Accepted
  public static final class ByARegisteredFunction extends PairScenario {
    ByARegisteredFunction() {
      super(
          new Pair() {
            private final CompletableFuture<String> told = new CompletableFuture<>();

            @Override
            public void a() {
              told.complete("yes");
            }

            @Override
            public void b() {
              var box = new Box(1); // written after A has begun, used by whoever completes
              told.thenRun(() -> box.n++);
            }
          });
    }
  }

  @Accepted
  public static final class ByTwoStagesThatAreCombined extends PairScenario {
    ByTwoStagesThatAreCombined() {
      super(
          new Pair() {
            private int left;
            private int right;

            @Override
            public void a() {
              var one = CompletableFuture.runAsync(() -> left++).thenRun(() -> left++);
              var other = CompletableFuture.runAsync(() -> right++);
              one.runAfterBoth(other, () -> left += right).join();
            }

            @Override
            public void b() {}
          });
    }
  }

  @Accepted
  public static final class ByAStaticInitialiser extends PairScenario {
    static final class Holder {
      static final Box BOX = new Box(1);
    }

    ByAStaticInitialiser() {
      super(
          new Pair() {
            @Override
            public void a() {
              int seen = Holder.BOX.n;
            }

            @Override
            public void b() {
              int seen = Holder.BOX.n;
            }
          });
    }
  }

  @Accepted
  public static final class OfElementsOfTheirOwn extends PairScenario {
    OfElementsOfTheirOwn() {
      super(
          new Pair() {
            private final byte[] all = new byte[2];
            private short left;
            private short right;

            @Override
            public void a() {
              all[0]++;
              left++;
            }

            @Override
            public void b() {
              all[1]++;
              right++;
            }
          });
    }
  }

  @Accepted
  public static final class ByTheRetryOfAnUpdate extends PairScenario {
    ByTheRetryOfAnUpdate() {
      super(
          new Pair() {
            private final AtomicReference<Map<String, Integer>> counts =
                new AtomicReference<>(new HashMap<>());

            @Override
            public void a() {
              count("a");
            }

            @Override
            public void b() {
              count("b");
            }

            /** Each try copies a map that nobody changes any more. */
            private void count(String word) {
              counts.updateAndGet(old -> {
                var copy = new HashMap<>(old);
                copy.merge(word, 1, Integer::sum);
                return copy;
              });
            }
          });
    }
  }

  @Accepted
  public static final class ByTheRetryThatReadsAField extends PairScenario {
    ByTheRetryThatReadsAField() {
      super(
          new Pair() {
            private final AtomicReference<Box> most = new AtomicReference<>(new Box(0));

            @Override
            public void a() {
              most.updateAndGet(old -> new Box(old.n + 1));
            }

            @Override
            public void b() {
              most.accumulateAndGet(new Box(5), (old, mine) -> old.n < mine.n ? mine : old);
            }
          });
    }
  }

  @Accepted
  public static final class OfAnAtomicThatNobodyChanges extends PairScenario {
    OfAnAtomicThatNobodyChanges() {
      super(
          new Pair() {
            private final AtomicLong n = new AtomicLong(1);
            private final AtomicIntegerArray all = new AtomicIntegerArray(2);

            @Override
            public void a() {
              n.compareAndSet(2, 3); // it finds 1, and so it only reads
              all.set(0, 1);
            }

            @Override
            public void b() {
              long seen = n.getPlain() + all.getPlain(1);
            }
          });
    }
  }

  @Accepted
  public static final class OfWhatNobodyWrites extends PairScenario {
    OfWhatNobodyWrites() {
      super(
          new Pair() {
            private final Box box = new Box(1);

            @Override
            public void a() {
              int seen = box.n;
            }

            @Override
            public void b() {
              int seen = box.n;
            }
          });
    }
  }
}
