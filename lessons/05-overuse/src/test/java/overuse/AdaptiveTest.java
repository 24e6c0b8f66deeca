package overuse;

import static kit.belief.CommonBelief.COMPLETION_ORDER;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;
import static overuse.scenes.OveruseBelief.FITS_INTO_AN_INT;
import static overuse.scenes.OveruseBelief.TWO_FROM_THE_FRONT;

import explorer.Scenario;
import explorer.Schedules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.belief.Beliefs;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import overuse.scenes.CountingPool;
import overuse.scenes.FailingTask;
import overuse.scenes.HugeJob;
import overuse.scenes.JobCutCheck;
import overuse.scenes.OveruseBelief;
import overuse.scenes.PollingAwareWait;
import overuse.scenes.RecordingJob;

@Exercise("5.2 Adaptive")
@Beliefs(OveruseBelief.class)
class AdaptiveTest {
  private final List<CountingPool> pools = new ArrayList<>();

  @AfterEach
  void stop() {
    pools.forEach(CountingPool::end);
  }

  private CountingPool poolOf(int workers) {
    var pool = new CountingPool(workers);
    pools.add(pool);
    return pool;
  }

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the pieces take")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowPieces.class);
  }

  static final class SlowPieces extends SlowWork implements Job<Integer> {
    SlowPieces() {
      super("a task");
    }

    @Override
    protected void call() throws Exception {
      // A thread for each task, which ends with it: nobody has to close that pool.
      Adaptive.run(this, 2, Executors.newThreadPerTaskExecutor(Thread::new));
    }

    @Override
    public int size() {
      return 200;
    }

    @Override
    public int grain() {
      return 100;
    }

    @Override
    public Integer compute(int from, int to) {
      awaitOpen();
      return to - from;
    }

    @Override
    public Integer combine(Integer left, Integer right) {
      return left + right;
    }
  }

  @Test
  @Order(1)
  @DisplayName("every element is computed once, and the results are all there")
  void everyElementOnce() throws Exception {
    Schedules.proveIfItFails(TwoPieces.class, this::computeEveryElement);
  }

  private void computeEveryElement() throws Exception {
    for (int size : new int[] {1_003, 150}) {
      var pool = poolOf(4);
      var job = new RecordingJob(size, 100, pool);
      var result = Guard.call(() -> job.calledBy(() -> Adaptive.run(job, 4, pool)));
      new JobCutCheck(job, 4, pool).requireEachOnce();
      if (result == null) {
        throw Rejection.plain(
            "Each of %d elements was computed once, and then run returned null in place of their results."
                .formatted(size));
      }
      if (!result.stream().sorted().toList().equals(job.all())) {
        throw Rejection.plain(
            "Each of %d elements was computed once, but not all of their results came back."
                .formatted(size));
      }
    }
  }

  @Test
  @Order(2)
  @DisplayName("a small job is computed by the caller, and the pool gets no task")
  void smallJob() throws Exception {
    smallJob(150, 4);
    smallJob(199, 4);
    smallJob(30, 4);
    smallJob(0, 4);
    smallJob(1_000, 1); // whoever waits for one worker may as well work
  }

  private void smallJob(int size, int workers) throws Exception {
    var pool = poolOf(workers);
    var job = new RecordingJob(size, 100, pool);
    var result = Guard.call(() -> job.calledBy(() -> Adaptive.run(job, workers, pool)));
    new JobCutCheck(job, workers, pool).requireNoTask();
    if (size == 0 && !job.all().equals(result)) {
      throw Rejection.of(
          NOTHING_TO_DO,
          "For a job of size 0, run returned %s; the result is that of compute(0, 0)."
              .formatted(result));
    }
    if (!job.all().equals(result)) {
      throw Rejection.plain(
          "%d elements were computed, and their result did not come back.".formatted(size));
    }
  }

  @Test
  @Order(3)
  @DisplayName("a large job is cut into as many pieces as there are workers, all alike")
  void largeJob() throws Exception {
    Schedules.proveIfItFails(TwoPieces.class, this::cutLargeJobs);
  }

  private void cutLargeJobs() throws Exception {
    largeJob(1_003, 100, 4, 4);
    largeJob(10_000, 1, 5, 5);
    largeJob(10_000, 10, 2, 2);
    largeJob(10_000, 1, more(), more());
    largeJob(200, 100, 4, 2);
    largeJob(399, 100, 4, 3);
    largeJob(9, 1, 4, 4);
    largeJob(7, 1, 4, 4);
  }

  /** More workers than there are processors, so that nobody can ask the machine instead. */
  private static int more() {
    return Math.max(12, Runtime.getRuntime().availableProcessors() + 2);
  }

  private void largeJob(int size, int grain, int workers, int due) throws Exception {
    var pool = poolOf(workers);
    var job = new RecordingJob(size, grain, pool);
    Guard.call(() -> job.calledBy(() -> Adaptive.run(job, workers, pool)));
    var cut = new JobCutCheck(job, workers, pool);
    if (pool.tasks() == 0 && othersWork(size, grain, workers)) {
      throw cut.otherThreads();
    }
    cut.requirePieces(due);
  }

  /** Whether two pieces are ever under way at once: who does them may be chance, this is not. */
  private boolean othersWork(int size, int grain, int workers) throws Exception {
    var gate = new Gate();
    var pool = poolOf(workers);
    var job = new RecordingJob(size, grain, pool).during(_ -> gate.awaitOpen());
    try (var trial = Trial.start(() -> Adaptive.run(job, workers, pool))) {
      trial.awaitQuiescenceOr(() -> gate.waitingThreads().size() > 1);
      boolean two = gate.waitingThreads().size() > 1;
      gate.open();
      trial.awaitQuiescence();
      return two;
    }
  }

  @Test
  @Order(4)
  @DisplayName("when run returns, nothing of it runs on")
  void nothingRunsOn() throws Exception {
    var pool = poolOf(4);
    var census = ThreadLeakCheck.begin();
    Guard.call(() -> Adaptive.run(new RecordingJob(1_003, 100, pool), 4, pool));
    census.requireNoThreadLeftBesides(thread -> pools.stream().anyMatch(each -> each.owns(thread)));
  }

  @Test
  @Order(5)
  @DisplayName("all pieces are under way at the same time")
  void allAtOnce() throws Exception {
    Schedules.proveIfItFails(TwoPieces.class, this::meetInAllPieces);
  }

  private void meetInAllPieces() throws Exception {
    for (int workers : new int[] {4, 2, more()}) {
      var pool = poolOf(workers);
      Rendezvous.requireConcurrent(
          workers,
          meet ->
              Adaptive.run(
                  new RecordingJob(10_000, 10, pool).during(_ -> meet.run()), workers, pool));
    }
  }

  @Test
  @Order(6)
  @DisplayName("the results are combined in the order of the elements, whichever piece ends first")
  void orderOfTheElements() throws Exception {
    Schedules.proveIfItFails(TwoPieces.class, this::endInBothOrders);
  }

  private void endInBothOrders() throws Exception {
    for (int workers :
        new int[] {4, 3}) { // who joins them in pairs must know what to do with three
      if (!endingInOrder(workers, false)) {
        var happened =
            ("%d pieces ended in the order of the elements, and the results were combined in"
                    + " another: combine(left, right) joins two neighbours, the left one first.")
                .formatted(workers);
        throw workers == 3
            ? Rejection.of(TWO_FROM_THE_FRONT, happened) // with four pieces the order was right
            : Rejection.plain(happened);
      }
      if (!endingInOrder(workers, true)) {
        throw Rejection.of(
            COMPLETION_ORDER,
            "The last of %d pieces ended first, and the results were not combined in the order of the elements."
                .formatted(workers));
      }
    }
  }

  private boolean endingInOrder(int workers, boolean lastFirst) throws Exception {
    var pool = poolOf(workers);
    var gates = new ConcurrentSkipListMap<Integer, Gate>();
    var job = new RecordingJob(1_003, 100, pool);
    var allOpen = new AtomicBoolean(); // whoever begins a piece only then is not held
    job.during(from -> {
      if (!allOpen.get()) {
        gates.computeIfAbsent(from, _ -> new Gate()).awaitOpen();
      }
    });
    try (var trial = Trial.start(() -> job.calledBy(() -> Adaptive.run(job, workers, pool)))) {
      PollingAwareWait.untilSettled(
          trial,
          workers,
          () -> gates.values().stream().mapToInt(gate -> gate.waitingThreads().size()).sum());
      // What the code does about a piece that has ended is over before the next may end.
      int opened = 0;
      for (Gate gate : (lastFirst ? gates.descendingMap() : gates).values()) {
        gate.open();
        opened++;
        PollingAwareWait.untilSettled(trial, opened, () -> pool.ended() + job.endedOnCaller());
      }
      allOpen.set(true);
      gates.values().forEach(Gate::open);
      return job.all().equals(trial.result());
    }
  }

  @Test
  @Order(7)
  @DisplayName("in whatever order the threads take their steps, all results come back in order")
  void allResultsInOrder() {
    Schedules.explore(TwoPieces.class);
  }

  static final class TwoPieces extends Scenario implements Job<String> {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private String result;

    TwoPieces() {
      task("run", () -> result = Adaptive.run(this, 2, pool));
    }

    @Override
    public int size() {
      return 4;
    }

    @Override
    public int grain() {
      return 2;
    }

    @Override
    public String compute(int from, int to) {
      return "abcd".substring(from, to);
    }

    @Override
    public String combine(String left, String right) {
      return left + right;
    }

    @Override
    protected void verify() {
      require(
          !"cdab".equals(result),
          COMPLETION_ORDER,
          "Two pieces came to \"ab\" and \"cd\", and run returned \"cdab\".");
      require(
          "abcd".equals(result),
          "Two pieces came to \"ab\" and \"cd\", and run returned %s instead of \"abcd\"."
              .formatted(result == null ? "null" : '"' + result + '"'));
    }
  }

  @Test
  @Order(8)
  @DisplayName("the pool stays open")
  void poolStaysOpen() throws Exception {
    var pool = poolOf(4);
    Guard.call(() -> Adaptive.run(new RecordingJob(1_003, 100, pool), 4, pool));
    if (pool.isShutdown()) {
      throw Rejection.of(NOT_YOURS_TO_CLOSE, "After run the pool is closed.");
    }
  }

  @Test
  @Order(9)
  @DisplayName("what a piece throws comes out, be the job large or small")
  void failureComesOut() throws Exception {
    for (Throwable thrown :
        List.of(new IllegalStateException("is broken"), new Error("is broken"))) {
      var failure = new FailingTask(thrown);
      failureComesOut(1_003, 0, failure);
      failureComesOut(1_003, 700, failure); // from there on: the last piece, if there are four
      failureComesOut(150, 0, failure);
    }
  }

  private void failureComesOut(int size, int first, FailingTask failure) throws Exception {
    var pool = poolOf(4);
    var onCaller = new AtomicBoolean();
    var job = new RecordingJob(size, 100, pool);
    job.during(from -> {
      if (from >= first && (first > 0 || from == 0)) {
        onCaller.set(job.isOnCaller());
        failure.raise();
      }
    });
    try (var trial = Trial.start(() -> job.calledBy(() -> Adaptive.run(job, 4, pool)))) {
      failure.requireThatItComesOutOfRun(trial, onCaller::get);
    }
  }

  @Test
  @Order(10)
  @DisplayName("an interrupt while it waits is passed on")
  void interrupted() throws Exception {
    var pool = poolOf(4);
    var gate = new Gate();
    var held = new RecordingJob(1_003, 100, pool);
    held.during(from -> {
      if (from > 0) { // a piece that the caller may have taken shall not take the interrupt
        gate.awaitOpen();
      }
    });
    try (var trial = Trial.start(() -> Adaptive.run(held, 4, pool))) {
      PollingAwareWait.untilSettled(trial, 3, () -> gate.waitingThreads().size());
      trial.interrupt();
      PollingAwareWait.untilSettled(trial, 0, () -> 0);
      gate.open();
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited for its pieces, run %s instead of an InterruptedException."
                .formatted(
                    ending.returned()
                        ? "returned a result"
                        : "threw " + ending.failure().getClass().getSimpleName()));
      }
    }
  }

  @Test
  @Order(11)
  @DisplayName("a thousand million elements, as many as an int can count, and the largest grain")
  void hugeJob() throws Exception {
    hugeJob(1_000_000_000);
    hugeJob(1_234_567_891); // no float has it
    hugeJob(Integer.MAX_VALUE);
    var pool = poolOf(4);
    var job = new RecordingJob(150, Integer.MAX_VALUE, pool);
    try (var trial = Trial.start(() -> job.calledBy(() -> Adaptive.run(job, 4, pool)))) {
      var ending = trial.awaitOutcome();
      if (pool.tasks() > 0 || !ending.returned() || !job.all().equals(ending.value())) {
        throw Rejection.of(
            FITS_INTO_AN_INT,
            ("150 elements with a grain of %d, the largest int: that is one piece at most, for the"
                    + " calling thread. Your code gave the pool %d tasks, and run %s.")
                .formatted(
                    job.grain(),
                    pool.tasks(),
                    ending.returned() && ending.value() != null
                        ? "returned a result"
                        : ending.describe()));
      }
    }
  }

  private void hugeJob(int size) throws Exception {
    var pool = poolOf(4);
    var job = new HugeJob(size);
    try (var trial = Trial.start(() -> Adaptive.run(job, 4, pool))) {
      trial.awaitQuiescenceOr(() -> job.impossiblePiece().isPresent());
      requirePossible(job);
      var ending = trial.awaitOutcome();
      requirePossible(job);
      if (!ending.returned() || !Long.valueOf(size).equals(ending.value())) {
        throw Rejection.plain(
            "A job that counts its %d elements: run %s.".formatted(job.size(), ending.describe()));
      }
    }
  }

  private static void requirePossible(HugeJob job) {
    var impossible = job.impossiblePiece();
    if (impossible.isPresent()) {
      throw Rejection.of(
          FITS_INTO_AN_INT,
          "Of a job of %d elements, a piece went from %d to %d."
              .formatted(job.size(), impossible.get().from(), impossible.get().to()));
    }
  }
}
