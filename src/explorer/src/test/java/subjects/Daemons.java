package subjects;

import explorer.Scenario;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/** Threads that are left waiting for ever: only a daemon may be. */
public final class Daemons {
  private Daemons() {}

  private static void waitsForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes a thread that waits for ever. */
  abstract static class LeavesOne extends Scenario {
    LeavesOne(TaskBody body) {
      task("main", body);
    }
  }

  @Rejected(says = "T1 waits in CountDownLatch.await()")
  public static final class ByConstructor extends LeavesOne {
    ByConstructor() {
      super(() -> Code.start(new Thread(Daemons::waitsForEver)));
    }
  }

  /** The code that makes the threads. */
  static final class Code {
    private Code() {}

    static void start(Thread thread) {
      thread.start();
    }

    static void startDaemon(Thread thread) {
      thread.setDaemon(true);
      thread.start();
    }

    static void makeInside(Thread maker) throws InterruptedException {
      maker.start();
      maker.join();
    }
  }

  static final class Waiter extends Thread {
    @Override
    public void run() {
      waitsForEver();
    }
  }

  @Rejected(says = "T1 waits in CountDownLatch.await()")
  public static final class BySubclass extends LeavesOne {
    BySubclass() {
      super(() -> Code.start(new Waiter()));
    }
  }

  @Rejected(says = "T1 waits in CountDownLatch.await()")
  public static final class ByBuilder extends LeavesOne {
    ByBuilder() {
      super(() -> Thread.ofPlatform().start(Daemons::waitsForEver));
    }
  }

  @Rejected(says = "maker 1 waits in CountDownLatch.await()")
  public static final class ByBuildersFactory extends LeavesOne {
    ByBuildersFactory() {
      super(() ->
          Code.start(
              Thread.ofPlatform().name("maker ", 1).factory().newThread(Daemons::waitsForEver)));
    }
  }

  @Rejected(says = "waits in CountDownLatch.await()")
  public static final class MadeByAWorker extends LeavesOne {
    MadeByAWorker() {
      super(() -> {
        try (var pool = Executors.newFixedThreadPool(1)) {
          pool.submit(() -> Code.start(new Waiter())).get();
        }
      });
    }
  }

  @Accepted
  public static final class SetDaemon extends LeavesOne {
    SetDaemon() {
      super(() -> Code.startDaemon(new Thread(Daemons::waitsForEver)));
    }
  }

  @Accepted
  public static final class BuiltAsDaemon extends LeavesOne {
    BuiltAsDaemon() {
      super(() -> Thread.ofPlatform().daemon().start(Daemons::waitsForEver));
    }
  }

  @Rejected(says = "T1 waits in CountDownLatch.await()")
  public static final class BuiltAsNone extends LeavesOne {
    BuiltAsNone() {
      super(() -> Thread.ofPlatform().daemon(false).start(Daemons::waitsForEver));
    }
  }

  @Accepted
  public static final class Virtual extends LeavesOne {
    Virtual() {
      super(() -> Thread.ofVirtual().start(Daemons::waitsForEver));
    }
  }

  /** It inherits from its maker. */
  @Accepted
  public static final class MadeByADaemon extends LeavesOne {
    MadeByADaemon() {
      super(() -> {
        var maker = new Thread(() -> Code.start(new Waiter()));
        maker.setDaemon(true);
        Code.makeInside(maker);
      });
    }
  }

  @Accepted
  public static final class MadeByAVirtualOne extends LeavesOne {
    MadeByAVirtualOne() {
      super(() -> Code.makeInside(Thread.ofVirtual().unstarted(() -> Code.start(new Waiter()))));
    }
  }

  @Accepted
  public static final class MadeInAForkJoinPool extends LeavesOne {
    MadeInAForkJoinPool() {
      super(() -> {
        try (var pool = new ForkJoinPool(1)) {
          pool.submit(() -> Code.start(new Waiter())).get();
        }
      });
    }
  }

  @Accepted
  public static final class Asks extends LeavesOne {
    Asks() {
      super(() -> {
        require(!new Thread(() -> {}).isDaemon(), "A thread of main's is a daemon.");
        require(!new Waiter().isDaemon(), "A thread of main's is a daemon.");
      });
    }
  }
}
