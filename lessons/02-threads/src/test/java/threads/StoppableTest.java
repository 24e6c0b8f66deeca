package threads;

import static threads.scenes.ThreadBelief.A_THREAD_FOR_EACH_RUN;
import static threads.scenes.ThreadBelief.CLOSED_AGAIN;
import static threads.scenes.ThreadBelief.FAILED_STEP_SKIPPED;
import static threads.scenes.ThreadBelief.FLAG_WAKES_NOBODY;
import static threads.scenes.ThreadBelief.INTERRUPTED_LEAVES_IT_OPEN;
import static threads.scenes.ThreadBelief.INTERRUPT_ENDS_A_THREAD;
import static threads.scenes.ThreadBelief.INTERRUPT_IS_A_LEFTOVER;
import static threads.scenes.ThreadBelief.INTERRUPT_IS_NOISE;
import static threads.scenes.ThreadBelief.LEFT_AT_WORK;
import static threads.scenes.ThreadBelief.ONE_LOCK_ROUND_ALL;
import static threads.scenes.ThreadBelief.ONE_PLACE_FOR_ALL_CALLS;
import static threads.scenes.ThreadBelief.RUN_IS_NOT_START;
import static threads.scenes.ThreadBelief.WAITS_FOR_ITSELF;
import static threads.scenes.ThreadBelief.WAKES_BEFORE_IT_SAYS_STOP;

import explorer.Scenario;
import explorer.Schedules;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kit.Exercise;
import kit.Gate;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.belief.Beliefs;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threads.scenes.FailingTask;
import threads.scenes.HeldInterrupter;
import threads.scenes.ScriptedStep;
import threads.scenes.StoppableLifecycle;
import threads.scenes.ThreadBelief;

@Exercise("2.4 Stoppable")
@Beliefs(ThreadBelief.class)
class StoppableTest {

