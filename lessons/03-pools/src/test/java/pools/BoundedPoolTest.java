package pools;

import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static pools.scenes.PoolAssertions.requireAllDone;
import static pools.scenes.PoolAssertions.requireAllWorking;
import static pools.scenes.PoolAssertions.requireNoBigLock;
import static pools.scenes.PoolAssertions.requireNotOnTheCaller;
import static pools.scenes.PoolAssertions.requireThatCloseReturns;
import static pools.scenes.PoolAssertions.resultOf;
import static pools.scenes.PoolBelief.CLOSED_BEFORE_DONE;
import static pools.scenes.PoolBelief.CLOSED_TWICE;
import static pools.scenes.PoolBelief.NONSENSE_ACCEPTED;
import static pools.scenes.PoolBelief.OPEN_AFTER_CLOSE;
import static pools.scenes.PoolBelief.SLOT_NOT_GIVEN_BACK;

import explorer.Schedules;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Census;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.quiescence.WatchResult;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pools.scenes.InterruptedSubmit;
import pools.scenes.ManySubmitters;
import pools.scenes.OverfilledPool;
import pools.scenes.PlacesOfEndedTasks;
import pools.scenes.ThrowingTasks;

@Exercise("3.3 BoundedPool")
class BoundedPoolTest {

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the tasks take, for a place and for the end")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(FullPool.class);
    Timeouts.requireNoTimeout(SlowTasks.class);
  }

  /** More tasks than there are places: whoever does one or waits for a place does not come back. */
  static final class FullPool extends SlowWork {
    private final BoundedPool pool = new BoundedPool(1, 1);

    FullPool() {
      super("a task");
    }

    @Override
    protected void call() throws Exception {
      pool.submit(this::awaitOpen);
      awaitHeld(1);
      pool.submit(this::awaitOpen);
      pool.submit(this::awaitOpen);
    }

    @Override
    protected void verifyAfterwards() throws Exception {
      pool.close();
    }
  }

  static final class SlowTasks extends SlowWork {
    SlowTasks() {
      super("a task");
    }

    @Override
    protected void call() throws Exception {
      var pool = new BoundedPool(1, 3);
      pool.submit(this::awaitOpen);
      awaitHeld(1);
      pool.submit(this::awaitOpen);
      pool.close();
    }
  }

  @Test
  @Order(1)
  @DisplayName("close lets the tasks that wait finish, and returns after them")
  void closeFinishesTheWork() throws Exception {
    var gate = new Gate();
    var ran = new Census<Integer>();
    try (var trial =
        Trial.start(() -> {
          var pool = new BoundedPool(1, 3);
          for (int i = 1; i <= 4; i++) {
            int task = i;
            pool.submit(() -> {
              gate.awaitOpen();
              ran.record(task);
            });
            gate.awaitWaiting(1); // The first is at work: there is room for the other three.
          }
          pool.close();
          return ran.total();
        })) {
      var moment = trial.awaitQuiescence();
      requireNotOnTheCaller(trial, gate);
      boolean tooEarly = moment instanceof WatchResult.Ended;
      gate.open();
      trial.awaitQuiescence();
      requireThatCloseReturns(trial, ran, 4);
      int doneWhenClosed = resultOf(trial);
      if (tooEarly || doneWhenClosed < 4) {
        throw Rejection.of(
            CLOSED_BEFORE_DONE,
            "4 tasks had been submitted, and when close returned %d of them had run."
                .formatted(doneWhenClosed));
      }
    }
  }

  @Test
  @Order(2)
  @DisplayName("every task that is submitted has run when close returns")
  void runsEveryTask() throws Exception {
    var ran = new Census<Integer>();
    try (var trial =
        Trial.start(() -> {
          // Room for all of them, whether or not the threads come to take any before they are in.
          try (var pool = new BoundedPool(2, 5)) {
            for (int i = 1; i <= 5; i++) {
              int task = i;
              pool.submit(() -> ran.record(task));
            }
          }
        })) {
      trial.awaitQuiescence();
      requireThatCloseReturns(trial, ran, 5);
      resultOf(trial);
    }
    requireAllDone(ran, 5, CLOSED_BEFORE_DONE); // there was room for all of them
  }

  @Test
  @Order(3)
  @DisplayName("with as many tasks as threads, none has to wait")
  void everyThreadWorks() throws Exception {
    int threads = 12; // more than the common pool has, for who takes that one
    var gate = new Gate();
    var submitted = new AtomicInteger();
    try (var trial =
        Trial.start(() -> {
          try (var pool = new BoundedPool(threads, 3)) {
            for (int i = 0; i < threads; i++) {
              pool.submit(gate::awaitOpen);
              submitted.incrementAndGet();
            }
          }
        })) {
      trial.awaitQuiescence();
      requireNoBigLock(trial);
      var working = gate.waitingThreads();
      int returned = submitted.get();
      var waitsIn = trial.describeBlockingCall();
      gate.open();
      resultOf(trial);
      requireAllWorking(threads, working, returned, waitsIn);
    }
  }

  @Test
  @Order(4)
  @DisplayName(
      "with 2 threads and room for 3, the caller is slowed down after 5 tasks; none is lost")
  void slowsTheCallerDown() throws Exception {
    new OverfilledPool(2, 3).requireThatItSlowsTheCallerDown(20);
  }

  @Test
  @Order(5)
  @DisplayName("the same with other numbers: 3 threads, room for 1")
  void otherNumbers() throws Exception {
    new OverfilledPool(3, 1).requireThatItSlowsTheCallerDown(9);
  }

  @Test
  @Order(6)
  @DisplayName("a task that throws takes neither its thread nor its place with it")
  void surviveFailures() throws Exception {
    new ThrowingTasks(6).requireThatThePoolSurvives();
  }

  @Test
  @Order(7)
  @DisplayName("after close no thread is left")
  void noThreadLeft() throws Exception {
    var census = ThreadLeakCheck.begin();
    var ran = new Census<Integer>();
    Guard.run(() -> {
      var pool = new BoundedPool(2, 2);
      pool.submit(() -> ran.record(1));
      pool.close();
    });
    census.requireNoThreadLeft();
  }

  @Test
  @Order(8)
  @DisplayName(
      "a submit that is interrupted passes it on, and the task is done or it is not, as told")
  void submitInterrupted() throws Exception {
    var gate = new Gate();
    var third = new InterruptedSubmit(gate);
    try (var trial =
        Trial.start(() -> {
          try (var pool = new BoundedPool(1, 1)) {
            pool.submit(gate::awaitOpen);
            gate.awaitWaiting(1);
            pool.submit(gate::awaitOpen);
            third.to(pool);
          }
        })) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitQuiescence();
      gate.open();
      third.requireThatItWasPassedOn(trial);
    }
  }

  @Test
  @Order(9)
  @DisplayName("a close that is interrupted leaves the interrupt flag set")
  void closeInterrupted() throws Exception {
    var gate = new Gate();
    try (var trial =
        Trial.start(() -> {
          var pool = new BoundedPool(1, 1);
          pool.submit(gate::awaitOpen);
          gate.awaitWaiting(1);
          pool.close();
        })) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitQuiescence();
      gate.open();
      var ending = trial.awaitOutcome();
      if (!ending.reportsInterrupt()) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, close %s with the interrupt flag cleared."
                .formatted(ending.returned() ? "returned" : ending.describe()));
      }
    }
  }

  @Test
  @Order(10)
  @DisplayName("after close, submit refuses; a second close does nothing")
  void afterClose() throws Exception {
    var refusals = new AtomicInteger();
    try (var trial =
        Trial.start(() -> {
          var pool = new BoundedPool(2, 1);
          pool.close();
          for (int i = 0; i < 5; i++) {
            try {
              pool.submit(() -> {});
              return "took a task on";
            } catch (RejectedExecutionException asItShould) {
              refusals.incrementAndGet();
            }
          }
          pool.close();
          return "";
        })) {
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw switch (refusals.get()) {
          case 0 ->
              Rejection.of(
                  OPEN_AFTER_CLOSE,
                  "After close, submit waits for ever%s.".formatted(trial.describeBlockingCall()));
          case 5 ->
              Rejection.of(
                  CLOSED_TWICE,
                  "Called a second time, close waits for ever%s."
                      .formatted(trial.describeBlockingCall()));
          default ->
              Rejection.of(
                  SLOT_NOT_GIVEN_BACK,
                  "After close, submit refused %d times, as it should, and then waits for ever%s."
                      .formatted(refusals.get(), trial.describeBlockingCall()));
        };
      }
      var ending = trial.awaitOutcome();
      if (!ending.returned() && refusals.get() == 5) {
        throw Rejection.of(
            CLOSED_TWICE, "Called a second time, close %s.".formatted(ending.describe()));
      }
      if (!ending.returned() || !ending.value().isEmpty()) {
        throw Rejection.of(
            OPEN_AFTER_CLOSE,
            "After close, submit %s instead of a RejectedExecutionException."
                .formatted(ending.returned() ? ending.value() : ending.describe()));
      }
    }
  }

  @Test
  @Order(11)
  @DisplayName("less than one thread, or one place, is refused: IllegalArgumentException")
  void nonsense() throws Exception {
    for (var numbers : List.of(List.of(0, 1), List.of(1, 0), List.of(-1, 1), List.of(1, -1))) {
      int threads = numbers.getFirst();
      int queue = numbers.getLast();
      try (var trial =
          Trial.start(() -> {
            try (var pool = new BoundedPool(threads, queue)) {
              return pool;
            }
          })) {
        trial.awaitQuiescence();
        if (!trial.ended()
            || !(trial.awaitOutcome().failure() instanceof IllegalArgumentException)) {
          boolean threw = trial.ended() && !trial.awaitOutcome().returned();
          throw Rejection.of(
              NONSENSE_ACCEPTED,
              "new BoundedPool(%d, %d) should throw IllegalArgumentException; it %s."
                  .formatted(
                      threads,
                      queue,
                      threw ? trial.awaitOutcome().describe() : "made a pool of that"));
        }
      }
    }
  }

  @Test
  @Order(12)
  @DisplayName("two threads submit at the same time: there is no room for more than the pool has")
  void twoSubmit() {
    Schedules.explore(TwoSubmit.class);
  }

  static final class TwoSubmit extends ManySubmitters {
    TwoSubmit() {
      super(1, 1, 2);
    }
  }

  @Test
  @Order(13)
  @DisplayName("several threads wait for a place: each of them gets one in the end")
  void severalWait() {
    Schedules.explore(OneThreadForFour.class, 1);
    Schedules.explore(TwoThreadsForFour.class, 1);
  }

  @Test
  @Order(14)
  @DisplayName("two tasks end at the same time: both of their places can be had again")
  void placesComeBack() {
    Schedules.explore(TwoPlaces.class);
  }

  static final class TwoPlaces extends PlacesOfEndedTasks {}

  static final class OneThreadForFour extends ManySubmitters {
    OneThreadForFour() {
      super(1, 2, 4);
    }
  }

  static final class TwoThreadsForFour extends ManySubmitters {
    TwoThreadsForFour() {
      super(2, 3, 3);
    }
  }
}
