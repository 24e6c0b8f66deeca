package overuse;

import static kit.belief.CommonBelief.ANY_NUMBER_OF_PARTIES;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;
import static kit.belief.DeviceBelief.RUNS_ON_YOUR_THREAD;
import static kit.belief.DeviceBelief.TOO_FEW_WORKERS;
import static kit.belief.DeviceBelief.WAITS_IN_THE_LOOP;
import static overuse.scenes.OveruseBelief.A_LITTLE_OVER;
import static overuse.scenes.OveruseBelief.A_POOL_OF_MY_OWN;
import static overuse.scenes.OveruseBelief.CUT_AT_THE_CUTOFF;
import static overuse.scenes.OveruseBelief.FITS_INTO_AN_INT;
import static overuse.scenes.OveruseBelief.JOINED_TOO_SOON;
import static overuse.scenes.OveruseBelief.MORE_TASKS_MORE_SPEED;
import static overuse.scenes.OveruseBelief.NEVER_FORKED;
import static overuse.scenes.OveruseBelief.POOL_SHARES_IT_OUT;

import explorer.Scenario;
import explorer.Schedules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.JdkUse;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.TrialOutcome;
import kit.belief.Beliefs;
import kit.belief.Misconception;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import overuse.scenes.ForkCallDetector;
import overuse.scenes.OveruseBelief;
import overuse.scenes.RecordingLeaf;
import overuse.scenes.RecordingLeaf.Piece;

@Exercise("5.1 CutoffSum")
@Beliefs(OveruseBelief.class)
class CutoffSumTest {
  private static final String PHASER = "java/util/concurrent/Phaser";

  // Two workers and a caller that waits for one of them only: until the caller is done before the
  // other worker, the schedule has to leave its usual course three times.
  private static final int SWITCHES = 3;