  @Test
  @Order(1)
  @DisplayName("close waits for as long as the run at work takes")
  void closeWaitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowStep.class);
  }

  static final class SlowStep extends SlowWork {
    SlowStep() {
      super("a run of the step");
    }

    @Override
    protected void call() throws Exception {
      var stoppable = Stoppable.start(this::awaitOpenUninterruptibly);
      awaitHeld(1);
      stoppable.close();
    }
  }

  @Test
  @Order(2)
  @DisplayName("the step is repeated, in a thread of its own")
  void repeats() throws Exception {
    var gate = new Gate();
    var steps = new ScriptedStep(() -> {}, () -> {}, gate::awaitOpenUninterruptibly);
    try (var trial = Trial.start(() -> Stoppable.start(steps))) {
      trial.awaitGlobalQuiescence();
      int runs = steps.runs();
      var threads = steps.threads();
      if (threads.size() > 1 || threads.stream().anyMatch(ScriptedStep::isBorrowed)) {
        gate.open();
        throw Rejection.of(
            A_THREAD_FOR_EACH_RUN,
            threads.size() > 1
                ? "%d runs of the step were in %d threads.".formatted(runs, threads.size())
                : "The step runs in a thread of the common pool, which is nobody's own.");
      }
      if (threads.contains(trial.caller())) {
        gate.open();
        throw Rejection.of(RUN_IS_NOT_START, "The step runs on the very thread that called start.");
      }
      var stoppable = trial.result();
      if (runs < 3) {
        gate.open();
        throw Rejection.plain(
            "The step should be repeated until close; it ran %d times, and then no more."
                .formatted(runs));
      }
      try (var closing = StoppableLifecycle.of(stoppable)) {
        closing.awaitQuiescence();
        gate.open();
        closing.awaitGlobalQuiescence(); // how it closes is for the other tests
      }
    }
    requireThatTheNextRuns();
  }

  /** What the one before has left in a static field, its flag or its thread, is the next one's. */
  private static void requireThatTheNextRuns() throws Exception {
    var gate = new Gate();
    var steps = new ScriptedStep(gate::awaitOpenUninterruptibly);
    try (var next = Trial.start(() -> Stoppable.start(steps))) {
      next.awaitGlobalQuiescence();
      if (steps.runs() == 0) {
        throw Rejection.of(
            ONE_PLACE_FOR_ALL_CALLS,
            "A step was started, and closed; then another one was started, and %s."
                .formatted(
                    next.ended() && !next.awaitOutcome().returned()
                        ? "start " + next.awaitOutcome().describe()
                        : "no run of it begins"));
      }
      try (var closing = StoppableLifecycle.of(next.result())) {
        closing.awaitQuiescence();
        gate.open();
        closing.awaitGlobalQuiescence();
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("a step that close wakes finds that no further run is wanted")
  void saysStopBeforeItWakes() throws Exception {
    var interrupter = new HeldInterrupter();
    var gate = new Gate();
    var steps = new ScriptedStep(interrupter::await, gate::awaitOpen);
    var stoppable = StoppableLifecycle.started(steps);
    try (var closing = StoppableLifecycle.of(stoppable)) {
      // Close is held in the midst of its interrupt, until the step has done what it does then.
      closing.awaitQuiescenceOr(() -> steps.runs() > 1 || steps.areOver());
      boolean tooLate = steps.runs() > 1;
      interrupter.letGo();
      closing.awaitGlobalQuiescence();
      gate.open();
      closing.awaitGlobalQuiescence();
      boolean saysStop = steps.runs() == 2; // else it says so by the interrupt alone
      if (tooLate && !saysStop) {
        throw Rejection.of(
            INTERRUPT_ENDS_A_THREAD,
            "close interrupted the step, the step took notice and cleared the flag, and then a"
                + " further run began.");
      }
      if (tooLate && saysStop) {
        throw Rejection.of(
            WAKES_BEFORE_IT_SAYS_STOP,
            "close interrupted the step, the step's run ended, and before close came to say stop a"
                + " further run had begun.");
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("a step that waits is woken by close")
  void wakes() throws Exception {
    var gate = new Gate();
    var steps = new ScriptedStep(gate::awaitOpen);
    var census = ThreadLeakCheck.begin();
    try (var closing = StoppableLifecycle.of(StoppableLifecycle.started(steps))) {
      closing.awaitQuiescence();
      boolean sleepsOn = !closing.ended() && !gate.waitingThreads().isEmpty();
      var where = closing.describeBlockingCall();
      boolean lockedOut = StoppableLifecycle.waitsForLock(closing);
      gate.open();
      if (sleepsOn && lockedOut) {
        throw Rejection.of(
            ONE_LOCK_ROUND_ALL,
            ("The step waits, and close waits for a lock that is held while the step runs%s: it"
                    + " never comes to wake the step.")
                .formatted(where));
      }
      if (sleepsOn) {
        throw Rejection.of(
            FLAG_WAKES_NOBODY,
            "The step waits, and close waits for its end%s: nobody wakes the step."
                .formatted(where));
      }
      closing.awaitGlobalQuiescence();
      StoppableLifecycle.requireNoOther(steps);
      StoppableLifecycle.requireThatItReturns(closing);
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(5)
  @DisplayName("close waits for the run at work, and no other begins")
  void closeWaits() throws Exception {
    var gate = new Gate();
    var steps = new ScriptedStep(() -> gate.awaitOpenUninterruptibly());
    var census = ThreadLeakCheck.begin();
    try (var closing = StoppableLifecycle.of(StoppableLifecycle.started(steps))) {
      closing.awaitQuiescence();
      boolean tooEarly = closing.ended();
      gate.open();
      closing.awaitGlobalQuiescence();
      if (tooEarly) {
        throw Rejection.of(
            LEFT_AT_WORK, "A run of the step was still at work, and close had returned.");
      }
      StoppableLifecycle.requireNoOther(steps);
      StoppableLifecycle.requireThatItReturns(closing);
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(6)
  @DisplayName(
      "a step that takes the interrupt for itself, and ends as if nothing were, is stopped too")
  void interruptTaken() throws Exception {
    var gate = new Gate();
    var steps =
        new ScriptedStep(() -> {
          gate.awaitOpen();
          Thread.interrupted(); // clears the flag, as many a catch does
        });
    var census = ThreadLeakCheck.begin();
    try (var closing = StoppableLifecycle.of(StoppableLifecycle.started(steps))) {
      closing.awaitGlobalQuiescence();
      if (steps.runs() > 1) {
        throw Rejection.of(
            INTERRUPT_ENDS_A_THREAD,
            "close interrupted the step, the step took notice and cleared the flag, and then a"
                + " further run began.");
      }
      gate.open();
      StoppableLifecycle.requireThatItReturns(closing);
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(7)
  @DisplayName("a step that leaves its own interrupt flag set is repeated all the same")
  void interruptsItself() throws Exception {
    var gate = new Gate();
    var steps =
        new ScriptedStep(
            () -> Thread.currentThread().interrupt(),
            () -> {
              Thread.interrupted();
              gate.awaitOpenUninterruptibly();
            });
    var stoppable = StoppableLifecycle.started(steps);
    int runs = steps.runs();
    try (var closing = StoppableLifecycle.of(stoppable)) {
      closing.awaitQuiescence();
      gate.open();
      closing.awaitGlobalQuiescence();
    }
    if (runs < 2) {
      throw Rejection.of(
          INTERRUPT_ENDS_A_THREAD,
          "Nobody had called close, but the step had left its interrupt flag set, and no further"
              + " run began.");
    }
  }

  @Test
  @Order(8)
  @DisplayName("of two at the same time, each is closed for itself")
  void twoAtOnce() throws Exception {
    for (boolean firstIsClosed : new boolean[] {true, false}) {
      var gates = Stream.generate(Gate::new).limit(2).toList();
      var last = new Gate();
      var steps =
          gates.stream()
              .map(gate ->
                  new ScriptedStep(gate::awaitOpenUninterruptibly, last::awaitOpenUninterruptibly))
              .toList();
      var first = StoppableLifecycle.started(steps.getFirst());
      var second = StoppableLifecycle.started(steps.getLast());
      int closed = firstIsClosed ? 0 : 1;
      int other = 1 - closed;
      try (var closing = StoppableLifecycle.of(firstIsClosed ? first : second)) {
        closing.awaitQuiescence();
        gates.get(closed).open();
        closing.awaitGlobalQuiescence();
        boolean hasClosed = closing.ended() && steps.get(closed).areOver();
        gates.get(other).open();
        closing.awaitGlobalQuiescence();
        boolean goesOn = steps.get(other).runs() > 1;
        if (!hasClosed || !goesOn) {
          last.open();
          throw Rejection.of(
              ONE_PLACE_FOR_ALL_CALLS,
              "Two steps were repeated at the same time, and the %s was closed: %s."
                  .formatted(
                      firstIsClosed ? "first" : "second",
                      goesOn ? "it was not stopped" : "the other one is not repeated any more"));
        }
      }
      try (var closing = StoppableLifecycle.of(firstIsClosed ? second : first)) {
        closing.awaitQuiescence();
        last.open();
        StoppableLifecycle.requireThatItReturns(closing);
      }
    }
  }

  @Test
  @Order(9)
  @DisplayName("a second close does nothing")
  void closedTwice() throws Exception {
    var gate = new Gate();
    var stoppable = StoppableLifecycle.started(new ScriptedStep(gate::awaitOpen));
    try (var closing = StoppableLifecycle.of(stoppable)) {
      StoppableLifecycle.requireThatItReturns(closing);
    }
    try (var again = StoppableLifecycle.of(stoppable)) {
      again.awaitQuiescence();
      var did =
          again.ended()
              ? again.awaitOutcome().describe()
              : "waits for ever" + again.describeBlockingCall();
      if (!again.ended() || !again.awaitOutcome().returned()) {
        throw Rejection.of(CLOSED_AGAIN, "Called a second time, close " + did + ".");
      }
    }
  }

  @Test
  @Order(10)
  @DisplayName("the step may close it itself: that returns at once, and this run is the last")
  void closesItself() throws Exception {
    var ready = new Gate();
    var itself = new AtomicReference<AutoCloseable>();
    var came = new AtomicReference<String>();
    var steps =
        new ScriptedStep(() -> {
          ready.awaitOpen();
          try {
            itself.get().close();
            came.set("returned");
          } catch (Exception e) {
            came.set("threw " + e.getClass().getSimpleName());
          }
        });
    var census = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> Stoppable.start(steps))) {
      trial.awaitGlobalQuiescence();
      itself.set(trial.result());
      ready.open();
      trial.awaitGlobalQuiescence();
      if (!"returned".equals(came.get())) {
        throw Rejection.of(
            WAITS_FOR_ITSELF,
            "Called by the step itself, close %s."
                .formatted(came.get() == null ? "never returns" : came.get()));
      }
      StoppableLifecycle.requireNoOther(steps);
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(11)
  @DisplayName("a step that throws ends the thread, and close returns then")
  void failure() throws Exception {
    for (var failure :
        new Throwable[] {
          new IllegalStateException("this step fails on purpose"),
          new AssertionError("this step fails on purpose")
        }) {
      var steps =
          new ScriptedStep(() -> {
            throw FailingTask.with(failure);
          });
      var census = ThreadLeakCheck.begin();
      var stoppable = StoppableLifecycle.started(steps);
      if (steps.runs() > 1) {
        throw Rejection.of(
            FAILED_STEP_SKIPPED,
            "The step threw %s, and then its next run began."
                .formatted(failure.getClass().getSimpleName()));
      }
      boolean livesOn = steps.threads().stream().anyMatch(Thread::isAlive);
      try (var closing = StoppableLifecycle.of(stoppable)) {
        StoppableLifecycle.requireThatItReturns(closing);
      }
      if (livesOn) {
        throw Rejection.of(
            FAILED_STEP_SKIPPED,
            "The step threw %s, no further run began, and yet the thread that ran it lived on."
                .formatted(failure.getClass().getSimpleName()));
      }
      census.requireNoThreadLeft();
    }
  }

  @Test
  @Order(12)
  @DisplayName("a close that is interrupted passes it on, and the step is stopped all the same")
  void closeInterrupted() throws Exception {
    var gate = new Gate();
    var steps = new ScriptedStep(() -> gate.awaitOpenUninterruptibly());
    var census = ThreadLeakCheck.begin();
    try (var closing = StoppableLifecycle.of(StoppableLifecycle.started(steps))) {
      closing.awaitQuiescence();
      closing.interrupt();
      closing.awaitQuiescence();
      boolean tooEarly = closing.ended();
      gate.open();
      closing.awaitGlobalQuiescence();
      var ending = closing.awaitOutcome();
      if (!ending.reportsInterrupt()) {
        throw Rejection.of(
            INTERRUPT_IS_NOISE,
            "Interrupted while it waited, close %s with the interrupt flag cleared."
                .formatted(ending.returned() ? "returned" : ending.describe()));
      }
      StoppableLifecycle.requireNoOther(steps);
      if (tooEarly && ending.returned()) {
        throw Rejection.of(
            LEFT_AT_WORK,
            "Interrupted while it waited, close returned and threw nothing, as if the thread had"
                + " ended; a run of the step was still at work.");
      }
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(13)
  @DisplayName("a close by a thread that is interrupted already stops the step all the same")
  void interruptedBefore() throws Exception {
    var gate = new Gate();
    var steps = new ScriptedStep(() -> gate.awaitOpenUninterruptibly(), () -> {}, gate::awaitOpen);
    var stoppable = StoppableLifecycle.started(steps);
    try (var closing =
        StoppableLifecycle.of(() -> {
          Thread.currentThread().interrupt();
          stoppable.close();
        })) {
      closing.awaitQuiescence();
      gate.open();
      closing.awaitGlobalQuiescence();
      if (steps.runs() > 1) {
        throw Rejection.of(
            INTERRUPTED_LEAVES_IT_OPEN,
            "The thread that called close was interrupted already; close %s, and a further run of"
                    .formatted(closing.awaitOutcome().describe())
                + " the step began.");
      }
      if (!closing.awaitOutcome().reportsInterrupt()) {
        throw Rejection.of(
            INTERRUPT_IS_NOISE,
            "The thread that called close was interrupted already, and close cleared its flag.");
      }
    }
  }

  @Test
  @Order(14)
  @DisplayName("close is seen by the thread that repeats the step, in whichever order they come")
  void closeIsSeen() {
    Schedules.explore(StartedAndClosed.class);
    Schedules.explore(ClosedByTwo.class);
  }

  @Test
  @Order(15)
  @DisplayName("close wakes a step that waits, whether it comes before that run or in it")
  void wakesWheneverItComes() {
    Schedules.explore(StepWaits.class);
  }

  static final class StepWaits extends Scenario {
    private final CountDownLatch nothing = new CountDownLatch(1);
    private boolean returned;

    StepWaits() {
      task(
          "main",
          () -> {
            var stoppable = Stoppable.start(this::step);
            var closing = Thread.ofPlatform().name("closing").start(() -> close(stoppable));
            returned = closing.join(Duration.ofSeconds(1)); // it passes when nobody can move
            nothing.countDown();
            closing.join();
          });
    }

    private static void close(AutoCloseable stoppable) {
      try {
        stoppable.close();
      } catch (Exception e) {
        throw new IllegalStateException("close threw " + e, e);
      }
    }

    private void step() {
      try {
        nothing.await();
      } catch (InterruptedException e) {
        // It was to wake up, and has.
      }
    }

    @Override
    protected void verify() {
      require(
          returned,
          INTERRUPT_IS_A_LEFTOVER,
          "close was called before a run of the step had come to its wait; then the step waits, and"
              + " close waits for its end: nobody wakes the step.");
    }
  }

  static final class StartedAndClosed extends Scenario {
    private int runs;
    private int runsWhenClosed;

    StartedAndClosed() {
      task(
          "main",
          () -> {
            var stoppable = Stoppable.start(this::step);
            stoppable.close();
            runsWhenClosed = runs;
          });
    }

    private void step() {
      Thread.yield(); // lets close come in between
      runs++;
    }

    @Override
    protected void verify() {
      require(
          runs == runsWhenClosed,
          LEFT_AT_WORK,
          "%d runs of the step ended after close had returned.".formatted(runs - runsWhenClosed));
    }
  }

  static final class ClosedByTwo extends Scenario {
    ClosedByTwo() {
      task(
          "main",
          () -> {
            var stoppable = Stoppable.start(Thread::yield);
            var other = Thread.ofPlatform().name("other").start(() -> closed(stoppable));
            stoppable.close();
            other.join();
          });
    }

    private static void closed(AutoCloseable stoppable) {
      try {
        stoppable.close();
      } catch (Exception e) {
        throw new IllegalStateException("a second close threw " + e, e);
      }
    }
  }
}
