package overuse;

import static kit.DependencyBelief.ONE_LINE_ONE_STEP;
import static kit.OveruseBelief.A_TRIP_FOR_EVERY_HIT;
import static kit.OveruseBelief.TOTAL_READ_TOO_EARLY;
import static kit.PoolBelief.FAILURE_SWALLOWED;
import static kit.PoolBelief.INTERRUPT_SWALLOWED;
import static kit.PoolBelief.LAST_CHUNK_LOST;
import static kit.PoolBelief.NOTHING_TO_DO;
import static kit.PoolBelief.TOO_FEW_WORKERS;
import static kit.PoolBelief.WORK_LEFT_RUNNING;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import kit.Census;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Items;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadCensus;
import kit.Trial;
import kit.schedules.Scenario;
import kit.schedules.Schedules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

@Exercise("5.3 CountHits")
class CountHitsTest {
  private static final int MANY = 50_000;

  @Test
  @Order(1)
  @DisplayName("it returns when all items have been tested")
  void waitsForAll() throws Exception {
    var gate = new Gate();
    try (var trial =
        Trial.start(() -> {
          CountHits.count(
              4,
              x -> {
                gate.hold();
                return true;
              },
              numbers(100),
              new CountingTally());
          return true;
        })) {
      trial.untilStill();
      boolean early = trial.ended();
      gate.open();
      trial.ending();
      if (early) {
        throw Rejection.of(
            WORK_LEFT_RUNNING, "When count returned, its workers were still testing items.");
      }
    }
  }

  @Test
  @Order(2)
  @DisplayName("one worker tests every item once, and all hits are counted")
  void oneWorker() throws Exception {
    var first = countOf(1);
    var second = countOf(1);
    if (first.total() != second.total() && second.total() == first.total() + 502) {
      throw Rejection.plain(
          "In a second call with the same items, the hits of the first one were added as well: each"
              + " call has to begin at 0.");
    }
    allHits(1);
  }

  private static CountingTally countOf(int workers) throws Exception {
    var tally = new CountingTally();
    Guard.run(() -> CountHits.count(workers, x -> x % 2 == 0, numbers(1_003), tally));
    return tally;
  }

  private static void allHits(int workers) throws Exception {
    var tested = new Census<Integer>();
    var tally = new CountingTally();
    var items = numbers(1_003);
    Guard.run(() ->
        CountHits.count(
            workers,
            x -> {
              tested.record(x);
              return x % 2 == 0;
            },
            items,
            tally));
    demandEachOnce(tested, items);
    demandTotal(tally, 502, items.size());
  }

  private static void demandEachOnce(Census<Integer> tested, List<Integer> items) {
    var missing = tested.missing(items);
    if (!missing.isEmpty() && missing.equals(items.subList(missing.getFirst(), items.size()))) {
      throw Rejection.of(
          LAST_CHUNK_LOST,
          "The last items, from number %d of %d, were never tested."
              .formatted(missing.getFirst() + 1, items.size()));
    }
    if (!missing.isEmpty() || !tested.duplicates().isEmpty()) {
      throw Rejection.plain(
          "Of %d items, %s: each should be tested once."
              .formatted(
                  items.size(), missing.isEmpty() ? "some were tested twice" : "some never were"));
    }
  }

  /** How far it is off may be chance, and isn't told. */
  private static void demandTotal(CountingTally tally, long hits, int items) {
    if (tally.total() == hits) {
      return;
    }
    String happened =
        "%d of %d items are hits, and the tally has %s."
            .formatted(
                hits,
                items,
                tally.trips() == 0 ? "got none" : tally.total() > hits ? "more" : "fewer");
    throw tally.total() > hits && tally.trips() > 1
        ? Rejection.of(TOTAL_READ_TOO_EARLY, happened)
        : Rejection.plain(happened);
  }

