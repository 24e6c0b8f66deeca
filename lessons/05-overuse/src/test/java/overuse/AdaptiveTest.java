package overuse;

import static kit.OveruseBelief.ALL_OR_NOTHING;
import static kit.OveruseBelief.ALWAYS_THROUGH_THE_POOL;
import static kit.OveruseBelief.A_POOL_OF_MY_OWN;
import static kit.OveruseBelief.DECIDES_BY_THE_CLOCK;
import static kit.OveruseBelief.FITS_INTO_AN_INT;
import static kit.OveruseBelief.HALVES_DO_NOT_FIT;
import static kit.OveruseBelief.MORE_TASKS_MORE_SPEED;
import static kit.OveruseBelief.POOL_SHARES_IT_OUT;
import static kit.OveruseBelief.UNEVEN_PIECES;
import static kit.PoolBelief.COMPLETION_ORDER;
import static kit.PoolBelief.FAILURE_SWALLOWED;
import static kit.PoolBelief.INTERRUPT_SWALLOWED;
import static kit.PoolBelief.LAST_CHUNK_LOST;
import static kit.PoolBelief.NOTHING_TO_DO;
import static kit.PoolBelief.NOT_YOURS_TO_CLOSE;
import static kit.PoolBelief.RUNS_ON_YOUR_THREAD;
import static kit.PoolBelief.WAITS_IN_THE_LOOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.Trial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import overuse.JobForTest.Piece;

