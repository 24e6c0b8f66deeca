package subjects;

import explorer.Scenario;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code Phaser} and {@code Exchanger}. */
public final class Phases {
  private Phases() {}

  /** Each writes its own, waits for the other, and reads the other's. */
  private static final class Halves {
    private final Phaser phaser;
    private final int[] halves = new int[2];

    Halves(int parties) {
      phaser = new Phaser(parties);
    }

    int otherHalf(int mine) {
      halves[mine] = 1;
      phaser.arriveAndAwaitAdvance();
      return halves[1 - mine];
    }

    int otherHalfTooEarly(int mine) {
      halves[mine] = 1;
      phaser.arrive();
      return halves[1 - mine];
    }
  }

  private abstract static class TwoHalves extends Scenario {
    private int a;
    private int b;

    TwoHalves(int parties, boolean waits) {
      var halves = new Halves(parties);
      task("A", () -> a = waits ? halves.otherHalf(0) : halves.otherHalfTooEarly(0));
      task("B", () -> b = waits ? halves.otherHalf(1) : halves.otherHalfTooEarly(1));
    }

    @Override
    protected void verify() {
      require(a + b == 2, "They saw " + (a + b) + " halves.");
    }
  }

  @Accepted
  public static final class Meets extends TwoHalves {
    Meets() {
      super(2, true);
    }
  }

  @Rejected(says = "They saw 1 halves.")
  public static final class DoesNotWait extends TwoHalves {
    DoesNotWait() {
      super(2, false);
    }
  }

  @Rejected(says = "It never ends")
  public static final class OneTooMany extends TwoHalves {
    OneTooMany() {
      super(3, true);
    }
  }

  private static int awaited(boolean registers) throws Exception {
    var n = new int[2];
    try (var pool = Executors.newFixedThreadPool(2)) {
      var phaser = new Phaser(1);
      for (int i = 0; i < 2; i++) {
        int mine = i;
        if (registers) {
          phaser.register();
        }
        pool.execute(() -> {
          n[mine] = 1;
          if (registers) {
            phaser.arriveAndDeregister();
          }
        });
      }
      phaser.awaitAdvanceInterruptibly(phaser.arrive());
      return n[0] + n[1];
    }
  }

  @Accepted
  public static final class Registers extends TwoExpectedScenario {
    Registers() {
      super(() -> awaited(true));
    }
  }

  @Rejected(says = "instead of 2")
  public static final class DoesNotRegister extends TwoExpectedScenario {
    DoesNotRegister() {
      super(() -> awaited(false));
    }
  }

  /** Ends after two phases. */
  private static final class Rounds extends Phaser {
    private final AtomicInteger rounds = new AtomicInteger();

    Rounds() {
      super(2);
    }

    @Override
    protected boolean onAdvance(int phase, int parties) {
      rounds.incrementAndGet();
      return phase == 1 || super.onAdvance(phase, parties);
    }

    void run() {
      while (!isTerminated()) {
        arriveAndAwaitAdvance();
      }
    }
  }

  @Accepted
  public static final class Advances extends Scenario {
    private final Rounds rounds = new Rounds();

    Advances() {
      task("A", rounds::run);
      task("B", rounds::run);
    }

    @Override
    protected void verify() {
      require(rounds.rounds.get() == 2, "There were " + rounds.rounds.get() + " rounds.");
    }
  }

  private static final class Swap {
    private final Exchanger<int[]> exchanger = new Exchanger<>();

    int swap(int brought) throws InterruptedException {
      return exchanger.exchange(new int[] {brought})[0];
    }

    int swapInTime(int brought) throws InterruptedException {
      try {
        return exchanger.exchange(new int[] {brought}, 1, TimeUnit.SECONDS)[0];
      } catch (TimeoutException e) {
        return 0;
      }
    }
  }

  @Accepted
  public static final class Exchanges extends Scenario {
    private int a;
    private int b;

    Exchanges() {
      var swap = new Swap();
      task("A", () -> a = swap.swap(1));
      task("B", () -> b = swap.swapInTime(2));
    }

    @Override
    protected void verify() {
      require(a == 2 && b == 1, "A got " + a + ", B got " + b + ".");
    }
  }

  @Rejected(says = "It never ends")
  public static final class NobodyToExchangeWith extends TwoExpectedScenario {
    NobodyToExchangeWith() {
      super(() -> new Swap().swap(2));
    }
  }
}