  @Test
  @Order(3)
  @DisplayName("a hit that takes long is counted too")
  void slowTest() throws Exception {
    var others = new Gate();
    var slow = new Gate();
    var tested = new AtomicInteger();
    var tally = new CountingTally(tested::get);
    var items = numbers(40);
    try (var trial =
        Trial.start(() -> {
          CountHits.count(
              2,
              x -> {
                (x == 0 ? slow : others).hold();
                tested.incrementAndGet();
                return true;
              },
              items,
              tally);
          return true;
        })) {
      trial.untilStill(); // both have begun
      others.open();
      trial.untilStill(); // one worker is held, and the other one has done what it can
      slow.open();
      trial.result();
    }
    if (tally.total() < items.size() && tally.atLastTrip() < items.size()) {
      throw Rejection.of(
          TOTAL_READ_TOO_EARLY,
          "One item took long. While it still was being tested, a worker took a total to the tally,"
              + " and that hit is not in it.");
    }
    demandNoneLost(2, tally, items.size());
    demandTotal(tally, items.size(), items.size());
  }

  private static void demandNoneLost(int workers, CountingTally tally, int hits) {
    if (tally.trips() > 0 && tally.total() < hits) {
      throw Rejection.of(
          ONE_LINE_ONE_STEP,
          "%d workers tested an item each at the same time, and hits got lost.".formatted(workers));
    }
  }

  @Test
  @Order(4)
  @DisplayName("in whatever order the workers take their steps, no hit is lost")
  void noHitLost() {
    try {
      Schedules.explore(TwoItems.class);
    } catch (TestAbortedException cannotJudge) {
      // Parallel streams, for one, are not known there: then the other tests have to do.
    }
  }

  static final class TwoItems extends Scenario {
    private final AtomicLong total = new AtomicLong();

    TwoItems() {
      task(
          "count",
          () -> CountHits.count(2, _ -> true, List.of(0, 1), hits -> total.addAndGet(hits)));
    }

    @Override
    protected void afterwards() {
      demand(
          total.get() <= 2,
          TOTAL_READ_TOO_EARLY,
          "2 of 2 items are hits, and the tally has " + total.get() + ".");
      demand(
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
      allAtOnce(workers, 10 * workers);
      allAtOnce(workers, workers);
    }
  }

  private static void allAtOnce(int workers, int size) throws Exception {
    var items = Items.of(numbers(size));
    var tally = new CountingTally();
    try {
      Rendezvous.together(
          workers,
          items,
          meet -> {
            CountHits.count(
                workers,
                x -> {
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
    demandNoneLost(workers, tally, size);
    demandTotal(tally, size, size);
  }

  /** In this exercise what meets are items, not tasks. */
  private static Rejection tooFewWorkers(Rejection rejection, int workers, int size) {
    return rejection.misconception().filter(TOO_FEW_WORKERS::equals).isEmpty()
        ? rejection
        : Rejection.of(
            TOO_FEW_WORKERS,
            "With %d workers and %d items, fewer than %d items were ever tested at the same time."
                .formatted(workers, size, workers));
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
      var tally = new CountingTally();
      Guard.run(() -> CountHits.count(workers, x -> x % 2 == 0, numbers(1_003), tally));
      if (tally.trips() > workers) {
        throw Rejection.of(
            A_TRIP_FOR_EVERY_HIT,
            "%s trips to the shared counter for 502 hits among 1003 items; with %s, %s."
                .formatted(
                    // Fewer than one a hit may be another number each time.
                    tally.trips() < 502 ? "More than " + workers : tally.trips(),
                    workers == 1 ? "1 worker" : workers + " workers",
                    workers == 1 ? "1 is enough" : workers + " are enough"));
      }
    }
    var tally = new CountingTally();
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
  @DisplayName("what a test throws comes out, with its cause")
  void failureComesOut() throws Exception {
    failureComesOut(new IllegalStateException("item 50 is broken"));
    failureComesOut(new Error("item 50 is broken"));
  }

  private static void failureComesOut(Throwable failure) throws Exception {
    var census = ThreadCensus.begin();
    try (var trial =
        Trial.start(() -> {
          CountHits.count(
              4,
              x -> {
                if (x == 50) {
                  throwIt(failure);
                }
                return true;
              },
              numbers(100),
              new CountingTally());
          return true;
        })) {
      String happened = "A test threw an %s, and count ".formatted(simpleName(failure));
      trial.untilStill();
      if (!trial.ended()) {
        throw Rejection.of(
            FAILURE_SWALLOWED, happened + "waits for ever" + trial.whereCallerWaits() + ".");
      }
      var ending = trial.ending();
      if (!(ending.failure() instanceof ExecutionException thrown)) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "%s%s instead of an ExecutionException with that as its cause."
                .formatted(
                    happened,
                    ending.returned() ? "returned" : "threw " + simpleName(ending.failure())));
      }
      // A fork/join pool may have made a copy: of the same class.
      if (thrown.getCause() == null || thrown.getCause().getClass() != failure.getClass()) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "%sthrew an ExecutionException whose cause is not that but %s."
                .formatted(
                    happened, thrown.getCause() == null ? "null" : simpleName(thrown.getCause())));
      }
    }
    census.demandNoneLeft();
  }

  private static String simpleName(Throwable failure) {
    return failure.getClass().getSimpleName();
  }

  private static void throwIt(Throwable failure) {
    switch (failure) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(failure);
    }
  }

