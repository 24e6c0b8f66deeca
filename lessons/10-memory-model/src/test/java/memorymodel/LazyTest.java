package memorymodel;

import static kit.belief.CommonBelief.LOCK_KEPT;
import static memorymodel.scenes.MemoryModelBelief.FAILURE_KEPT;
import static memorymodel.scenes.MemoryModelBelief.INTERRUPT_ENDS_THE_WAIT;
import static memorymodel.scenes.MemoryModelBelief.MADE_TWICE;
import static memorymodel.scenes.MemoryModelBelief.WAITS_FOR_ANOTHER_VALUE;

import explorer.Scenario;
import explorer.Schedules;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import kit.belief.Beliefs;
import memorymodel.scenes.MemoryModelBelief;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("10.3 Lazy")
@Beliefs(MemoryModelBelief.class)
class LazyTest {

  @Test
  @Order(1)
  @DisplayName("the value is made when somebody asks for it, and only then")
  void oneThread() throws Exception {
    var made = new AtomicInteger();
    Guard.run(() -> {
      var lazy = new Lazy<>(() -> new Parcel(made.incrementAndGet()));
      require(made.get() == 0, "The supplier was called before anybody had called get().");
      Parcel parcel = lazy.get();
      require(parcel != null, "get() returned null.");
      require(parcel == lazy.get(), "Two calls of get() returned two different objects.");
      require(made.get() == 1, "get() was called twice, and so was the supplier.");
    });
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw Rejection.plain(message);
    }
  }

  @Test
  @Order(2)
  @DisplayName("what the supplier throws comes out, and the next call tries again")
  void failsOnce() throws Exception {
    for (Throwable failure : List.of(new IllegalStateException("not yet"), new Error("not yet"))) {
      Guard.run(() -> requireTriedAgain(failure));
    }
  }

  private static void requireTriedAgain(Throwable failure) {
    String what = failure.getClass().getSimpleName();
    var calls = new AtomicInteger();
    var lazy =
        new Lazy<>(() -> {
          if (calls.incrementAndGet() == 1) {
            throwUnchecked(failure);
          }
          return new Parcel(1);
        });
    Throwable out = outcome(lazy);
    require(
        out == failure,
        "The supplier threw an %s, and out of get() came %s."
            .formatted(what, out == null ? "nothing" : out));
    Throwable again = outcome(lazy);
    if (again != null || calls.get() != 2) {
      throw Rejection.of(
          FAILURE_KEPT,
          "The supplier threw an %s when it was called first. The next call of get() %s."
              .formatted(
                  what, again == null ? "did not call it again" : "threw an " + simpleName(again)));
    }
  }

  private static void throwUnchecked(Throwable failure) {
    switch (failure) {
      case Error error -> throw error;
      case RuntimeException exception -> throw exception;
      default -> throw new AssertionError(failure);
    }
  }

  /** What comes out of {@code get}, if it does not return. */
  private static Throwable outcome(Lazy<Parcel> lazy) {
    try {
      lazy.get();
      return null;
    } catch (RuntimeException | Error thrown) {
      return thrown;
    }
  }

  private static String simpleName(Throwable thrown) {
    return thrown.getClass().getSimpleName();
  }

  @Test
  @Order(3)
  @DisplayName("when it has failed in one thread, another thread can try")
  void failsThenAnotherAsks() throws Exception {
    var calls = new AtomicInteger();
    var lazy =
        new Lazy<>(() -> {
          if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("not yet");
          }
          return new Parcel(1);
        });
    Guard.run(() -> {
      try {
        lazy.get();
      } catch (IllegalStateException notYet) {
        // as the supplier threw it
      }
    });
    try (var other = Trial.start(lazy::get)) {
      other.awaitQuiescence();
      if (!other.ended()) {
        throw Rejection.of(
            LOCK_KEPT,
            "The supplier failed in one thread. Then another thread called get(), and waits for"
                + " ever%s.".formatted(other.describeBlockingCall()));
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("two threads ask at the same time, and get the same object")
  void twoAsk() {
    Schedules.explore(TwoAsk.class);
  }

  static final class TwoAsk extends Scenario {
    private final AtomicInteger made = new AtomicInteger();
    private final Lazy<Parcel> lazy =
        new Lazy<>(() -> {
          made.incrementAndGet();
          var parcel = new Parcel(1);
          parcel.setWeight(7);
          return parcel;
        });
    private Parcel first;
    private Parcel second;

    TwoAsk() {
      task(
          "A",
          () -> {
            first = lazy.get();
            first.weight();
          });
      task(
          "B",
          () -> {
            second = lazy.get();
            second.weight();
          });
    }

    @Override
    protected void verify() {
      require(
          made.get() == 1,
          MADE_TWICE,
          "Two threads called get() at the same time, and the supplier was called "
              + made.get()
              + " times.");
      require(first == second, "Two threads called get(), and got two different objects.");
    }
  }

  @Test
  @Order(5)
  @DisplayName("two threads wait for a third one, and both get the object")
  void threeAsk() {
    Schedules.explore(ThreeAsk.class);
  }

  static final class ThreeAsk extends Scenario {
    private final AtomicInteger made = new AtomicInteger();
    private final Lazy<Parcel> lazy = new Lazy<>(() -> new Parcel(made.incrementAndGet()));

    ThreeAsk() {
      task("A", lazy::get);
      task("B", lazy::get);
      task("C", lazy::get);
    }

    @Override
    protected void verify() {
      require(
          made.get() == 1,
          MADE_TWICE,
          "Three threads called get() at the same time, and the supplier was called "
              + made.get()
              + " times.");
    }
  }

  @Test
  @Order(6)
  @DisplayName("a third thread that asks later gets it, too")
  void asksLater() {
    Schedules.explore(AsksLater.class);
  }

  static final class AsksLater extends Scenario {
    private final AtomicInteger made = new AtomicInteger();
    private final Lazy<Parcel> lazy = new Lazy<>(() -> new Parcel(made.incrementAndGet()));
    private int sum;

    AsksLater() {
      task("A", lazy::get);
      task(
          "B",
          () -> {
            int first = lazy.get().weight();
            sum = first + lazy.get().weight();
          });
    }

    @Override
    protected void verify() {
      require(
          sum == 2 && made.get() == 1,
          MADE_TWICE,
          "Two threads called get() three times, and the supplier was called "
              + made.get()
              + " times.");
    }
  }

  @Test
  @Order(7)
  @DisplayName("if it fails while another thread waits, that thread tries")
  void failsWhileAnotherWaits() {
    Schedules.explore(FailsWhileAnotherWaits.class);
  }

  static final class FailsWhileAnotherWaits extends Scenario {
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Lazy<Parcel> lazy = new Lazy<>(this::make);

    FailsWhileAnotherWaits() {
      task("A", this::ask);
      task("B", this::ask);
    }

    private Parcel make() {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      int call = calls.incrementAndGet();
      inside.decrementAndGet();
      if (call == 1) {
        throw new IllegalStateException("not yet");
      }
      return new Parcel(call);
    }

    private void ask() {
      try {
        lazy.get().weight();
      } catch (IllegalStateException notYet) {
        failures.incrementAndGet();
      }
    }

    @Override
    protected void verify() {
      require(most.get() == 1, MADE_TWICE, "Two threads called the supplier at the same time.");
      require(
          failures.get() == 1,
          FAILURE_KEPT,
          "Two threads called get(), and the supplier failed the first time it was called. An"
              + " exception came out of "
              + failures.get()
              + " calls instead of one.");
      require(
          calls.get() == 2,
          FAILURE_KEPT,
          "Two threads called get(), and the supplier failed the first time it was called. It was"
              + " called %d times in all instead of twice.".formatted(calls.get()));
    }
  }

  @Test
  @Order(8)
  @DisplayName("who needs one value does not wait for another one")
  void independent() throws Exception {
    var gate = new Gate();
    var slow =
        new Lazy<>(() -> {
          gate.awaitOpenUninterruptibly();
          return new Parcel(1);
        });
    var quick = new Lazy<>(() -> new Parcel(2));
    requireIndependent(
        slow,
        gate,
        quick,
        "While one value was being made, another thread asked for another value");
  }

  @Test
  @Order(9)
  @DisplayName("and neither does who needs a value that the same supplier makes")
  void independentOfTheSameSupplier() throws Exception {
    var gate = new Gate();
    var calls = new AtomicInteger();
    Supplier<Parcel> shared =
        () -> {
          int call = calls.incrementAndGet();
          if (call == 1) {
            gate.awaitOpenUninterruptibly();
          }
          return new Parcel(call);
        };
    requireIndependent(
        new Lazy<>(shared),
        gate,
        new Lazy<>(shared),
        "Two values had the same supplier. While one was being made, another thread asked for the"
            + " other one");
  }

  /** Asks for the slow value, which waits at the gate, and then for the quick one. */
  private static void requireIndependent(
      Lazy<Parcel> slow, Gate gate, Lazy<Parcel> quick, String happened) throws Exception {
    try (var first = Trial.start(slow::get)) {
      gate.awaitWaiting(1);
      try (var second = Trial.start(quick::get)) {
        second.awaitQuiescence();
        if (!second.ended()) {
          throw Rejection.of(
              WAITS_FOR_ANOTHER_VALUE,
              "%s, and waits until the first one is there%s."
                  .formatted(happened, second.describeBlockingCall()));
        }
        second.result();
      }
      gate.open();
      first.result();
    }
  }

  @Test
  @Order(10)
  @DisplayName("an interrupt makes no difference")
  void interrupted() {
    Schedules.explore(Interrupted.class);
  }

  static final class Interrupted extends Scenario {
    private final AtomicInteger made = new AtomicInteger();
    private final Lazy<Parcel> lazy = new Lazy<>(() -> new Parcel(2 + made.incrementAndGet()));
    private String ending = "the value was returned";
    private boolean stillSet;
    private int weight;

    Interrupted() {
      task("A", lazy::get);
      task(
          "B",
          () -> {
            Thread.currentThread().interrupt();
            try {
              weight = lazy.get().weight();
            } catch (RuntimeException gaveUp) {
              ending = gaveUp.toString();
            }
            stillSet = Thread.currentThread().isInterrupted();
          });
    }

    @Override
    protected void verify() {
      require(
          (weight == 3 || made.get() > 1) && stillSet,
          INTERRUPT_ENDS_THE_WAIT,
          "B called get() with its interrupt flag set: %s, and the flag was %s."
              .formatted(ending, stillSet ? "still set" : "not set any more"));
      require(
          made.get() == 1,
          INTERRUPT_ENDS_THE_WAIT,
          "A and B called get(), B with its interrupt flag set, and the supplier was called "
              + made.get()
              + " times.");
    }
  }
}
