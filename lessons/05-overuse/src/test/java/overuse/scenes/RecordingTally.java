package overuse.scenes;

import static explorer.explain.ScheduleBelief.ONE_LINE_ONE_STEP;
import static overuse.scenes.OveruseBelief.A_TRIP_FOR_EVERY_HIT;
import static overuse.scenes.OveruseBelief.TOTAL_READ_TOO_EARLY;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import kit.Rejection;
import overuse.Tally;

/** A counter that also counts who comes. How far its total is off may be chance, and isn't told. */
public final class RecordingTally implements Tally {
  private final AtomicLong total = new AtomicLong();
  private final AtomicInteger trips = new AtomicInteger();
  private final IntSupplier tested;
  private volatile int atLastTrip;

  public RecordingTally() {
    this(() -> 0);
  }

  /**
   * @param tested how many items have been tested
   */
  public RecordingTally(IntSupplier tested) {
    this.tested = tested;
  }

  @Override
  public void add(long hits) {
    atLastTrip = tested.getAsInt();
    trips.incrementAndGet();
    total.addAndGet(hits);
  }

  public long total() {
    return total.get();
  }

  public int trips() {
    return trips.get();
  }

  /** Demands that these hits have come, no fewer and no more. */
  public void requireTotal(long hits, int items) {
    if (total() == hits) {
      return;
    }
    String happened =
        "%d of %d items are hits, and the tally has %s."
            .formatted(hits, items, trips() == 0 ? "got none" : total() > hits ? "more" : "fewer");
    throw total() > hits && trips() > 1
        ? Rejection.of(TOTAL_READ_TOO_EARLY, happened)
        : Rejection.plain(happened);
  }

  /** Demands that nobody came here for the last time before all hits had been tested. */
  public void requireThatNobodyCameTooEarly(int hits) {
    if (trips() > 0 && total() < hits && atLastTrip < hits) {
      throw Rejection.of(
          TOTAL_READ_TOO_EARLY,
          "One item took long. While it still was being tested, a worker took a total to the tally,"
              + " and that hit is not in it.");
    }
  }

  /** Demands that none is missing, where so many workers found one each at the same time. */
  public void requireNoneLost(int workers, int hits) {
    if (trips() > 0 && total() < hits) {
      throw Rejection.of(
          ONE_LINE_ONE_STEP,
          "%d workers tested an item each at the same time, and hits got lost.".formatted(workers));
    }
  }

  /** Demands no more trips than workers. */
  public void requireFewTrips(int workers, int hits, int items) {
    if (trips() > workers) {
      throw Rejection.of(
          A_TRIP_FOR_EVERY_HIT,
          "%s trips to the shared counter for %d hits among %d items; with %s, %s."
              .formatted(
                  // Fewer than one a hit may be another number each time.
                  trips() < hits ? "More than " + workers : trips(),
                  hits,
                  items,
                  workers == 1 ? "1 worker" : workers + " workers",
                  workers == 1 ? "1 is enough" : workers + " are enough"));
    }
  }
}
