package capstones;

import static capstones.scenes.SimulationBelief.COUNTED_AT_EVERY_DART;
import static capstones.scenes.SimulationBelief.ONE_GENERATOR_FOR_ALL;
import static capstones.scenes.SimulationBelief.SPLIT_BY_WHOEVER_COMES;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.LAST_CHUNK_LOST;
import static kit.belief.CommonBelief.NOTHING_TO_DO;

import capstones.scenes.DeliberateFailure;
import capstones.scenes.NumberedSource;
import capstones.scenes.PatientCall;
import capstones.scenes.RecordingSource;
import explorer.Scenario;
import explorer.Schedules;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("15.4 Darts")
class DartsTest {
  private static final Target DISC = Target.quarterDisc();
  private static final long SEED = 15;

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the chunks take")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowTarget.class);
  }

  static final class SlowTarget extends PatientCall {
    SlowTarget() {
      super("a chunk");
    }

    @Override
    protected void callAnswer() throws Exception {
      Darts.hits(this::isHit, 12, 3, new SplittableRandom(SEED), 2);
    }

    private boolean isHit(double x, double y) {
      awaitOpen();
      return true;
    }
  }

  @Test
  @Order(1)
  @DisplayName(
      "one worker: as many hits as in the sequential program, and a generator for each chunk")
  void oneWorker() throws Exception {
    var source = new RecordingSource(SEED);
    long hits = Guard.call(() -> Darts.hits(DISC, 1_037, 100, source, 1));
    source.requireOneForEachChunk(1_037, 100);
    requireSerial(hits, 1_037, 100, 1);
    // Where one method splits several off, these are others than split() gives.
    var random = new SplittableRandom(SEED);
    requireSerial(Guard.call(() -> Darts.hits(DISC, 1_037, 100, random, 1)), 1_037, 100, 1);
    oneLargeChunk();
  }

  private static void oneLargeChunk() throws Exception {
    int chunk = Integer.MAX_VALUE;
    long hits = Guard.call(() -> Darts.hits(DISC, 10, chunk, new SplittableRandom(SEED), 1));
    if (hits != serial(10, chunk)) {
      throw Rejection.plain(
          "Of 10 darts in chunks of %d, 1 worker counted %d hits; the sequential program counts %d. Is a number too large for an int?"
              .formatted(chunk, hits, serial(10, chunk)));
    }
  }

  private static void requireSerial(long hits, long darts, int chunk, int workers) {
    long due = serial(darts, chunk);
    if (hits == due) {
      return;
    }
    String happened =
        "Of %d darts in chunks of %d, %s counted %s hits; the sequential program counts %d."
            .formatted(
                darts,
                chunk,
                workers == 1 ? "1 worker" : workers + " workers",
                workers == 1 ? Long.toString(hits) : "another number of",
                due);
    throw hits == serial(darts - darts % chunk, chunk)
        ? Rejection.of(LAST_CHUNK_LOST, happened)
        : Rejection.plain(happened);
  }

  private static long serial(long darts, int chunk) {
    return SerialDarts.hits(DISC, darts, chunk, new SplittableRandom(SEED));
  }

  @Test
  @Order(2)
  @DisplayName(
      "in whatever order the workers take their steps, each chunk has the generator that is its"
          + " own, and no hit is lost")
  void inAnyOrder() {
    Schedules.explore(TwoChunks.class);
  }

  /** The second chunk is shorter than the first one: so it shows who got which generator. */
  static final class TwoChunks extends Scenario {
    private final NumberedSource source = new NumberedSource();
    private final Set<Double> thrown = new TreeSet<>();
    private long hits;

    TwoChunks() {
      task("darts", () -> hits = Darts.hits(this::isHit, 3, 2, source, 2));
    }

    private boolean isHit(double x, double y) {
      return thrown.add(x);
    }

    @Override
    protected void verify() {
      require(
          source.made() == 2,
          ONE_GENERATOR_FOR_ALL,
          "Two workers split the source at the same time, and both chunks got the same generator.");
      require(
          thrown.equals(Set.of(1.00, 1.02, 2.00)),
          SPLIT_BY_WHOEVER_COMES,
          "3 darts were thrown, in a chunk of 2 and a chunk of 1. The first chunk had the second"
              + " generator, and the second chunk had the first one.");
      require(
          hits == 3,
          "Two workers threw 3 darts in 2 chunks, all of them hits, and %d were counted."
              .formatted(hits));
    }
  }

  @Test
  @Order(3)
  @DisplayName("2, 3, 4 or 7 workers: the same number of hits as with one")
  void manyWorkers() throws Exception {
    for (int workers : new int[] {2, 3, 4, 7}) {
      var source = new RecordingSource(SEED);
      long hits = Guard.call(() -> Darts.hits(DISC, 10_037, 100, source, workers));
      source.requireOneForEachChunk(10_037, 100);
      requireSerial(hits, 10_037, 100, workers);
    }
  }

  @Test
  @Order(4)
  @DisplayName("the workers do not meet at a counter at every dart, nor at every hit")
  void noCounterForAll() {
    for (int total : new int[] {24, 20}) {
      Optional<String> counter = Schedules.sharedCounter(FourChunks.class, total);
      if (counter.isPresent()) {
        throw Rejection.of(
            COUNTED_AT_EVERY_DART,
            "2 workers threw 24 darts, 20 of them hits, and for each of the %d %s a worker went to %s, which both share."
                .formatted(total, total == 20 ? "hits" : "darts", counter.get()));
      }
    }
  }

  /** Of 24 darts in chunks of 6, each fourth of a chunk misses. */
  static final class FourChunks extends Scenario {
    private final CountDownLatch both = new CountDownLatch(2); // no worker may throw all chunks

    FourChunks() {
      task("darts", () -> Darts.hits(this::isHit, 24, 6, new NumberedSource(), 2));
    }

    private boolean isHit(double x, double y) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return NumberedSource.placeOf(x) != 6;
    }
  }

  @Test
  @Order(5)
  @DisplayName("as many chunks as there are workers are thrown at the same time")
  void together() throws Exception {
    // Also more than there are processors, and than the common pool has threads.
    int more = Math.max(12, Runtime.getRuntime().availableProcessors() + 2);
    for (int workers : new int[] {2, 4, more}) {
      Rendezvous.requireConcurrent(workers, meet -> meeting(meet, workers, workers));
      Rendezvous.requireConcurrent(workers, meet -> meeting(meet, 3 * workers, workers));
    }
  }

  private static long meeting(Runnable meet, int chunks, int workers) throws Exception {
    Target target =
        (x, y) -> {
          meet.run();
          return true;
        };
    return Darts.hits(target, 5L * chunks, 5, new RecordingSource(SEED), workers);
  }

  @Test
  @Order(6)
  @DisplayName("never more than that")
  void neverMore() throws Exception {
    for (int workers : new int[] {1, 2, 4}) {
      Rendezvous.atMost(workers, meet -> meeting(meet, 12, workers));
    }
  }

  @Test
  @Order(7)
  @DisplayName("what the target throws comes out, and no thread is left")
  void failureComesOut() throws Exception {
    for (int workers : new int[] {1, 4}) {
      var failure = new DeliberateFailure("the board has fallen down");
      Target broken =
          (x, y) -> {
            if (x < 0.1) {
              failure.raise();
            }
            return true;
          };
      var census = ThreadLeakCheck.begin();
      try (var trial =
          Trial.start(() -> Darts.hits(broken, 1_000, 100, new RecordingSource(SEED), workers))) {
        failure.requireThatItComesOut(
            trial, "The target threw an IllegalStateException, and hits", FAILURE_SWALLOWED);
      }
      census.requireNoThreadLeft();
    }
  }

  @Test
  @Order(8)
  @DisplayName("when it returns, no thread of its own is left")
  void nothingLeft() throws Exception {
    var census = ThreadLeakCheck.begin();
    Guard.call(() -> Darts.hits(DISC, 1_000, 100, new RecordingSource(SEED), 4));
    census.requireNoThreadLeft();
  }

  @Test
  @Order(9)
  @DisplayName("no darts, one dart, and fewer chunks than workers")
  void fewDarts() throws Exception {
    for (long darts : new long[] {0, 1, 100, 101, 250}) {
      try (var trial =
          Trial.start(() -> Darts.hits(DISC, darts, 100, new RecordingSource(SEED), 8))) {
        trial.awaitQuiescence();
        String happened = "For %d darts in chunks of 100 and 8 workers, hits".formatted(darts);
        if (!trial.ended()) {
          throw Rejection.plain(
              "%s waits for ever%s.".formatted(happened, trial.describeBlockingCall()));
        }
        var ending = trial.awaitOutcome();
        if (!ending.returned()) {
          happened = "%s threw %s.".formatted(happened, ending.describeException());
          throw darts == 0 ? Rejection.of(NOTHING_TO_DO, happened) : Rejection.plain(happened);
        }
        requireSerial(ending.value(), darts, 100, 8);
      }
    }
  }
}
