package subjects;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Latches, barriers, signals, and the less common locks. */
public final class Signals {
  private Signals() {}

  /** Two threads that increment, then count down; the latch asks for so many. */
  static final class Latched {
    private int n;

    static int call(int counts) throws InterruptedException {
      var shared = new Latched();
      var latch = new CountDownLatch(counts);
      Runnable work =
          () -> {
            synchronized (shared) {
              shared.n++;
            }
            latch.countDown();
          };
      Thread.ofVirtual().start(work);
      Thread.ofPlatform().start(work);
      latch.await();
      synchronized (shared) {
        return shared.n;
      }
    }
  }

  @Accepted
  public static final class LatchOfTwo extends TwoExpectedScenario {
    LatchOfTwo() {
      super(() -> Latched.call(2));
    }
  }

  @Rejected(says = "The result was 1 instead of 2")
  public static final class LatchOfOne extends TwoExpectedScenario {
    LatchOfOne() {
      super(() -> Latched.call(1));
    }
  }

  @Rejected(says = "main waits in latch.await()")
  public static final class LatchOfThree extends TwoExpectedScenario {
    LatchOfThree() {
      super(() -> Latched.call(3));
    }
  }

  @Rejected(says = "when nobody waited, and a signal is not kept", belief = "signal-is-kept")
  public static final class LostSignal extends TwoExpectedScenario {
    LostSignal() {
      super(Unconditional::call);
    }
  }

  static final class Unconditional {
    private int n;

    static int call() throws InterruptedException {
      var shared = new Unconditional();
      new Thread(
              () -> {
                synchronized (shared) {
                  shared.n = 2;
                  shared.notify();
                }
              })
          .start();
      synchronized (shared) {
        shared.wait();
      }
      return shared.n;
    }
  }

  @Accepted
  public static final class KeptSignal extends TwoExpectedScenario {
    KeptSignal() {
      super(Conditional::call);
    }
  }

  static final class Conditional {
    private int n;

    static int call() throws InterruptedException {
      var shared = new Conditional();
      new Thread(
              () -> {
                synchronized (shared) {
                  shared.n = 2;
                  shared.notify();
                }
              })
          .start();
      synchronized (shared) {
        while (shared.n == 0) {
          shared.wait();
        }
        return shared.n;
      }
    }
  }

  @Accepted
  public static final class GivesUpInTime extends TwoExpectedScenario {
    GivesUpInTime() {
      super(Timed::call);
    }
  }

  static final class Timed {
    static int call() throws InterruptedException {
      var never = new CountDownLatch(1);
      boolean opened = never.await(1, TimeUnit.HOURS);
      var queue = new LinkedBlockingQueue<String>();
      synchronized (queue) {
        queue.wait(10);
      }
      return !opened && queue.poll(1, TimeUnit.SECONDS) == null ? 2 : 0;
    }
  }

  @Accepted
  public static final class Queued extends TwoExpectedScenario {
    Queued() {
      super(Summing::call);
    }
  }

  static final class Summing {
    private int sum;

    static int call() throws InterruptedException {
      var shared = new Summing();
      var queue = new LinkedBlockingQueue<Integer>();
      Thread consumer =
          new Thread(() -> {
            try {
              for (int x = queue.take(); x >= 0; x = queue.take()) {
                shared.sum += x;
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      consumer.start();
      queue.put(1);
      queue.add(1);
      queue.offer(-1);
      consumer.join();
      return shared.sum;
    }
  }
}
