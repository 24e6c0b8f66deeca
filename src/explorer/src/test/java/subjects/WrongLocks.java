package subjects;

import static subjects.Races.RACE;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Plain data under locks that do not keep the two threads apart. */
public final class WrongLocks {
  private static final String OF_ITS_OWN = "a-lock-of-its-own";

  private WrongLocks() {}

  @Rejected(says = "B holds no lock", belief = "one-side-locked")
  public static final class OnlyTheWriter extends PairScenario {
    OnlyTheWriter() {
      super(
          new Pair() {
            private int data;

            @Override
            public synchronized void a() {
              data = 1;
            }

            @Override
            public void b() {
              int seen = data;
            }
          });
    }
  }

  @Rejected(says = "These are two locks", belief = OF_ITS_OWN)
  public static final class OneForEach extends PairScenario {
    OneForEach() {
      super(
          new Pair() {
            private int data;
            private final Object ofA = new Object();
            private final Object ofB = new Object();

            @Override
            public void a() {
              synchronized (ofA) {
                data = 1;
              }
            }

            @Override
            public void b() {
              synchronized (ofB) {
                int seen = data;
              }
            }
          });
    }
  }

  @Rejected(says = RACE, belief = OF_ITS_OWN)
  public static final class ANewOneEachTime extends PairScenario {
    ANewOneEachTime() {
      super(
          new Pair() {
            private int data;

            @Override
            public synchronized void a() {
              data = 1;
            }

            @Override
            public void b() {
              synchronized (new Object()) {
                int seen = data;
              }
            }
          });
    }
  }

  @Rejected(says = RACE, belief = OF_ITS_OWN)
  public static final class OfTheClassAndOfTheObject extends PairScenario {
    static final class Both implements PairScenario.Pair {
      private static int data;

      private static synchronized void set() {
        data = 1;
      }

      @Override
      public void a() {
        set();
      }

      @Override
      public synchronized void b() {
        int seen = data;
      }
    }

    OfTheClassAndOfTheObject() {
      super(new Both());
    }
  }

  @Rejected(says = "takes as its lock", belief = OF_ITS_OWN)
  public static final class ReplacedAtEachChange extends PairScenario {
    ReplacedAtEachChange() {
      super(
          new Pair() {
            private String data = "zero";

            @Override
            public void a() {
              synchronized (data) {
                data = "one";
              }
            }

            @Override
            public void b() {
              synchronized (data) {
                data = "two";
              }
            }
          });
    }
  }

  @Rejected(says = "Both hold the read lock", belief = "read-lock-for-writing")
  public static final class ReadLockForWriting extends PairScenario {
    ReadLockForWriting() {
      super(
          new Pair() {
            private int data;
            private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

            @Override
            public void a() {
              lock.readLock().lock();
              data = 1;
              lock.readLock().unlock();
            }

            @Override
            public void b() {
              lock.readLock().lock();
              int seen = data;
              lock.readLock().unlock();
            }
          });
    }
  }

  @Rejected(says = RACE, belief = "right-when-it-came-out-right")
  public static final class TwoPermits extends PairScenario {
    TwoPermits() {
      super(
          new Pair() {
            private int data;
            private final Semaphore permits = new Semaphore(2);

            @Override
            public void a() throws InterruptedException {
              permits.acquire();
              data = 1;
              permits.release();
            }

            @Override
            public void b() throws InterruptedException {
              permits.acquire();
              int seen = data;
              permits.release();
            }
          });
    }
  }

  @Rejected(says = "HashMap", belief = OF_ITS_OWN)
  public static final class OneForEachWord extends PairScenario {
    OneForEachWord() {
      super(
          new Pair() {
            private final Map<String, Integer> counts = new HashMap<>();
            private final Object[] locks = {new Object(), new Object()};

            @Override
            public void a() {
              synchronized (locks[0]) {
                counts.put("a", 1);
              }
            }

            @Override
            public void b() {
              synchronized (locks[1]) {
                counts.put("b", 1);
              }
            }
          });
    }
  }

  @Rejected(says = RACE, belief = "one-side-locked")
  public static final class UnlockedTooEarly extends PairScenario {
    UnlockedTooEarly() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() {
              synchronized (this) {
                data = 1;
              }
              data = 2;
            }

            @Override
            public synchronized void b() {
              int seen = data;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = "one-side-locked")
  public static final class MadeOnceWithoutVolatile extends PairScenario {
    MadeOnceWithoutVolatile() {
      super(
          new MutualExclusion.Both() {
            private Box box;

            @Override
            void both() {
              if (box == null) {
                synchronized (this) {
                  if (box == null) {
                    box = new Box(1);
                  }
                }
              }
            }
          });
    }
  }
}
