package dataparallel;

import static dataparallel.scenes.DataParallelBelief.ANY_ORDER_ADDS_UP;
import static dataparallel.scenes.DataParallelBelief.BLOCKS_HAVE_ITEMS;
import static dataparallel.scenes.DataParallelBelief.BLOCKS_START_AFRESH;
import static dataparallel.scenes.DataParallelBelief.EACH_SUM_WAITS;
import static dataparallel.scenes.DataParallelBelief.ONLY_THE_BLOCK_BEFORE;
import static dataparallel.scenes.DataParallelBelief.PASSES_OVERLAP;
import static dataparallel.scenes.DataParallelBelief.RECOMPUTING_IS_FREE;
import static dataparallel.scenes.DataParallelBelief.SECOND_PASS_IS_SHORT;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;
import static kit.belief.DeviceBelief.COMMON_POOL;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;

import dataparallel.scenes.DataParallelBelief;
import dataparallel.scenes.TracedPlus;
import dataparallel.scenes.TracedSum;
import explorer.Scenario;
import explorer.Schedules;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.Trial;
import kit.belief.Beliefs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("14.2 Scan")
@Beliefs(DataParallelBelief.class)
class ScanTest {
  // With one thread nothing happens at the same time: what is wrong here is wrong without a race.
  private final ForkJoinPool one = new ForkJoinPool(1);
  private final ForkJoinPool many = new ForkJoinPool(16);

  @AfterEach
  void stop() {
    one.shutdownNow();
    many.shutdownNow();
  }

  @Test
  @Order(1)
  @DisplayName("while all blocks are held in their first call of plus, nobody uses their sums")
  void waitsForTheBlocks() throws Exception {
    var gate = new Gate();
    var plus = new TracedPlus((_, _) -> gate.awaitOpen());
    try (var trial = Trial.start(() -> Scan.scan(TracedPlus.items(64), plus, 8, many))) {
      trial.awaitGlobalQuiescence();
      plus.requireNothingEarly();
      gate.open();
      trial.result();
    }
    requireOpen(many);
    lastBlocksAtOnce();
  }

  private static void requireOpen(ForkJoinPool pool) {
    if (pool.isShutdown()) {
      throw Rejection.of(NOT_YOURS_TO_CLOSE, "After scan the pool is closed.");
    }
  }

