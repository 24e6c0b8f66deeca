package subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The code makes its threads itself. */
public final class ThreadsByHand {
  private ThreadsByHand() {}

  /** What several threads may touch. */
  static final class Shared {
    private int n;
    private volatile boolean ready;

    void increment() {
      n++;
    }

    synchronized void safely() {
      n++;
    }
  }

  @Rejected(says = "T1 read n before T2 wrote it", belief = "one-line-one-step")
  public static final class Racy extends TwoExpectedScenario {
    Racy() {
      super(() -> {
        var shared = new Shared();
        Thread a = new Thread(shared::increment);
        Thread b = new Thread(() -> shared.n++);
        a.start();
        b.start();
        a.join();
        b.join();
        return shared.n;
      });
    }
  }

  @Accepted
  public static final class Joined extends TwoExpectedScenario {
    Joined() {
      super(Joined::call);
    }

    private static int call() throws InterruptedException {
      var shared = new Shared();
      Thread a = new Thread(shared::safely);
      Thread b = new Thread(shared::safely);
      a.start();
      b.start();
      a.join();
      b.join();
      return shared.n;
    }
  }

  @Rejected(says = "The result was 1 instead of 2. main read n before")
  public static final class NotJoined extends TwoExpectedScenario {
    NotJoined() {
      super(ForgetsOne::call);
    }
  }

  static final class ForgetsOne {
    private int n;

    private synchronized void increment() {
      n++;
    }

    static int call() throws InterruptedException {
      var shared = new ForgetsOne();
      Thread a = new Thread(shared::increment);
      Thread b = new Thread(shared::increment);
      a.start();
      b.start();
      a.join();
      return shared.n;
    }
  }

  @Rejected(says = "main read n before")
  public static final class SleepsInsteadOfJoining extends TwoExpectedScenario {
    SleepsInsteadOfJoining() {
      super(Sleeps::call);
    }
  }

  static final class Sleeps {
    private int n;

    private synchronized void increment() {
      n++;
    }

    static int call() throws InterruptedException {
      var shared = new Sleeps();
      new Thread(shared::increment).start();
      new Thread(shared::increment).start();
      Thread.sleep(200);
      return shared.n;
    }
  }

  @Accepted
  public static final class OwnElements extends TwoExpectedScenario {
    OwnElements() {
      super(Elements::call);
    }
  }

  static final class Elements {
    static int call() throws InterruptedException {
      var parts = new long[2];
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        int own = i;
        threads.add(new Thread(() -> parts[own] = 1));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      return (int) (parts[0] + parts[1]);
    }
  }

  @Rejected(says = "before T2 wrote it", belief = "one-line-one-step")
  public static final class SameElement extends TwoExpectedScenario {
    SameElement() {
      super(OneElement::call);
    }
  }

  static final class OneElement {
    static int call() throws InterruptedException {
      var sum = new int[1];
      Thread a = new Thread(() -> sum[0]++);
      Thread b = new Thread(() -> sum[0]++);
      a.start();
      b.start();
      a.join();
      b.join();
      return sum[0];
    }
  }

  @Rejected(says = "T1 read n before T2 wrote it", belief = "one-line-one-step")
  public static final class Subclass extends TwoExpectedScenario {
    Subclass() {
      super(Adder::call);
    }
  }

  static final class Adder extends Thread {
    private final Shared shared;

    private Adder(Shared shared) {
      this.shared = shared;
    }

    @Override
    public void run() {
      shared.increment();
    }

    static int call() throws InterruptedException {
      var shared = new Shared();
      var a = new Adder(shared);
      var b = new Adder(shared);
      a.start();
      b.start();
      a.join();
      b.join();
      return shared.n;
    }
  }

  @Rejected(says = "read n before", belief = "one-line-one-step")
  public static final class VirtualRacy extends TwoExpectedScenario {
    VirtualRacy() {
      super(() -> {
        var shared = new Shared();
        Thread a = Thread.ofVirtual().start(shared::increment);
        Thread b = Thread.startVirtualThread(shared::increment);
        a.join();
        b.join();
        return shared.n;
      });
    }
  }