@Exercise("5.2 Adaptive")
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
  @Order(1)
  @DisplayName("every element is computed once, and the results are all there")
  void everyElementOnce() throws Exception {
    for (int size : new int[] {1_003, 150}) {
      var pool = poolOf(4);
      var job = new JobForTest(size, 100, pool);
      var result = Guard.call(() -> job.calledBy(() -> Adaptive.run(job, 4, pool)));
      demandEachOnce(job, pool);
      if (result == null || !result.stream().sorted().toList().equals(job.all())) {
        throw Rejection.plain(
            "Each of %d elements was computed once, but not all of their results came back."
                .formatted(size));
      }
    }
  }

  private static void demandEachOnce(JobForTest job, CountingPool pool) {
    int next = 0;
    for (Piece piece : job.pieces()) {
      if (piece.from() < next && job.triedBeforehand(pool)) {
        throw Rejection.of(
            DECIDES_BY_THE_CLOCK,
            "Before it gave the pool anything, your code computed some elements in the calling"
                + " thread, and later computed them again.");
      }
      if (piece.from() != next) {
        throw Rejection.of(
            HALVES_DO_NOT_FIT,
            "Element %d of %d was %s."
                .formatted(
                    Math.min(piece.from(), next),
                    job.size(),
                    piece.from() > next ? "never computed" : "computed twice"));
      }
      next = piece.to();
    }
    if (next < job.size()) {
      throw Rejection.of(
          LAST_CHUNK_LOST,
          "The last elements, from %d of %d, were never computed.".formatted(next, job.size()));
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
    var job = new JobForTest(size, 100, pool);
    var result = Guard.call(() -> job.calledBy(() -> Adaptive.run(job, workers, pool)));
    if (pool.tasks() > 0) {
      throw Rejection.of(
          ALWAYS_THROUGH_THE_POOL,
          "%d elements with a grain of 100, and %s: that is one piece at most, and your code gave the pool %s."
              .formatted(size, workers(workers), tasks(pool.tasks())));
    }
    if (!job.allOnCaller()) {
      throw Rejection.of(
          A_POOL_OF_MY_OWN,
          "%d elements with a grain of 100: that is for the calling thread alone, and another one computed some of it."
              .formatted(size));
    }
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
    var job = new JobForTest(size, grain, pool);
    Guard.call(() -> job.calledBy(() -> Adaptive.run(job, workers, pool)));
    String what =
        "%d elements with a grain of %d, and %s: ".formatted(size, grain, workers(workers));
    if (pool.tasks() == 0 && job.allOnCaller() && due < workers) {
      throw Rejection.of(
          ALL_OR_NOTHING,
          what
              + "%d / %d = %d pieces: %d tasks, although there are %d workers. Your code gave the pool none."
                  .formatted(size, grain, due, due, workers));
    }
    if (pool.tasks() == 0) {
      throw job.allOnCaller()
          ? Rejection.of(RUNS_ON_YOUR_THREAD, what + "your code gave the pool no task at all.")
          : Rejection.of(
              A_POOL_OF_MY_OWN, what + "other threads than those of the given pool did the work.");
    }
    if (pool.tasks() > due) {
      throw Rejection.of(
          MORE_TASKS_MORE_SPEED,
          what
              + "%d pieces are enough, and your code gave the pool %s."
                  .formatted(due, tasks(pool.tasks())));
    }
    if (job.triedBeforehand(pool) && fits(job) && job.pieces().size() == due) {
      throw Rejection.of(
          WAITS_IN_THE_LOOP,
          what
              + "the calling thread did a whole piece before it gave the pool the others: hand out"
              + " first, then do your own piece.");
    }
    if (job.triedBeforehand(pool)) {
      throw Rejection.of(
          DECIDES_BY_THE_CLOCK,
          what
              + "before it gave the pool anything, your code had computed something in the calling"
              + " thread.");
    }
    demandEachOnce(job, pool);
    demandPieces(job.pieces(), due, what);
  }

  private static boolean fits(JobForTest job) {
    int next = 0;
    for (Piece piece : job.pieces()) {
      if (piece.from() != next) {
        return false;
      }
      next = piece.to();
    }
    return next == job.size();
  }

  private static void demandPieces(List<Piece> pieces, int due, String what) {
    if (pieces.size() != due) {
      throw Rejection.of(
          pieces.size() < due ? POOL_SHARES_IT_OUT : MORE_TASKS_MORE_SPEED,
          what
              + "it should be cut into %d pieces, and it was cut into %d."
                  .formatted(due, pieces.size()));
    }
    var sizes = pieces.stream().mapToInt(Piece::size).summaryStatistics();
    if (sizes.getMax() > 2 * sizes.getMin()) {
      throw Rejection.of(
          UNEVEN_PIECES,
          what + "one piece has %d of them, another %d.".formatted(sizes.getMax(), sizes.getMin()));
    }
  }

  private static String tasks(int number) {
    return number == 1 ? "a task" : "%d tasks".formatted(number);
  }

  private static String workers(int number) {
    return number == 1 ? "1 worker" : number + " workers";
  }

  @Test
  @Order(4)
  @DisplayName("all pieces are under way at the same time")
  void allAtOnce() throws Exception {
    for (int workers : new int[] {4, 2, more()}) {
      var pool = poolOf(workers);
      Rendezvous.together(
          workers,
          meet ->
              Adaptive.run(
                  new JobForTest(10_000, 10, pool).during(_ -> meet.run()), workers, pool));
    }
  }

  @Test
  @Order(5)
  @DisplayName("the results are combined in the order of the elements, whichever piece ends first")
  void orderOfTheElements() throws Exception {
    if (!endingInOrder(false)) {
      throw Rejection.plain(
          "Four pieces ended in the order of the elements, and the results were combined in"
              + " another: combine(left, right) joins two neighbours, the left one first.");
    }
    if (!endingInOrder(true)) {
      throw Rejection.of(
          COMPLETION_ORDER,
          "The last of four pieces ended first, and the results were not combined in the order"
              + " of the elements.");
    }
  }

  private boolean endingInOrder(boolean lastFirst) throws Exception {
    var pool = poolOf(4);
    var gates = new ConcurrentSkipListMap<Integer, Gate>();
    var job = new JobForTest(1_003, 100, pool);
    job.during(from -> gates.computeIfAbsent(from, _ -> new Gate()).hold());
    try (var trial = Trial.start(() -> Adaptive.run(job, 4, pool))) {
      trial.untilStill();
      // What the code does about a piece that has ended is over before the next may end.
      for (Gate gate : (lastFirst ? gates.descendingMap() : gates).values()) {
        gate.open();
        trial.untilStill();
      }
      return job.all().equals(trial.result());
    }
  }

  @Test
  @Order(6)
  @DisplayName("what a piece throws comes out, be the job large or small")
  void failureComesOut() throws Exception {
    for (Throwable failure :
        List.of(new IllegalStateException("is broken"), new Error("is broken"))) {
      failureComesOut(1_003, 0, failure);
      failureComesOut(1_003, 700, failure); // from there on: the last piece, if there are four
      failureComesOut(150, 0, failure);
    }
  }

  private void failureComesOut(int size, int first, Throwable failure) throws Exception {
    var pool = poolOf(4);
    var onCaller = new AtomicBoolean();
    var caller = new AtomicReference<Thread>();
    var job = new JobForTest(size, 100, pool);
    job.during(from -> {
      if (from >= first && (first > 0 || from == 0)) {
        onCaller.set(Thread.currentThread() == caller.get());
        throwIt(failure);
      }
    });
    try (var trial =
        Trial.start(() -> {
          caller.set(Thread.currentThread());
          return Adaptive.run(job, 4, pool);
        })) {
      trial.untilStill();
      String happened =
          "A piece threw an %s%s"
              .formatted(
                  failure.getClass().getSimpleName(),
                  onCaller.get() ? " in the calling thread" : "");
      if (!trial.ended()) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            happened + ", and run waits for ever" + trial.whereCallerWaits() + ".");
      }
      var ending = trial.ending();
      boolean asItShould =
          onCaller.get()
              ? ending.failure() == failure
              : ending.failure() instanceof ExecutionException e && e.getCause() == failure;
      if (asItShould) {
        return;
      }
      String instead =
          ending.returned()
              ? "returned a result"
              : "threw " + ending.failure().getClass().getSimpleName();
      throw onCaller.get() && !ending.returned()
          ? Rejection.plain(
              "%s, and run %s: what comes out there should come out of run as it is."
                  .formatted(happened, instead))
          : Rejection.of(
              FAILURE_SWALLOWED,
              "%s, and run %s instead of %s."
                  .formatted(
                      happened,
                      instead,
                      onCaller.get() ? "that" : "an ExecutionException with that as its cause"));
    }
  }

  private static void throwIt(Throwable failure) {
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(failure);
    }
  }

  @Test
  @Order(7)
  @DisplayName("an interrupt while it waits is passed on")
  void interrupted() throws Exception {
    var pool = poolOf(4);
    var gate = new Gate();
    var held = new JobForTest(1_003, 100, pool);
    held.during(from -> {
      if (from > 0) { // a piece that the caller may have taken shall not take the interrupt
        gate.hold();
      }
    });
    try (var trial = Trial.start(() -> Adaptive.run(held, 4, pool))) {
      trial.untilStill();
      trial.interrupt();
      trial.untilStill();
      gate.open();
      var ending = trial.ending();
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
  @Order(8)
  @DisplayName("the pool stays open")
  void poolStaysOpen() throws Exception {
    var pool = poolOf(4);
    Guard.call(() -> Adaptive.run(new JobForTest(1_003, 100, pool), 4, pool));
    if (pool.isShutdown()) {
      throw Rejection.of(NOT_YOURS_TO_CLOSE, "After run the pool is closed.");
    }
  }

  @Test
  @Order(9)
  @DisplayName("a thousand million elements")
  void hugeJob() throws Exception {
    var pool = poolOf(4);
    var job = new HugeJob();
    try (var trial = Trial.start(() -> Adaptive.run(job, 4, pool))) {
      var ending = trial.ending();
      var wrong = job.pieces.stream().filter(p -> p.from() > p.to()).sorted().findFirst();
      if (wrong.isPresent()) {
        throw Rejection.of(
            FITS_INTO_AN_INT,
            "Of a job of %d elements, a piece went from %d to %d."
                .formatted(job.size(), wrong.get().from(), wrong.get().to()));
      }
      if (!ending.returned() || ending.value() != job.size()) {
        throw Rejection.plain(
            "A job that counts its %d elements: run %s.".formatted(job.size(), ending.told()));
      }
    }
  }

  /** Counts its elements without looking at them. */
  private static final class HugeJob implements Job<Long> {
    record Bounds(int from, int to) implements Comparable<Bounds> {
      @Override
      public int compareTo(Bounds other) {
        return Integer.compare(from, other.from);
      }
    }

    final Queue<Bounds> pieces = new ConcurrentLinkedQueue<>();

    @Override
    public int size() {
      return 1_000_000_000;
    }

    @Override
    public int grain() {
      return 1;
    }

    @Override
    public Long compute(int from, int to) {
      pieces.add(new Bounds(from, to));
      return (long) to - from;
    }

    @Override
    public Long combine(Long left, Long right) {
      return left + right;
    }
  }
}