  /**
   * How many of the last four of eight blocks are at work at the same time when they have been
   * given the sum of what comes before. Only these are held: what comes before them may be needed
   * to get there.
   */
  private int lastBlocksAtOnce() throws Exception {
    var gate = new Gate();
    var plus =
        new TracedPlus((left, right) -> {
          if (left.from() == 0 && right.from() >= 32 && right.size() == 1) {
            gate.awaitOpen();
          }
        });
    try (var trial = Trial.start(() -> Scan.scan(TracedPlus.items(64), plus, 8, many))) {
      trial.awaitGlobalQuiescence();
      int atOnce = gate.waitingThreads().size();
      if (atOnce > 0 && trial.ended()) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "scan has returned, and %d calls of plus were still under way.".formatted(atOnce));
      }
      gate.open();
      trial.result();
      return atOnce;
    }
  }

  @Test
  @Order(2)
  @DisplayName("in a pool of one thread: each result is the sum of all items up to its place")
  void sums() throws Exception {
    sums(16, 4);
    sums(10, 3);
    sums(7, 2);
    sums(9, 1);
    sums(1_000, 8);
  }

  private void sums(int n, int blocks) throws Exception {
    var items = TracedPlus.items(n);
    var before = items.clone();
    var plus = new TracedPlus();
    long[] sums = Guard.call(() -> Scan.scan(items, plus, blocks, one));
    plus.requireNeighbours();
    requireSums(sums, n, blocks);
    if (sums == items || !Arrays.equals(items, before)) {
      throw Rejection.plain("The array that was given to scan has been changed or returned.");
    }
  }

  private static void requireSums(long[] sums, int n, int blocks) {
    if (sums == null || sums.length != n) {
      throw Rejection.plain(
          "For %d items, scan returned %s."
              .formatted(n, sums == null ? "null" : "an array of " + sums.length));
    }
    for (int i = 0; i < n; i++) {
      String due = new TracedSum(0, i + 1, 0).text();
      String happened = "Of %d items in %d blocks, the result at index %d should be %s; it is %s.";
      if (!TracedSum.isOne(sums[i])) {
        throw Rejection.plain(
            happened.formatted(n, blocks, i, due, "no sum of items, but " + sums[i]));
      }
      var sum = TracedSum.of(sums[i]);
      happened = happened.formatted(n, blocks, i, due, sum.text());
      if (sum.from() > 0) {
        throw Rejection.of(sum.size() == 1 ? BLOCKS_START_AFRESH : ONLY_THE_BLOCK_BEFORE, happened);
      }
      if (sum.to() != i + 1) {
        throw Rejection.plain(happened);
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("no items, one item, fewer items than blocks")
  void fewItems() throws Exception {
    for (int n : new int[] {0, 1, 2, 5}) {
      var plus = new TracedPlus();
      try (var trial = Trial.start(() -> Scan.scan(TracedPlus.items(n), plus, 8, one))) {
        var ending = trial.awaitOutcome();
        if (!ending.returned()) {
          throw Rejection.of(
              n == 0 ? NOTHING_TO_DO : BLOCKS_HAVE_ITEMS,
              "For %d items in 8 blocks, scan %s.".formatted(n, ending.describe()));
        }
        plus.requireNeighbours();
        requireSums(ending.value(), n, 8);
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("1,024 items in 8 blocks: at most 3,072 calls of plus, and no long chain of them")
  void workAndSpan() throws Exception {
    int n = 1_024;
    int blocks = 8;
    var plus = new TracedPlus();
    long[] sums = Guard.call(() -> Scan.scan(TracedPlus.items(n), plus, blocks, one));
    if (plus.calls() > 3 * n) {
      throw Rejection.of(
          RECOMPUTING_IS_FREE,
          "For %d items in %d blocks, plus was called %d times; at most %d are allowed."
              .formatted(n, blocks, plus.calls(), 3 * n));
    }
    int chain = Arrays.stream(sums).mapToInt(sum -> TracedSum.of(sum).chain()).max().orElse(0);
    int most = 2 * n / blocks + 2 * blocks;
    if (chain > most) {
      throw Rejection.of(
          EACH_SUM_WAITS,
          "Of %d items in %d blocks, the last result waits for %d calls of plus, one after the other; at most %d are allowed."
              .formatted(n, blocks, chain, most));
    }
  }

  @Test
  @Order(5)
  @DisplayName(
      "60 items in 5 blocks: plus is called in the given pool, and for one block or for whole ones")
  void inThePool() throws Exception {
    var plus = new TracedPlus();
    Guard.call(() -> Scan.scan(TracedPlus.items(60), plus, 5, one));
    int outside = plus.callsOutside(one);
    if (outside > 5) {
      throw Rejection.of(
          COMMON_POOL,
          "Of %d calls of plus for 5 blocks, %d were made by threads that are none of the given pool's."
              .formatted(plus.calls(), outside));
    }
    plus.requireBlocks(12);
  }

  @Test
  @Order(6)
  @DisplayName("in whatever order the threads take their steps, the sums are right")
  void anyOrder() {
    Schedules.explore(FourDigits.class);
  }

  static final class FourDigits extends Scenario {
    private final ForkJoinPool pool = new ForkJoinPool(2);
    private long[] sums;

    FourDigits() {
      // As digits they are put one behind the other: associative, and not commutative.
      task(
          "scan",
          () ->
              sums = Scan.scan(new long[] {1, 2, 3, 4}, (a, b) -> a * powerOfTen(b) + b, 2, pool));
    }

    private static long powerOfTen(long above) {
      long power = 10;
      while (power <= above) {
        power *= 10;
      }
      return power;
    }

    @Override
    protected void verify() {
      boolean somethingBeforeTheFirst = sums.length == 4 && sums[0] != 1;
      require(
          Arrays.equals(sums, new long[] {1, 12, 123, 1234}),
          somethingBeforeTheFirst ? ANY_ORDER_ADDS_UP : PASSES_OVERLAP,
          "The digits 1 2 3 4, put one behind the other in two blocks, gave %s instead of [1, 12, 123, 1234]."
              .formatted(Arrays.toString(sums)));
    }
  }

  @Test
  @Order(7)
  @DisplayName(
      "the first time through the items: four of eight blocks are at work at the same time")
  void firstPass() throws Exception {
    Rendezvous.requireConcurrent(
        4,
        meet ->
            Scan.scan(
                TracedPlus.items(64),
                new TracedPlus((left, right) -> {
                  if (left.from() > 0 && right.size() == 1) {
                    meet.run();
                  }
                }),
                8,
                many));
  }

  @Test
  @Order(8)
  @DisplayName("the last time through the items: four of eight blocks are at work at the same time")
  void lastPass() throws Exception {
    int atOnce = lastBlocksAtOnce();
    if (atOnce < 4) {
      throw Rejection.of(
          SECOND_PASS_IS_SHORT,
          "Of 64 items in 8 blocks, the last 4 blocks were given the sum of what comes before them, and never more than %d of these blocks at the same time."
              .formatted(atOnce));
    }
  }

  @Test
  @Order(9)
  @DisplayName("what plus throws comes out, whether early or late")
  void failureComesOut() throws Exception {
    for (boolean early : new boolean[] {true, false}) {
      var failure = new IllegalStateException("item 37 is broken");
      var plus =
          new TracedPlus((left, right) -> {
            if (early ? right.to() == 37 : left.from() == 0 && right.to() == 64) {
              throw failure;
            }
          });
      try (var trial = Trial.start(() -> Scan.scan(TracedPlus.items(64), plus, 8, many))) {
        var ending = trial.awaitOutcome();
        if (!ending.isCausedBy(failure)) {
          throw Rejection.of(
              FAILURE_SWALLOWED,
              "plus threw an IllegalStateException, and scan %s."
                  .formatted(ending.returned() ? "returned" : "threw something else"));
        }
      }
    }
  }

  @Test
  @Order(10)
  @DisplayName("fewer than one block is refused: IllegalArgumentException")
  void noBlocks() throws Exception {
    for (int blocks : new int[] {0, -1}) {
      try (var trial =
          Trial.start(() -> Scan.scan(TracedPlus.items(8), new TracedPlus(), blocks, one))) {
        var ending = trial.awaitOutcome();
        if (!(ending.failure() instanceof IllegalArgumentException)) {
          throw Rejection.plain(
              "For %d blocks, scan should throw IllegalArgumentException; it %s."
                  .formatted(blocks, ending.returned() ? "returned an array" : ending.describe()));
        }
      }
    }
  }
}
