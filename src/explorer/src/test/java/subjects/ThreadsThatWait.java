package subjects;

import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Threads made by hand that spin, are parked, interrupted, or end by what they throw. */
public final class ThreadsThatWait {
  private ThreadsThatWait() {}

  @Accepted
  public static final class Spins extends TwoExpectedScenario {
    Spins() {
      super(() -> {
        var shared = new ThreadsByHand.Shared();
        new Thread(
                () -> {
                  shared.n = 2;
                  shared.ready = true;
                })
            .start();
        while (!shared.ready) {
          Thread.onSpinWait();
        }
        return shared.n;
      });
    }
  }

  @Rejected(says = "The result was 0 instead of 2")
  public static final class FlagTooEarly extends TwoExpectedScenario {
    FlagTooEarly() {
      super(EarlyFlag::call);
    }
  }

  static final class EarlyFlag {
    private volatile boolean ready;
    private int n;

    static int call() {
      var shared = new EarlyFlag();
      new Thread(
              () -> {
                shared.ready = true;
                shared.n = 2;
              })
          .start();
      while (!shared.ready) {}
      return shared.n;
    }
  }

  @Rejected(says = "It never ends: main goes round in a loop for ever (ThreadsThatWait.java:")
  public static final class NobodySetsTheFlag extends TwoExpectedScenario {
    NobodySetsTheFlag() {
      super(NoFlag::call);
    }
  }

  static final class NoFlag {
    private volatile boolean ready;

    static int call() {
      var shared = new NoFlag();
      while (!shared.ready) {
        Thread.onSpinWait();
      }
      return 2;
    }
  }

  @Accepted
  public static final class Interrupted extends TwoExpectedScenario {
    Interrupted() {
      super(Interrupts::call);
    }
  }

  static final class Interrupts {
    private volatile int n;

    static int call() throws InterruptedException {
      var shared = new Interrupts();
      Thread sleeper =
          new Thread(() -> {
            try {
              Thread.sleep(10_000);
            } catch (InterruptedException e) {
              shared.n++;
            }
            while (!Thread.currentThread().isInterrupted() && shared.n == 0) {
              Thread.yield();
            }
            shared.n = 2;
          });
      sleeper.start();
      sleeper.interrupt();
      sleeper.join();
      return shared.n;
    }
  }

  @Accepted
  public static final class Parked extends TwoExpectedScenario {
    Parked() {
      super(Parks::call);
    }
  }

  static final class Parks {
    private volatile int n;

    static int call() throws InterruptedException {
      var shared = new Parks();
      Thread waiter =
          Thread.ofPlatform()
              .name("waiter")
              .start(() -> {
                while (shared.n == 0) {
                  LockSupport.park();
                }
                shared.n++;
              });
      shared.n = 1;
      LockSupport.unpark(waiter);
      waiter.join();
      return shared.n;
    }
  }

  @Rejected(says = "T1 ended with IllegalStateException at ThreadsThatWait.java:")
  public static final class ThreadThrows extends TwoExpectedScenario {
    ThreadThrows() {
      super(() -> {
        Thread thread = new Thread(ThreadsThatWait::fail);
        thread.start();
        thread.join();
        return 2;
      });
    }
  }

  private static void fail() {
    throw new IllegalStateException("no");
  }

  @Accepted
  public static final class HandlesWhatIsThrown extends TwoExpectedScenario {
    HandlesWhatIsThrown() {
      super(Handler::call);
    }
  }

  static final class Handler {
    private int handled;

    static int call() throws InterruptedException {
      var shared = new Handler();
      Thread thread = new Thread(ThreadsThatWait::fail);
      thread.setUncaughtExceptionHandler((_, _) -> shared.handled = 2);
      thread.start();
      thread.join();
      return shared.handled;
    }
  }

  @Accepted
  public static final class ManyInALoop extends TwoExpectedScenario {
    ManyInALoop() {
      super(Loop::call);
    }
  }

  static final class Loop {
    private int n;

    static int call() throws InterruptedException {
      var shared = new Loop();
      var threads =
          IntStream.range(0, 2)
              .mapToObj(_ ->
                  Thread.ofVirtual()
                      .start(() -> {
                        for (int i = 0; i < 3; i++) {
                          synchronized (shared) {
                            shared.n++;
                          }
                        }
                      }))
              .toList();
      for (Thread thread : threads) {
        thread.join();
      }
      return shared.n - 4;
    }
  }
}
