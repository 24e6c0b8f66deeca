package subjects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Two threads that never are at the same data at the same time, and see what the other did. */
public final class MutualExclusion {
  private MutualExclusion() {}

  /** Both do the same. */
  abstract static class Both implements PairScenario.Pair {
    int data;

    abstract void both() throws Exception;

    @Override
    public void a() throws Exception {
      both();
    }

    @Override
    public void b() throws Exception {
      both();
    }
  }

  @Accepted
  public static final class ByMonitor extends PairScenario {
    ByMonitor() {
      super(
          new Both() {
            @Override
            synchronized void both() {
              data++;
            }
          });
    }
  }

  @Accepted
  public static final class ByReentrantLock extends PairScenario {
    ByReentrantLock() {
      super(
          new Both() {
            private final ReentrantLock lock = new ReentrantLock();

            @Override
            void both() {
              lock.lock();
              try {
                data++;
              } finally {
                lock.unlock();
              }
            }
          });
    }
  }

  @Accepted
  public static final class ByTryLock extends PairScenario {
    ByTryLock() {
      super(
          new Both() {
            private final ReentrantLock lock = new ReentrantLock();

            @Override
            void both() {
              if (lock.tryLock()) {
                data++;
                lock.unlock();
              }
            }
          });
    }
  }

  @Accepted
  public static final class ByReadWriteLock extends PairScenario {
    ByReadWriteLock() {
      super(
          new Pair() {
            private int data;
            private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

            @Override
            public void a() {
              lock.writeLock().lock();
              data++;
              lock.writeLock().unlock();
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

  @Accepted
  public static final class ByOnePermit extends PairScenario {
    ByOnePermit() {
      super(
          new Both() {
            private final Semaphore free = new Semaphore(1);

            @Override
            void both() throws InterruptedException {
              free.acquire();
              data++;
              free.release();
            }
          });
    }
  }

  @Accepted
  public static final class BySpinning extends PairScenario {
    BySpinning() {
      super(
          new Both() {
            private final AtomicBoolean taken = new AtomicBoolean();

            @Override
            void both() {
              while (!taken.compareAndSet(false, true)) {
                Thread.onSpinWait();
              }
              data++;
              taken.set(false);
            }
          });
    }
  }

  @Accepted
  public static final class ByTickets extends PairScenario {
    ByTickets() {
      super(
          new Both() {
            private final AtomicInteger next = new AtomicInteger();
            private volatile int served;

            @Override
            void both() {
              int mine = next.getAndIncrement();
              while (served != mine) {
                Thread.onSpinWait();
              }
              data++;
              served = mine + 1;
            }
          });
    }
  }

  /** Peterson's algorithm (1981). */
  @Accepted
  public static final class ByPeterson extends PairScenario {
    ByPeterson() {
      super(
          new Pair() {
            private int data;
            private volatile boolean wantsA;
            private volatile boolean wantsB;
            private volatile char turn;

            @Override
            public void a() {
              wantsA = true;
              turn = 'B';
              while (wantsB && turn == 'B') {
                Thread.onSpinWait();
              }
              data++;
              wantsA = false;
            }

            @Override
            public void b() {
              wantsB = true;
              turn = 'A';
              while (wantsA && turn == 'A') {
                Thread.onSpinWait();
              }
              data++;
              wantsB = false;
            }
          });
    }
  }

  /** Dekker's algorithm, without a second try: who meets the other leaves. */
  @Accepted
  public static final class ByDekker extends PairScenario {
    ByDekker() {
      super(
          new Pair() {
            private int data;
            private volatile boolean wantsA;
            private volatile boolean wantsB;

            @Override
            public void a() {
              wantsA = true;
              if (!wantsB) {
                data++;
              }
              wantsA = false;
            }

            @Override
            public void b() {
              wantsB = true;
              if (!wantsA) {
                data++;
              }
              wantsB = false;
            }
          });
    }
  }

  @Accepted
  public static final class ByWaitingForTheOther extends PairScenario {
    ByWaitingForTheOther() {
      super(
          new Pair() {
            private int data;
            private boolean written;

            @Override
            public synchronized void a() {
              data = 1;
              written = true;
              notifyAll();
            }

            @Override
            public synchronized void b() throws InterruptedException {
              while (!written) {
                wait();
              }
              int seen = data;
            }
          });
    }
  }

  @Accepted
  public static final class ByCondition extends PairScenario {
    ByCondition() {
      super(
          new Pair() {
            private int data;
            private final ReentrantLock lock = new ReentrantLock();
            private final java.util.concurrent.locks.Condition written = lock.newCondition();

            @Override
            public void a() {
              lock.lock();
              data = 1;
              written.signal();
              lock.unlock();
            }

            @Override
            public void b() throws InterruptedException {
              lock.lock();
              while (data == 0) {
                written.await();
              }
              lock.unlock();
            }
          });
    }
  }

  @Accepted
  public static final class OfAPlainMap extends PairScenario {
    OfAPlainMap() {
      super(
          new Both() {
            private final Map<String, Integer> counts = new HashMap<>();

            @Override
            void both() {
              synchronized (counts) {
                counts.merge("x", 1, Integer::sum);
              }
            }
          });
    }
  }

  @Accepted
  public static final class OfASynchronizedListWhileItIsIterated extends PairScenario {
    OfASynchronizedListWhileItIsIterated() {
      super(
          new Pair() {
            private final List<Integer> all = Collections.synchronizedList(new ArrayList<>());

            @Override
            public void a() {
              all.add(1);
            }

            @Override
            public void b() {
              synchronized (all) {
                for (int n : all) {
                  int seen = n;
                }
              }
            }
          });
    }
  }

  @Accepted
  public static final class ByMakingItOnce extends PairScenario {
    ByMakingItOnce() {
      super(
          new Both() {
            private volatile Box box;

            @Override
            void both() {
              if (box == null) {
                synchronized (this) {
                  if (box == null) {
                    box = new Box(1);
                  }
                }
              }
              box.hashCode();
            }
          });
    }
  }
}
