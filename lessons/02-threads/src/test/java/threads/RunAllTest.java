package threads;

import static threads.scenes.ThreadBelief.FAILED_IS_NEVER_DONE;
import static threads.scenes.ThreadBelief.INTERRUPT_GOES_DOWN;
import static threads.scenes.ThreadBelief.INTERRUPT_IS_NOISE;
import static threads.scenes.ThreadBelief.JOINS_ONLY_ONE;
import static threads.scenes.ThreadBelief.LEFT_AT_WORK;
import static threads.scenes.ThreadBelief.SAME_TASK_ONCE;
import static threads.scenes.ThreadBelief.STARTED_IS_DONE;

import explorer.Scenario;
import explorer.Schedules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kit.Census;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.Trial.Nothing;
import kit.belief.Beliefs;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threads.scenes.DistinctTask;
import threads.scenes.FailingTask;
import threads.scenes.ThreadBelief;

@Exercise("2.2 RunAll")
@Beliefs(ThreadBelief.class)
class RunAllTest {
  private static final int TASKS = 3;
  private static final String ON_PURPOSE = "this task fails on purpose";

  @Test
  @Order(1)
  @DisplayName("it waits for as long as the tasks take, also for those at work when one has failed")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowTasks.class);
    Timeouts.requireNoTimeout(SlowToStop.class);
  }

  static final class SlowTasks extends SlowWork {
    SlowTasks() {
      super("a task");
    }

    @Override
    protected void call() throws Exception {
      RunAll.runAll(List.<Runnable>of(this::awaitOpen, this::awaitOpen, this::awaitOpen));
    }
  }

  static final class SlowToStop extends SlowWork {
    SlowToStop() {
      super("a task");
    }

    @Override
    protected void call() throws Exception {
      RunAll.runAll(List.<Runnable>of(this::failOrHold, this::failOrHold));
    }

    private void failOrHold() {
      FailingTask.dieSilently();
      failOrAwaitUninterruptibly();
    }
  }

  @Test
  @Order(2)
  @DisplayName("it returns when all tasks have ended, whichever of them is the slowest")
  void waitsForAll() throws Exception {
    Schedules.proveIfItFails(TwoTasks.class, this::waitsForAllInThreads);
  }

  private void waitsForAllInThreads() throws Exception {
    var tooEarly = new ArrayList<Integer>();
    for (int slowest : new int[] {1, TASKS}) {
      if (returnsBefore(slowest)) {
        tooEarly.add(slowest);
      }
    }
    if (tooEarly.size() == 2) {
      throw Rejection.of(
          STARTED_IS_DONE,
          "One of %d tasks was still at work, and runAll had returned: it waits for none of them."
              .formatted(TASKS));
    }
    if (!tooEarly.isEmpty()) {
      throw Rejection.of(
          JOINS_ONLY_ONE,
          "Task %d of %d was still at work, and runAll had returned."
              .formatted(tooEarly.getFirst(), TASKS));
    }
  }

  private static boolean returnsBefore(int slowest) throws Exception {
    var slow = new Gate();
    var tasks = DistinctTask.tasks(TASKS, () -> {});
    tasks.set(slowest - 1, slow::awaitOpen);
    try (var trial = start(tasks)) {
      trial.awaitQuiescence();
      boolean tooEarly = trial.ended();
      slow.open();
      requireNoFailure(trial);
      return tooEarly;
    }
  }

  private static Trial<Nothing> start(List<? extends Runnable> tasks) {
    return Trial.start(() -> RunAll.runAll(tasks));
  }

  private static void requireNoFailure(Trial<?> trial) throws Exception {
    trial.awaitOutcome();
    trial.result();
  }

  @Test
  @Order(3)
  @DisplayName("all are at work at the same time, also more than there are processors")
  void allAtOnce() throws Exception {
    Schedules.proveIfItFails(TwoTasks.class, this::allAtOnceInThreads);
  }

  private void allAtOnceInThreads() throws Exception {
    // More than there are processors, than the common pool has threads, than anybody would guess.
    for (int howMany :
        new int[] {3, Math.max(200, Runtime.getRuntime().availableProcessors() + 3)}) {
      var meeting = new AtomicReference<Runnable>();
      var tasks = DistinctTask.tasks(howMany, () -> meeting.get().run());
      Rendezvous.requireConcurrent(
          howMany,
          meet -> {
            meeting.set(meet);
            RunAll.runAll(tasks);
            return true;
          });
    }
  }

  @Test
  @Order(4)
  @DisplayName("it waits for both runs of a task that is in the list twice")
  void waitsForTwins() throws Exception {
    Schedules.proveIfItFails(TwoTasks.class, this::waitsForTwinsInThreads);
  }

  private void waitsForTwinsInThreads() throws Exception {
    var gates = new ConcurrentSkipListMap<Long, Gate>(); // by the age of the thread
    Runnable twin =
        () -> gates.computeIfAbsent(Thread.currentThread().threadId(), _ -> new Gate()).awaitOpen();
    try (var trial = start(List.of(twin, twin))) {
      trial.awaitQuiescenceOr(() -> gates.size() == 2);
      boolean bothRun = gates.size() == 2;
      gates.lastEntry().getValue().open();
      trial.awaitQuiescence();
      boolean tooEarly = bothRun && trial.ended();
      gates.values().forEach(Gate::open);
      requireNoFailure(trial);
      if (tooEarly) {
        throw Rejection.of(
            JOINS_ONLY_ONE,
            "A task is in the list twice: one of its two runs was still at work, and runAll had"
                + " returned.");
      }
      if (!bothRun && gates.size() == 2) {
        throw Rejection.plain(
            "A task is in the list twice, and its second run began only when the first had ended:"
                + " all should be at work at the same time.");
      }
    }
  }

  @Test
  @Order(5)
  @DisplayName("each task runs once, the same task twice if it stands there twice")
  void eachOnce() throws Exception {
    Schedules.proveIfItFails(TwoTasks.class, this::eachOnceInThreads);
  }

  private void eachOnceInThreads() throws Exception {
    var ran = new Census<Integer>();
    var tasks = new ArrayList<Runnable>();
    IntStream.rangeClosed(1, 4).<Runnable>mapToObj(i -> () -> ran.record(i)).forEach(tasks::add);
    tasks.add(tasks.getFirst());
    Guard.run(() -> RunAll.runAll(tasks));
    for (int i = 1; i <= 4; i++) {
      int due = i == 1 ? 2 : 1;
      if (due == 2 && ran.count(i) == 1) {
        throw Rejection.of(SAME_TASK_ONCE, "A task that is in the list twice ran once.");
      }
      if (ran.count(i) != due) {
        throw Rejection.plain(
            "Task %d stands in the list %s, and it ran %d times."
                .formatted(i, due == 2 ? "twice" : "once", ran.count(i)));
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("when it returns, no thread is left")
  void nothingLeft() throws Exception {
    var census = ThreadLeakCheck.begin();
    Guard.run(() -> RunAll.runAll(List.of(() -> {}, () -> {})));
    census.requireNoThreadLeft();
  }

  @Test
  @Order(7)
  @DisplayName("no tasks: it returns at once")
  void noTasks() throws Exception {
    try (var trial = start(List.of())) {
      var ending = trial.awaitOutcome();
      if (!ending.returned()) {
        throw Rejection.plain(
            "For an empty list runAll should return at once; it %s.".formatted(ending.describe()));
      }
    }
  }

  @Test
  @Order(8)
  @DisplayName("what a task throws comes out when all others have run to their end")
  void failureComesOut() throws Exception {
    failureComesOut(1, new IllegalStateException(ON_PURPOSE));
    failureComesOut(TASKS, new IllegalStateException(ON_PURPOSE));
    // An exception has come out of the first and of the last: now whether an error does.
    failureComesOut(1, new AssertionError(ON_PURPOSE));
    failureComesOut(TASKS, new AssertionError(ON_PURPOSE));
  }

  private static void failureComesOut(int failing, Throwable failure) throws Exception {
    var slow = new Gate();
    var ran = new Census<String>();
    var tasks =
        DistinctTask.tasks(
            TASKS,
            () -> {
              slow.awaitOpen();
              ran.record(Thread.interrupted() ? "interrupted" : "to its end");
            });
    tasks.set(failing - 1, () -> FailingTask.whenInside(slow, TASKS - 1, failure));
    var census = ThreadLeakCheck.begin();
    try (var trial = start(tasks)) {
      trial.awaitGlobalQuiescence(); // also those whom it has left behind
      boolean leftThemAtWork = trial.ended() && !slow.waitingThreads().isEmpty();
      slow.open();
      trial.awaitQuiescence();
      var happened =
          "Task %d of %d threw %s, ".formatted(failing, TASKS, failure.getClass().getSimpleName());
      if (!trial.ended()) {
        throw Rejection.of(
            FAILED_IS_NEVER_DONE,
            happened
                + "the others have ended, and runAll waits for ever%s."
                    .formatted(trial.describeBlockingCall()));
      }
      var ending = trial.awaitOutcome();
      if (leftThemAtWork) {
        throw Rejection.of(
            LEFT_AT_WORK, happened + "and runAll ended while the others were still at work.");
      }
      FailingTask.requireBlamed(failure, ending, happened + "and runAll ");
      if (ran.count("to its end") < TASKS - 1) {
        throw Rejection.plain(
            happened
                + "and of the %d others %d ran to the end undisturbed; all should."
                    .formatted(TASKS - 1, ran.count("to its end")));
      }
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(9)
  @DisplayName("an interrupt while it waits is passed on, upwards and downwards")
  void interrupted() throws Exception {
    var gate = new Gate();
    var census = ThreadLeakCheck.begin();
    try (var trial = start(DistinctTask.tasks(TASKS, gate::awaitOpen))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence(); // whoever was interrupted knows it by now
      int neverHeard = gate.waitingThreads().size();
      boolean gaveUp = trial.ended();
      gate.open();
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_IS_NOISE,
            "Interrupted while it waited, runAll %s instead of an InterruptedException."
                .formatted(ending.returned() ? "returned" : ending.describe()));
      }
      if (neverHeard > 0) {
        throw Rejection.of(
            INTERRUPT_GOES_DOWN,
            "Interrupted while it waited, runAll %s, and %d of %d tasks worked on."
                .formatted(gaveUp ? "gave up" : "threw only when all was done", neverHeard, TASKS));
      }
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(10)
  @DisplayName("both tasks have run when runAll returns, whichever thread comes first")
  void whicheverComesFirst() {
    Schedules.explore(TwoTasks.class);
    Schedules.explore(OneFails.class);
    Schedules.explore(BothFail.class);
  }

  static final class TwoTasks extends Scenario {
    private int ended;
    private int endedWhenItReturned;

    TwoTasks() {
      task(
          "main",
          () -> {
            RunAll.runAll(List.of(this::end, this::end));
            endedWhenItReturned = ended;
          });
    }

    private void end() {
      ended++;
    }

    @Override
    protected void verify() {
      require(
          endedWhenItReturned == 2,
          "Of 2 tasks, %d had ended when runAll returned.".formatted(endedWhenItReturned));
    }
  }

  abstract static class Failing extends Scenario {
    private final String happened;
    private boolean failed;

    Failing(String happened, Runnable first, Runnable second) {
      this.happened = happened;
      task(
          "main",
          () -> {
            try {
              RunAll.runAll(List.of(first, second));
            } catch (RuntimeException asItShould) {
              failed = true;
            }
          });
    }

    static void fail() {
      throw new IllegalStateException(ON_PURPOSE);
    }

    @Override
    protected void verify() {
      require(failed, happened + ", and runAll returned as if nothing had happened.");
    }
  }

  static final class OneFails extends Failing {
    OneFails() {
      super("One of 2 tasks threw", () -> {}, Failing::fail);
    }
  }

  static final class BothFail extends Failing {
    BothFail() {
      super("Both of 2 tasks threw", Failing::fail, Failing::fail);
      tolerateRaces(); // one of the failures is enough, whichever it is
    }
  }
}
