package subjects;

import static subjects.Races.CAME_OUT_RIGHT;
import static subjects.Races.RACE;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Plain data that threads hand over, or wait for, at the wrong moment. */
public final class UnorderedHandOvers {
  private UnorderedHandOvers() {}

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
}
