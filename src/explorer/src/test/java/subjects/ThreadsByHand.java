package subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The code makes its threads itself. */
public final class ThreadsByHand {
  private ThreadsByHand() {}

  /** What several threads may touch. */
  static final class Shared {
    int n;
    volatile boolean ready;

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
}
