package subjects;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;

/** Plain data, ordered by an object of the JDK through which threads hand over. */
public final class OrderedByHandOver {
  private OrderedByHandOver() {}

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
}