  @Accepted
  public static final class VirtualSafe extends TwoExpectedScenario {
    VirtualSafe() {
      super(() -> {
        var shared = new Shared();
        ThreadFactory threads = Thread.ofVirtual().name("v", 1).factory();
        Thread a = threads.newThread(shared::safely);
        Thread b = Thread.ofVirtual().unstarted(shared::safely);
        a.start();
        b.start();
        a.join();
        b.join();
        return shared.n;
      });
    }
  }

  @Accepted
  public static final class ByReferences extends TwoExpectedScenario {
    ByReferences() {
      super(References::call);
    }
  }

  static final class References {
    static int call() {
      var n = new AtomicInteger();
      Runnable increment = n::incrementAndGet;
      List<Thread> threads = Stream.of(increment, increment).map(Thread::new).toList();
      threads.forEach(Thread::start);
      threads.forEach(thread -> {
        try {
          thread.join();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      });
      return n.get();
    }
  }

  @Accepted
  public static final class Spins extends TwoExpectedScenario {
    Spins() {
      super(() -> {
        var shared = new Shared();
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

  @Rejected(says = "It never ends: main goes round in a loop for ever (ThreadsByHand.java:")
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

  @Rejected(says = "T1 ended with IllegalStateException at ThreadsByHand.java:")
  public static final class ThreadThrows extends TwoExpectedScenario {
    ThreadThrows() {
      super(() -> {
        Thread thread = new Thread(ThreadsByHand::fail);
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
      Thread thread = new Thread(ThreadsByHand::fail);
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

  /** Each thread counts in a place that a number of its own picks. */
  private static int countBy(ToIntFunction<Thread> number, int places) throws InterruptedException {
    int[] counts = new int[places];
    Runnable count = () -> counts[number.applyAsInt(Thread.currentThread()) % places]++;
    Thread a = new Thread(count);
    Thread b = Thread.ofVirtual().unstarted(count);
    a.start();
    b.start();
    a.join();
    b.join();
    return IntStream.of(counts).sum();
  }

  /** Ids are different, and their remainders may be the same. */
  @Rejected(says = "counts[1]", belief = "one-line-one-step")
  public static final class PlacesById extends TwoExpectedScenario {
    PlacesById() {
      super(() -> countBy(thread -> (int) thread.threadId(), 4));
    }
  }

  @Rejected(says = "counts[1]", belief = "one-line-one-step")
  public static final class PlacesByOldId extends TwoExpectedScenario {
    @SuppressWarnings("deprecation") // it is what is tried
    PlacesByOldId() {
      super(() -> countBy(thread -> (int) thread.getId(), 4));
    }
  }

  @Rejected(says = "counts[0]", belief = "one-line-one-step")
  public static final class PlacesByHashCode extends TwoExpectedScenario {
    PlacesByHashCode() {
      super(() -> countBy(Thread::hashCode, 4));
    }
  }

  /** No two threads have the same id. */
  @Accepted
  public static final class CountsById extends TwoExpectedScenario {
    CountsById() {
      super(() -> {
        var counts = new ConcurrentHashMap<Long, Integer>();
        Runnable count = () -> counts.merge(Thread.currentThread().threadId(), 1, Integer::sum);
        Thread a = Thread.ofPlatform().start(count);
        Thread b = Thread.ofPlatform().start(count);
        a.join();
        b.join();
        return counts.size();
      });
    }
  }

  /** What overrides a method may still call the one that it overrides. */
  @Accepted
  public static final class HashCodeOfItsOwn extends TwoExpectedScenario {
    HashCodeOfItsOwn() {
      super(() -> new Numbered().hashCode() - new Numbered().hashCode() == 0 ? 2 : 1);
    }

    private static final class Numbered {
      @Override
      public int hashCode() {
        return super.hashCode() * 0 + 7;
      }

      @Override
      public boolean equals(Object other) {
        return other == this;
      }
    }
  }
}