  @Test
  @Order(9)
  @DisplayName("an interrupt while it waits is passed on, when no thread is at work any more")
  void interrupted() throws Exception {
    var gate = new Gate();
    var held = new Gate();
    try (var trial =
        Trial.start(() -> {
          var caller = Thread.currentThread();
          CountHits.count(
              2,
              x -> {
                if (Thread.currentThread() != caller) {
                  held.open();
                }
                // The caller may be a worker too; but it shall wait for another when interrupted.
                (Thread.currentThread() == caller ? held : gate).holdDeaf();
                return true;
              },
              numbers(100),
              new CountingTally());
          return true;
        })) {
      trial.untilStill();
      trial.interrupt();
      trial.untilStill();
      boolean early = trial.ended();
      gate.open();
      var ending = trial.ending();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, count %s instead of throwing InterruptedException."
                .formatted(ending.returned() ? "returned" : "threw " + ending.nameOfFailure()));
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
  @Order(10)
  @DisplayName("when it returns, no thread of its own is left")
  void nothingLeft() throws Exception {
    var census = ThreadCensus.begin();
    Guard.run(() -> CountHits.count(4, x -> x % 2 == 0, numbers(100), new CountingTally()));
    census.demandNoneLeft();
  }

  @Test
  @Order(11)
  @DisplayName("no items, and fewer items than workers")
  void fewItems() throws Exception {
    for (int size : new int[] {0, 1, 3}) {
      var tally = new CountingTally();
      try (var trial =
          Trial.start(() -> {
            CountHits.count(4, _ -> true, numbers(size), tally);
            return true;
          })) {
        var ending = trial.ending();
        if (!ending.returned() || tally.total() != size) {
          throw Rejection.of(
              NOTHING_TO_DO,
              "With 4 workers and %d items, all of them hits, count %s."
                  .formatted(
                      size,
                      ending.returned()
                          ? "added %d".formatted(tally.total())
                          : "threw " + ending.nameOfFailure()));
        }
      }
    }
  }

  @Test
  @Order(12)
  @DisplayName("without a worker nothing can be counted: IllegalArgumentException")
  void noWorker() throws Exception {
    try (var trial =
        Trial.start(() -> {
          CountHits.count(0, _ -> true, numbers(3), new CountingTally());
          return true;
        })) {
      var ending = trial.ending();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.plain(
            "count(0, …) should throw IllegalArgumentException; it %s."
                .formatted(ending.returned() ? "returned" : "threw " + ending.nameOfFailure()));
      }
    }
  }

  private static List<Integer> numbers(int size) {
    return IntStream.range(0, size).boxed().toList();
  }

  /** A counter that also counts who comes. */
  private static final class CountingTally implements Tally {
    private final AtomicLong total = new AtomicLong();
    private final AtomicInteger trips = new AtomicInteger();
    private final IntSupplier tested;
    private volatile int atLastTrip;

    CountingTally() {
      this(() -> 0);
    }

    /**
     * @param tested how many items have been tested
     */
    CountingTally(IntSupplier tested) {
      this.tested = tested;
    }

    @Override
    public void add(long hits) {
      atLastTrip = tested.getAsInt();
      trips.incrementAndGet();
      total.addAndGet(hits);
    }

    /** How many items had been tested when somebody came here last. */
    int atLastTrip() {
      return atLastTrip;
    }

    long total() {
      return total.get();
    }

    int trips() {
      return trips.get();
    }
  }
}