  // Far more threads than leaves that shall meet: some may be held up in join, each behind another.
  private final ForkJoinPool pool = new ForkJoinPool(16);

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the leaves take")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowLeaves.class);
  }

  static final class SlowLeaves extends SlowWork {
    SlowLeaves() {
      super("a leaf");
    }

    @Override
    protected void call() {
      var pool = new ForkJoinPool(4);
      try {
        CutoffSum.sum(8, 2, pool, this::share);
      } finally {
        pool.shutdown(); // and not close(), which would wait for the leaves
      }
    }

    private long share(int from, int to) {
      awaitOpen();
      return RecordingLeaf.share(from, to);
    }
  }

  @Test
  @Order(1)
  @DisplayName("the sum is right, every number is in one leaf, and the pool stays open")
  void everyNumberOnce() throws Exception {
    for (int n : new int[] {1_000, 1_000, 1_023}) {
      leavesOf(n, 100);
    }
  }

  @Test
  @Order(2)
  @DisplayName("no leaf has more numbers than the cutoff")
  void noLargeLeaf() throws Exception {
    noLargeLeaf(4_096, 256);
    noLargeLeaf(1_000, 300);
    noLargeLeaf(1_400, 1_000);
    noLargeLeaf(101, 100);
    noLargeLeaf(199, 100);
  }

  private void noLargeLeaf(int n, int cutoff) throws Exception {
    for (Piece piece : leavesOf(n, cutoff)) {
      if (piece.size() > cutoff) {
        throw Rejection.of(
            piece.size() >= 2 * cutoff ? POOL_SHARES_IT_OUT : A_LITTLE_OVER,
            "A leaf got %d of the %d numbers, where the cutoff is %d."
                .formatted(piece.size(), n, cutoff));
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("no two neighbours are so small that one leaf would have done")
  void noSmallNeighbours() throws Exception {
    noTwoThatFitIntoOne(4_096, 256);
    noTwoThatFitIntoOne(1_000, 300);
    noTwoThatFitIntoOne(1_000, 7);
    noTwoThatFitIntoOne(9, 1);
    noTwoThatFitIntoOne(10, 4);
    noTwoThatFitIntoOne(18, 8);
    noTwoThatFitIntoOne(36, 8);
  }

  private void noTwoThatFitIntoOne(int n, int cutoff) throws Exception {
    List<Piece> leaves = leavesOf(n, cutoff);
    for (int i = 1; i < leaves.size(); i++) {
      Piece left = leaves.get(i - 1);
      Piece right = leaves.get(i);
      if (left.size() + right.size() <= cutoff) {
        boolean onlyAtTheBorder =
            leavesOf(cutoff, cutoff).size() > 1 && leavesOf(cutoff - 1, cutoff).size() < 2;
        throw Rejection.of(
            onlyAtTheBorder ? CUT_AT_THE_CUTOFF : MORE_TASKS_MORE_SPEED,
            ("%d leaves for %d numbers and a cutoff of %d: two neighbours, %s and %s,"
                    + " have no more than the cutoff between them.")
                .formatted(leaves.size(), n, cutoff, left, right));
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("the leaves run in the pool that was given")
  void inThePool() throws Exception {
    if (!leavesOf(1_600, 100).stream().allMatch(leaf -> leaf.ranIn(pool))) {
      throw Rejection.of(
          A_POOL_OF_MY_OWN,
          "Of 16 leaves, some ran in threads that are none of the given pool's: in the calling"
              + " thread, or in another pool.");
    }
  }

  @Test
  @Order(5)
  @DisplayName("leaves are at work at the same time: four of sixteen meet")
  void atTheSameTime() throws Exception {
    try {
      Rendezvous.requireConcurrent(
          4, meet -> CutoffSum.sum(1_600, 100, pool, new RecordingLeaf(meet)));
    } catch (Rejection rejection) {
      throw halvesThatWait(rejection).orElse(rejection);
    }
  }

  /** Which thread waits for which, if halves follow one another, is chance: not told. */
  private static Optional<Rejection> halvesThatWait(Rejection rejection) {
    Set<Misconception> oneByOne = Set.of(WAITS_IN_THE_LOOP, TOO_FEW_WORKERS, RUNS_ON_YOUR_THREAD);
    return rejection
        .misconception()
        .filter(oneByOne::contains)
        .map(_ ->
            Rejection.of(
                ForkCallDetector.areIn(CutoffSum.class) ? JOINED_TOO_SOON : NEVER_FORKED,
                "The pool has threads enough for all of 16 leaves, and never were even 4 of them at"
                    + " work at the same time."));
  }

  @Test
  @Order(6)
  @DisplayName("when sum returns, nothing of it runs on")
  void nothingRunsOn() throws Exception {
    var census = ThreadLeakCheck.begin();
    leavesOf(1_600, 100);
    census.requireNoThreadLeftBesides(
        thread -> thread instanceof ForkJoinWorkerThread worker && worker.getPool() == pool);
  }

  @Test
  @Order(7)
  @DisplayName("what a leaf throws comes out")
  void failureComesOut() throws Exception {
    var failure = new IllegalStateException("number 700 is broken");
    Leaf leaf =
        (from, to) -> {
          if (from <= 700 && 700 < to) {
            throw failure;
          }
          return 0;
        };
    try (var trial = Trial.start(() -> CutoffSum.sum(1_600, 100, pool, leaf))) {
      var ending = trial.awaitOutcome();
      if (!ending.isCausedBy(failure)) {
        noShareLost(); // nobody waited for the leaf, perhaps
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "A leaf threw an IllegalStateException, and sum %s."
                .formatted(ending.returned() ? "returned a number" : "threw something else"));
      }
    }
  }

  @Test
  @Order(8)
  @DisplayName("no numbers at all, and ranges just at the cutoff")
  void fewNumbers() throws Exception {
    try (var trial = Trial.start(() -> CutoffSum.sum(0, 100, pool, new RecordingLeaf(() -> {})))) {
      var ending = trial.awaitOutcome();
      if (!ending.returned() || ending.value() != 0) {
        throw Rejection.of(
            NOTHING_TO_DO, "The sum of no numbers is 0; sum %s.".formatted(ending.describe()));
      }
    }
    for (int n : new int[] {1, 99, 100, 101, 199, 200, 201}) {
      noTwoThatFitIntoOne(n, 100);
    }
  }

  @Test
  @Order(9)
  @DisplayName("a cutoff of 0 or less is refused: IllegalArgumentException")
  void noCutoff() throws Exception {
    noCutoff(10, 0);
    noCutoff(10, -1);
    noCutoff(0, 0);
  }

  private void noCutoff(int n, int cutoff) throws Exception {
    var leaves = new RecordingLeaf(() -> {});
    try (var trial = Trial.start(() -> CutoffSum.sum(n, cutoff, pool, leaves))) {
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.plain(
            "For a cutoff of %d, sum should throw IllegalArgumentException; with %d numbers it %s."
                .formatted(cutoff, n, ending.describe()));
      }
    }
  }

  @Test
  @Order(10)
  @DisplayName("in whatever order the threads take their steps, no leaf's share is lost")
  void noShareLost() {
    Schedules.explore(TwoLeaves.class, SWITCHES);
  }

  static final class TwoLeaves extends Scenario {
    private final ForkJoinPool pool = new ForkJoinPool(2);
    private long sum;

    TwoLeaves() {
      task("sum", () -> sum = CutoffSum.sum(4, 2, pool, RecordingLeaf::share));
    }

    @Override
    protected void verify() {
      require(sum == 6, "Two leaves gave 1 and 5, and sum gave " + sum + " instead of 6.");
    }
  }

  @Test
  @Order(11)
  @DisplayName("large sums and large cutoffs")
  void largeNumbers() throws Exception {
    long share = 3_000_000_000L;
    long sum = Guard.call(() -> CutoffSum.sum(4, 1, pool, (_, _) -> share));
    if (sum != 4 * share) {
      noShareLost();
      throw Rejection.of(
          FITS_INTO_AN_INT, "Each of 4 leaves gave %d, and sum gave %d.".formatted(share, sum));
    }
    int most = Integer.MAX_VALUE;
    try (var trial = Trial.start(() -> CutoffSum.sum(10, most, pool, (from, to) -> to - from))) {
      var ending = trial.awaitOutcome();
      if (!ending.returned() || ending.value() != 10) {
        noShareLost();
        throw Rejection.of(
            FITS_INTO_AN_INT,
            "10 numbers and a cutoff of %d, the largest int: that is one leaf, which gives 10; sum %s."
                .formatted(most, ending.describe()));
      }
    }
  }

  @Test
  @Order(12)
  @DisplayName("as many numbers as an int can count")
  void mostNumbers() throws Exception {
    int n = Integer.MAX_VALUE;
    for (int cutoff : new int[] {300_000_000, 1_000_000_000}) {
      var leaves = new RecordingLeaf(() -> {});
      leaves.breakOffOutside(n, pool); // or an end that wraps round would go on for ever
      try (var trial = Trial.start(() -> CutoffSum.sum(n, cutoff, pool, leaves))) {
        trial.awaitQuiescenceOr(leaves::wentOutside);
        leaves.requireInside(n, cutoff);
        if (!trial.ended()) {
          throw Rejection.of(
              FITS_INTO_AN_INT,
              "%d numbers, the most that an int can count, with a cutoff of %d: sum does not end."
                  .formatted(n, cutoff));
        }
        var ending = trial.awaitOutcome();
        leaves.requireInside(n, cutoff);
        if (!ending.returned() || ending.value() != RecordingLeaf.share(0, n)) {
          noShareLost();
          throw Rejection.of(
              FITS_INTO_AN_INT,
              "%d numbers, the most that an int can count, with a cutoff of %d: sum %s."
                  .formatted(n, cutoff, ending.describe()));
        }
      }
    }
  }

  @Test
  @Order(13)
  @DisplayName("70,000 leaves, none of which ends before all have begun that can")
  void manyLeaves() throws Exception {
    int n = 70_000;
    var gate = new Gate();
    Leaf held =
        (from, to) -> {
          gate.awaitOpen();
          return RecordingLeaf.share(from, to);
        };
    try (var trial = Trial.start(() -> CutoffSum.sum(n, 1, pool, held))) {
      trial.awaitQuiescence();
      gate.open();
      trial.awaitQuiescence();
      String happened = "%,d numbers, with a cutoff of 1: sum ".formatted(n);
      boolean countsParties = JdkUse.of(CutoffSum.class).includesClass(PHASER);
      if (!trial.ended() && countsParties) {
        throw Rejection.of(ANY_NUMBER_OF_PARTIES, happened + "does not end.");
      }
      var ending = trial.awaitOutcome();
      if (!ending.returned() || ending.value() != RecordingLeaf.share(0, n)) {
        noShareLost();
        happened += describeWithoutMessage(ending) + ".";
        throw countsParties
            ? Rejection.of(ANY_NUMBER_OF_PARTIES, happened)
            : Rejection.plain(happened);
      }
    }
  }

  /** A message may have an object's identity in it. */
  private static String describeWithoutMessage(TrialOutcome<?> ending) {
    return ending.returned()
        ? ending.describe()
        : "threw " + ending.failure().getClass().getSimpleName();
  }

  private static boolean cutsForEver(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .anyMatch(StackOverflowError.class::isInstance);
  }

  private static Rejection endless(int n, int cutoff) {
    return Rejection.plain(
        ("With %d numbers and a cutoff of %d your code called itself until the stack was full: some"
                + " ranges are cut again and again. Which range is to be cut no further?")
            .formatted(n, cutoff));
  }

  private List<Piece> leavesOf(int n, int cutoff) throws Exception {
    var leaves = new RecordingLeaf(() -> {});
    long sum = sumOf(n, cutoff, leaves);
    if (pool.isShutdown()) {
      throw Rejection.of(NOT_YOURS_TO_CLOSE, "After sum the pool is closed.");
    }
    if (leaves.numbers() < n) {
      // Leaves that nobody has waited for may begin now: else it is luck which complaint comes
      // first.
      pool.awaitQuiescence(1, TimeUnit.MINUTES);
    }
    var pieces = leaves.thatFit(n);
    if (sum != RecordingLeaf.share(0, n)) {
      noShareLost();
      throwWrongSum(n, cutoff, sum);
    }
    return pieces;
  }

  private long sumOf(int n, int cutoff, Leaf leaf) throws Exception {
    try {
      return Guard.call(() -> CutoffSum.sum(n, cutoff, pool, leaf));
    } catch (RuntimeException | Error e) {
      if (cutsForEver(e)) {
        throw endless(n, cutoff);
      }
      throw e;
    }
  }

  private void throwWrongSum(int n, int cutoff, long sum) throws Exception {
    var others = new RecordingLeaf(() -> {});
    if (Guard.call(() -> CutoffSum.sum(n, cutoff, pool, others))
        == sum + RecordingLeaf.share(0, n)) {
      throw Rejection.plain(
          "In a second call, what the first one had added up was still there: each call has to"
              + " begin at 0.");
    }
    throw Rejection.plain(
        "The shares of the leaves, 0 to %d, add up to %d; sum gave %d."
            .formatted(n - 1, RecordingLeaf.share(0, n), sum));
  }
}
