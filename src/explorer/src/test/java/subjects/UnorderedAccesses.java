package subjects;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Plain data that one thread writes and another reads, with an edge missing or misplaced. */
public final class UnorderedAccesses {
  private static final String RACE = "A data race: ";
  private static final String CAME_OUT_RIGHT = "right-when-it-came-out-right";

  private UnorderedAccesses() {}

  static final class Box {
    private int n;

    Box(int n) {
      this.n = n;
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PlainFlag extends PairScenario {
    PlainFlag() {
      super(
          new Pair() {
            private int data;
            private boolean ready;

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

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class VolatileInTheWrongPlace extends PairScenario {
    VolatileInTheWrongPlace() {
      super(
          new Pair() {
            private volatile int data;
            private boolean ready;

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

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class ReleasedTooEarly extends PairScenario {
    ReleasedTooEarly() {
      super(
          new Pair() {
            private int data;
            private volatile boolean ready;

            @Override
            public void a() {
              ready = true;
              data = 1;
            }

            @Override
            public void b() {
              int seen = ready ? data : 0;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class AcquiredTooLate extends PairScenario {
    AcquiredTooLate() {
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
              int seen = data;
              boolean late = ready;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class VolatileArray extends PairScenario {
    VolatileArray() {
      super(
          new Pair() {
            private volatile int[] data = new int[1];

            @Override
            public void a() {
              data[0] = 1;
            }

            @Override
            public void b() {
              int seen = data[0];
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PlainPublication extends PairScenario {
    PlainPublication() {
      super(
          new Pair() {
            private Box box;

            @Override
            public void a() {
              box = new Box(1);
            }

            @Override
            public void b() {
              Box seen = box;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PlainModes extends PairScenario {
    PlainModes() {
      super(
          new Pair() {
            private int data;
            private final AtomicReference<String> ready = new AtomicReference<>();

            @Override
            public void a() {
              data = 1;
              ready.setPlain("yes");
            }

            @Override
            public void b() {
              int seen = ready.getPlain() != null ? data : 0;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class OpaqueModes extends PairScenario {
    OpaqueModes() {
      super(
          new Pair() {
            private int data;
            private final AtomicReference<String> ready = new AtomicReference<>();

            @Override
            public void a() {
              data = 1;
              ready.setOpaque("yes");
            }

            @Override
            public void b() {
              int seen = ready.getOpaque() != null ? data : 0;
            }
          });
    }
  }

  /** The hash of a string is computed so: harmless, if at all, by other rules than this one. */
  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class CachedHash extends PairScenario {
    CachedHash() {
      super(
          new MutualExclusion.Both() {
            @Override
            void both() {
              int hash = data;
              if (hash == 0) {
                data = 42;
              }
            }
          });
    }
  }

  /** Peterson's algorithm: right in every schedule, and wrong where fields are plain. */
  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PetersonWithPlainFields extends PairScenario {
    PetersonWithPlainFields() {
      super(
          new Pair() {
            private boolean wantsA;
            private boolean wantsB;
            private char turn;

            @Override
            public void a() {
              wantsA = true;
              turn = 'B';
              while (wantsB && turn == 'B') {
                Thread.onSpinWait();
              }
              wantsA = false;
            }

            @Override
            public void b() {
              wantsB = true;
              turn = 'A';
              while (wantsA && turn == 'A') {
                Thread.onSpinWait();
              }
              wantsB = false;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class CountedDownTooEarly extends PairScenario {
    CountedDownTooEarly() {
      super(
          new Pair() {
            private int data;
            private final CountDownLatch written = new CountDownLatch(1);

            @Override
            public void a() {
              written.countDown();
              data = 1;
            }

            @Override
            public void b() throws InterruptedException {
              written.await();
              int seen = data;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class WrittenAfterTheBarrier extends PairScenario {
    WrittenAfterTheBarrier() {
      super(
          new Pair() {
            private int data;
            private final CyclicBarrier both = new CyclicBarrier(2);

            @Override
            public void a() throws Exception {
              both.await();
              data = 1;
            }

            @Override
            public void b() throws Exception {
              both.await();
              int seen = data;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class ChangedAfterThePut extends PairScenario {
    ChangedAfterThePut() {
      super(
          new Pair() {
            private final ConcurrentHashMap<String, Box> boxes = new ConcurrentHashMap<>();

            @Override
            public void a() {
              var box = new Box(1);
              boxes.put("x", box);
              box.n = 2;
            }

            @Override
            public void b() {
              Box box = boxes.get("x");
              int seen = box == null ? 0 : box.n;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class ChangedAfterItWasQueued extends PairScenario {
    ChangedAfterItWasQueued() {
      super(
          new Pair() {
            private final BlockingQueue<Box> boxes = new ArrayBlockingQueue<>(1);

            @Override
            public void a() throws InterruptedException {
              var box = new Box(1);
              boxes.put(box);
              box.n = 2;
            }

            @Override
            public void b() throws InterruptedException {
              int seen = boxes.take().n;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class NotJoined extends PairScenario {
    NotJoined() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() {
              new Thread(() -> data = 1).start();
              int seen = data;
            }

            @Override
            public void b() {}
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class SleptInsteadOfJoined extends PairScenario {
    SleptInsteadOfJoined() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() throws InterruptedException {
              new Thread(() -> data = 1).start();
              Thread.sleep(1_000);
              int seen = data;
            }

            @Override
            public void b() {}
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class JoinedForAMoment extends PairScenario {
    JoinedForAMoment() {
      super(
          new Pair() {
            private int data;
            private final CountDownLatch go = new CountDownLatch(1);

            @Override
            public void a() throws InterruptedException {
              Thread thread =
                  new Thread(() -> {
                    try {
                      go.await();
                      data = 1;
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  });
              thread.start();
              thread.join(10);
              int seen = data;
              go.countDown();
              data = 2;
            }

            @Override
            public void b() {}
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class SubmittedAndNotGot extends PairScenario {
    SubmittedAndNotGot() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() {
              try (var pool = Executors.newFixedThreadPool(1)) {
                pool.submit(() -> data = 1);
                int seen = data;
              }
            }

            @Override
            public void b() {}
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class InterruptedAndNotAsked extends PairScenario {
    InterruptedAndNotAsked() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() throws InterruptedException {
              Thread thread =
                  new Thread(() -> {
                    int seen = data;
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

  @Rejected(says = "HashMap", belief = "unsafe-type-shared")
  public static final class EntriesThatNeverMeet extends PairScenario {
    EntriesThatNeverMeet() {
      super(
          new Pair() {
            private final Map<String, Integer> counts = new HashMap<>();
            private final BlockingQueue<String> turn = new ArrayBlockingQueue<>(1);

            @Override
            public void a() {
              counts.put("a", 1);
            }

            @Override
            public void b() {
              counts.put("b", 1);
            }
          });
    }
  }

  @Rejected(says = "ArrayList", belief = "unsafe-type-shared")
  public static final class AsksForTheSize extends PairScenario {
    AsksForTheSize() {
      super(
          new Pair() {
            private final List<Integer> all = new ArrayList<>();

            @Override
            public void a() {
              all.add(1);
            }

            @Override
            public void b() {
              int seen = all.size();
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PlainlyReadAtomic extends PairScenario {
    PlainlyReadAtomic() {
      super(
          new Pair() {
            private final AtomicInteger n = new AtomicInteger();

            @Override
            public void a() {
              n.addAndGet(1);
            }

            @Override
            public void b() {
              int seen = n.getPlain();
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PlainlyReadElementOfAtomics extends PairScenario {
    PlainlyReadElementOfAtomics() {
      super(
          new Pair() {
            private final AtomicReferenceArray<String> all = new AtomicReferenceArray<>(2);

            @Override
            public void a() {
              all.compareAndSet(1, null, "there");
            }

            @Override
            public void b() {
              String seen = all.getPlain(1);
            }
          });
    }
  }

  /** Whichever failure is kept would do; the language promises nothing of it all the same. */
  @Rejected(
      says = "Neither of them holds a lock, and failure is not volatile.",
      belief = "right-when-it-came-out-right")
  public static final class BothStoreTheirFailure extends Scenario {
    private final Failures failures = new Failures();

    BothStoreTheirFailure() {
      task("A", () -> failures.run(() -> Integer.parseInt("one")));
      task("B", () -> failures.run(() -> Integer.parseInt("two")));
    }

    @Override
    protected void verify() {
      require(failures.failure != null, "No failure was kept.");
    }
  }

  static final class Failures {
    private RuntimeException failure;

    void run(Runnable task) {
      try {
        task.run();
      } catch (RuntimeException e) {
        failure = e;
      }
    }
  }
}
