package overuse;

import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.CommonBelief.KEPT_BETWEEN_CALLS;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.DeviceBelief.TOO_FEW_WORKERS;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;
import static overuse.scenes.OveruseBelief.A_TRIP_FOR_EVERY_HIT;
import static overuse.scenes.OveruseBelief.HASH_CODES_DEAL_EVENLY;
import static overuse.scenes.OveruseBelief.SAME_CROWD_NEXT_DOOR;
import static overuse.scenes.OveruseBelief.TOTAL_READ_TOO_EARLY;

import explorer.Scenario;
import explorer.Schedules;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.ObservedList;
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
import overuse.scenes.FailingTask;
import overuse.scenes.NumberedItems;
import overuse.scenes.OveruseBelief;
import overuse.scenes.PollingAwareWait;
import overuse.scenes.RecordingTally;

@Exercise("5.3 CountHits")
@Beliefs(OveruseBelief.class)
class CountHitsTest {
  private static final int MANY = 50_000;
  private static final Predicate<Integer> EVEN = x -> x % 2 == 0;

  @Test
  @Order(0)
  @DisplayName(
      "it waits for as long as the tests take, also for those still running after a failure or an"
          + " interrupt")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowTests.class);
    Timeouts.requireNoTimeout(SlowToStop.class);
    Timeouts.requireNoTimeout(SlowAfterInterrupt.class);
  }

  static final class SlowTests extends SlowWork {
    SlowTests() {
      super("a worker");
    }

    @Override
    protected void call() throws Exception {
      CountHits.count(2, this::isHit, NumberedItems.upTo(10), _ -> {});
    }

    private boolean isHit(int item) {
      awaitOpen();
      return true;
    }
  }

  static final class SlowToStop extends SlowWork {
    SlowToStop() {
      super("a worker");
    }

    @Override
    protected void call() throws Exception {
      CountHits.count(2, this::isHit, NumberedItems.upTo(10), _ -> {});
    }

    private boolean isHit(int item) {
      failOrAwaitUninterruptibly();
      return true;
    }
  }

  static final class SlowAfterInterrupt extends SlowWork {
    SlowAfterInterrupt() {
      super("a worker");
    }

    @Override
    protected void call() throws Exception {
      interruptMeWhenHeld(2);
      CountHits.count(2, this::isHit, NumberedItems.upTo(10), _ -> {});
    }

    private boolean isHit(int item) {
      awaitOpenUninterruptibly();
      return true;
    }
  }

  @Test
  @Order(1)
  @DisplayName("it returns when all items have been tested")
  void waitsForAll() throws Exception {
    var gate = new Gate();
    Predicate<Integer> held =
        _ -> {
          gate.awaitOpen();
          return true;
        };
    try (var trial = start(4, held, 100, new RecordingTally())) {
      PollingAwareWait.untilSettled(trial, 4, () -> gate.waitingThreads().size());
      boolean early = trial.ended();
      gate.open();
      var ending = trial.awaitOutcome();
      if (!ending.returned()) {
        throw Rejection.plain(
            "With 4 workers and 100 items count threw %s.".formatted(ending.describeException()));
      }
      if (early) {
        throw Rejection.of(
            WORK_LEFT_RUNNING, "When count returned, its workers were still testing items.");
      }
    }
  }

  private static Trial<Nothing> start(
      int workers, Predicate<Integer> hit, int size, RecordingTally tally) {
    var items = NumberedItems.upTo(size);
    return Trial.start(() -> CountHits.count(workers, hit, items, tally));
  }

  @Test
  @Order(2)
  @DisplayName("one worker tests every item once, and all hits are counted")
  void oneWorker() throws Exception {
    var first = tallyOf(1, EVEN, 1_003);
    var second = tallyOf(1, EVEN, 1_003);
    if (first.total() >= 502 && second.total() == first.total() + 502) {
      throw Rejection.of(
          KEPT_BETWEEN_CALLS,
          "In a second call with the same items, the hits of the first one were added as well.");
    }
    allHits(1);
  }

  private static RecordingTally tallyOf(int workers, Predicate<Integer> hit, int size)
      throws Exception {
    var items = NumberedItems.upTo(size);
    var tally = new RecordingTally();
    Guard.run(() -> CountHits.count(workers, hit, items, tally));
    return tally;
  }

  private static void allHits(int workers) throws Exception {
    var numbers = new NumberedItems(1_003);
    var tally = tallyOf(workers, numbers::isHit, 1_003);
    // How much of what is done after the return is seen here would be luck.
    Schedules.proveIfItFails(
        TwoItems.class,
        () -> {
          numbers.requireEachTestedOnce();
          tally.requireTotal(502, 1_003);
        });
  }

  @Test
  @Order(3)
  @DisplayName("a hit that takes long is counted too")
  void slowTest() throws Exception {
    var others = new Gate();
    var slow = new Gate();
    var tested = new AtomicInteger();
    var tally = new RecordingTally(tested::get);
    Predicate<Integer> held =
        x -> {
          (x == 0 ? slow : others).awaitOpen();
          tested.incrementAndGet();
          return true;
        };
    try (var trial = start(2, held, 40, tally)) {
      // Both have begun.
      PollingAwareWait.untilSettled(
          trial, 2, () -> slow.waitingThreads().size() + others.waitingThreads().size());
      others.open();
      // One worker is held, and the other one has done what it can.
      PollingAwareWait.untilSettled(trial, 1, tested::get);
      slow.open();
      trial.result();
    }
    tally.requireThatNobodyCameTooEarly(40);
    // That an item was tested twice would be luck.
    Schedules.proveIfItFails(
        TwoItems.class,
        () -> {
          tally.requireNoneLost(2, 40);
          tally.requireTotal(40, 40);
        });
  }

  @Test
  @Order(4)
  @DisplayName("in whatever order the workers take their steps, no hit is lost")
  void noHitLost() {
    Schedules.explore(TwoItems.class);
  }

  static final class TwoItems extends Scenario {
    private final AtomicLong total = new AtomicLong();
    private final AtomicInteger tests = new AtomicInteger();
    private long onReturn;

    TwoItems() {
      task(
          "count",
          () -> {
            CountHits.count(
                2, _ -> tests.incrementAndGet() > 0, List.of(0, 1), hits -> total.addAndGet(hits));
            onReturn = total.get();
          });
    }

    @Override
    protected void verify() {
      require(
          onReturn == total.get(),
          WORK_LEFT_RUNNING,
          "When count returned, the tally had %d; later it had %d."
              .formatted(onReturn, total.get()));
      require(
          tests.get() == 2,
          "2 items are to be tested once each, and a test was called " + tests.get() + " times.");
      require(
          total.get() <= 2,
          TOTAL_READ_TOO_EARLY,
          "2 of 2 items are hits, and the tally has " + total.get() + ".");
      require(
          total.get() == 2,
          "Two workers tested 2 items, both of them hits, and the tally has " + total.get() + ".");
    }
  }

  @Test
  @Order(5)
  @DisplayName("all workers are at work at the same time, if the items can be shared out evenly")
  void allAtOnce() throws Exception {
    // Also more than there are processors, and than the common pool has threads.
    for (int workers :
        new int[] {4, Math.max(12, Runtime.getRuntime().availableProcessors() + 2)}) {
      allAtOnce(workers, NumberedItems.upTo(10 * workers));
      allAtOnce(workers, NumberedItems.upTo(workers));
    }
    try {
      allAtOnce(4, Collections.nCopies(40, 7));
    } catch (Rejection rejection) {
      throw isTooFewWorkers(rejection) // and with different items, all were at work
          ? Rejection.of(
              HASH_CODES_DEAL_EVENLY,
              "Of 40 items that are all equal, never 4 were tested at the same time by 4 workers.")
          : rejection;
    }
  }

  private static void allAtOnce(int workers, List<Integer> all) throws Exception {
    int size = all.size();
    var items = ObservedList.of(all);
    var tally = new RecordingTally();
    try {
      Rendezvous.requireConcurrent(
          workers,
          items,
          meet -> {
            CountHits.count(
                workers,
                _ -> {
                  meet.run();
                  return true;
                },
                items,
                tally);
            return true;
          });
    } catch (Rejection rejection) {
      throw tooFewWorkers(rejection, workers, size);
    }
    Schedules.proveIfItFails(
        TwoItems.class,
        () -> {
          tally.requireNoneLost(workers, size);
          tally.requireTotal(size, size);
        });
  }

  /** In this exercise what meets are items, not tasks. */
  private static Rejection tooFewWorkers(Rejection rejection, int workers, int size) {
    return isTooFewWorkers(rejection)
        ? Rejection.of(
            TOO_FEW_WORKERS,
            "With %d workers and %d items, fewer than %d items were ever tested at the same time."
                .formatted(workers, size, workers))
        : rejection;
  }

  private static boolean isTooFewWorkers(Rejection rejection) {
    return rejection.misconception().filter(TOO_FEW_WORKERS::equals).isPresent();
  }

  @Test
  @Order(6)
  @DisplayName("four workers do too, and seven, whom the items can't be shared out to evenly")
  void manyWorkers() throws Exception {
    allHits(4);
    allHits(7);
  }

  @Test
  @Order(7)
  @DisplayName("no more trips to the counter than there are workers")
  void fewTrips() throws Exception {
    for (int workers : new int[] {4, 1}) {
      tallyOf(workers, EVEN, 1_003).requireFewTrips(workers, 502, 1_003);
    }
    var tally = new RecordingTally();
    Guard.run(() -> CountHits.count(4, _ -> true, Collections.nCopies(MANY, 7), tally));
    if (tally.total() != MANY) {
      throw Rejection.plain(
          "%d items, all of them equal and all of them hits, and the tally has %s."
              .formatted(MANY, tally.total() < MANY ? "fewer" : "more"));
    }
    if (tally.trips() > 4) {
      throw Rejection.of(
          A_TRIP_FOR_EVERY_HIT,
          "More than 4 trips to the shared counter for %d hits; with 4 workers, 4 are enough."
              .formatted(MANY));
    }
  }

  @Test
  @Order(8)
  @DisplayName("nor do the workers crowd at a counter of yours")
  void noCrowdElsewhere() {
    // Of 24 items 18 are hits; no index and no size comes to that.
    Optional<String> crowd = Schedules.sharedCounter(TwoWorkersWithManyHits.class, 18);
    if (crowd.isPresent()) {
      throw Rejection.of(
          SAME_CROWD_NEXT_DOOR,
          "2 workers tested 24 items, and for each of the 18 hits a worker went to %s, which both share."
              .formatted(crowd.get()));
    }
  }

  static final class TwoWorkersWithManyHits extends Scenario {
    TwoWorkersWithManyHits() {
      var both = new CountDownLatch(2); // neither may do it all alone
      task(
          "count",
          () ->
              CountHits.count(
                  2,
                  x -> {
                    NumberedItems.meet(both);
                    return x % 4 != 3;
                  },
                  IntStream.range(0, 24).boxed().toList(),
                  _ -> {}));
    }
  }

  @Test
  @Order(9)
  @DisplayName("what a test throws comes out, with its cause")
  void failureComesOut() throws Exception {
    failureComesOut(new FailingTask(new IllegalStateException("item 50 is broken")));
    failureComesOut(new FailingTask(new Error("item 50 is broken")));
  }

  private static void failureComesOut(FailingTask failure) throws Exception {
    Predicate<Integer> failing =
        x -> {
          if (x == 50) {
            failure.raise();
          }
          return true;
        };
    var census = ThreadLeakCheck.begin();
    try (var trial = start(4, failing, 100, new RecordingTally())) {
      failure.requireThatItComesOutOfCount(trial);
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(10)
  @DisplayName("an interrupt while it waits is passed on, when no thread is at work any more")
  void interrupted() throws Exception {
    var gate = new Gate();
    var held = new Gate();
    try (var trial =
        Trial.start(() -> {
          var caller = Thread.currentThread();
          CountHits.count(
              2,
              _ -> {
                if (Thread.currentThread() != caller) {
                  held.open();
                }
                // The caller may be a worker too; but it shall wait for another when interrupted.
                (Thread.currentThread() == caller ? held : gate).awaitOpenUninterruptibly();
                return true;
              },
              NumberedItems.upTo(100),
              new RecordingTally());
          return true;
        })) {
      PollingAwareWait.untilSettled(trial, 1, () -> gate.waitingThreads().size());
      trial.interrupt();
      PollingAwareWait.untilSettled(trial, 0, () -> 0);
      boolean early = trial.ended();
      gate.open();
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, count %s instead of throwing InterruptedException."
                .formatted(ending.returned() ? "returned" : "threw " + ending.describeException()));
      }
      if (early) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "Interrupted while it waited, count threw InterruptedException, and its workers were"
                + " still testing items.");
      }
    }
  }

  @Test
  @Order(11)
  @DisplayName("when it returns, no thread of its own is left")
  void nothingLeft() throws Exception {
    var census = ThreadLeakCheck.begin();
    tallyOf(4, EVEN, 100);
    census.requireNoThreadLeft();
  }

  @Test
  @Order(12)
  @DisplayName("no items, and fewer items than workers")
  void fewItems() throws Exception {
    for (int size : new int[] {0, 1, 3}) {
      var tally = new RecordingTally();
      try (var trial = start(4, _ -> true, size, tally)) {
        var ending = trial.awaitOutcome();
        if (!ending.returned() || tally.total() != size) {
          String happened =
              "With 4 workers and %d items, all of them hits, count %s."
                  .formatted(
                      size,
                      ending.returned()
                          ? "added %d".formatted(tally.total())
                          : "threw " + ending.describeException());
          throw ending.failure() instanceof Error
              ? Rejection.plain(happened)
              : Rejection.of(NOTHING_TO_DO, happened);
        }
      }
    }
  }

  @Test
  @Order(13)
  @DisplayName("without a worker nothing can be counted: IllegalArgumentException")
  void noWorker() throws Exception {
    noWorker(0, 3);
    noWorker(-1, 3);
    noWorker(0, 0);
  }

  private static void noWorker(int workers, int items) throws Exception {
    try (var trial = start(workers, _ -> true, items, new RecordingTally())) {
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.plain(
            "count(%d, …) of %d items should throw IllegalArgumentException; it %s."
                .formatted(
                    workers,
                    items,
                    ending.returned() ? "returned" : "threw " + ending.describeException()));
      }
    }
  }
}
