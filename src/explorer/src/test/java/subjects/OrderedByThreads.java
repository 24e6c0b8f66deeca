package subjects;

import java.util.concurrent.locks.LockSupport;

/** Plain data, ordered by the beginning, the end, an interrupt or an unparking of a thread. */
public final class OrderedByThreads {
  private OrderedByThreads() {}

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
}
