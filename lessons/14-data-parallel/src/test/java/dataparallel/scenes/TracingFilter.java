package dataparallel.scenes;

import static dataparallel.scenes.DataParallelBelief.BAND_IS_ALL;
import static dataparallel.scenes.DataParallelBelief.BORDER_STAYS;
import static dataparallel.scenes.DataParallelBelief.CALLERS_ROWS;
import static dataparallel.scenes.DataParallelBelief.EDGES_MEET;
import static dataparallel.scenes.DataParallelBelief.LAST_IN_THE_FIRST;
import static dataparallel.scenes.DataParallelBelief.NEW_OVER_OLD;
import static dataparallel.scenes.DataParallelBelief.OUTSIDE_IS_ZERO;
import static dataparallel.scenes.DataParallelBelief.ROUNDS_OVERLAP;

import dataparallel.RowFilter;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.IntStream;
import kit.Census;
import kit.Rejection;
import kit.belief.Misconception;

/**
 * A filter over rows that say themselves which they are, and of which round. So it sees what it is
 * given. Thread-safe.
 */
public final class TracingFilter implements RowFilter {

  /**
   * What a row says of itself.
   *
   * @param round after which round it is like that: 1 as it is given; 0 if nothing was written yet
   * @param y its place
   */
  public record Row(int round, int y) {
    static Row of(int[] row) {
      return new Row(row[0], row[1]);
    }

    boolean isUnwritten() {
      return round == 0;
    }
  }

  /** What the filter does besides. */
  @FunctionalInterface
  public interface Work {
    /** Does it, for that row, as it is before. */
    void of(Row row);
  }

  private record Sight(Misconception belief, String happened) {}

  private final int[][] picture;
  private final int height;
  private final Work work;
  private final Queue<Sight> faults = new ConcurrentLinkedQueue<>();
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
  private final Census<Row> census = new Census<>();

  /**
   * @param picture that is given to the learner's code
   * @param work what the filter does for each row besides
   */
  public TracingFilter(int[][] picture, Work work) {
    this.picture = picture;
    this.height = picture.length;
    this.work = work;
  }

  /** As {@link #TracingFilter(int[][], Work)}, with nothing besides. */
  public TracingFilter(int[][] picture) {
    this(picture, _ -> {});
  }

  /** A picture with that many rows. */
  public static int[][] picture(int height) {
    return IntStream.range(0, height).mapToObj(y -> new int[] {1, y}).toArray(int[][]::new);
  }

  @Override
  public void apply(int[] above, int[] row, int[] below, int[] target) {
    threads.add(Thread.currentThread());
    if (Arrays.stream(picture).anyMatch(own -> own == target)) {
      fault(CALLERS_ROWS, "The filter was to write into a row of the picture that was given.");
    } else if (target == row || target == above || target == below) {
      fault(NEW_OVER_OLD, "The filter was to write into one of the rows that it reads.");
    }
    var self = Row.of(row);
    look(self, Row.of(above), self.y - 1, "above");
    look(self, Row.of(below), self.y + 1, "below");
    census.record(self);
    work.of(self);
    target[0] = self.isUnwritten() ? 0 : self.round + 1; // of nothing comes nothing
    target[1] = self.y;
  }

  private void look(Row self, Row neighbour, int place, String where) {
    boolean outside = place < 0 || place >= height;
    int due = Math.clamp(place, 0, height - 1);
    String happened = "The filter was called for row %d of %d".formatted(self.y, height);
    if (self.isUnwritten()) {
      fault(ROUNDS_OVERLAP, "The filter was called for a row that had not been computed yet.");
    } else if (neighbour.isUnwritten() && outside) {
      fault(OUTSIDE_IS_ZERO, "%s, and the row %s it was all 0.".formatted(happened, where));
    } else if (neighbour.round < self.round) {
      fault(
          ROUNDS_OVERLAP,
          "%s, and the row %s it had not been computed in the round before."
              .formatted(happened, where));
    } else if (neighbour.round > self.round) {
      fault(
          NEW_OVER_OLD,
          "%s, and the row %s it had already been changed in this round."
              .formatted(happened, where));
    } else if (neighbour.y != due) {
      happened += ", and as the row %s it got row %d.".formatted(where, neighbour.y);
      if (neighbour.y == self.y) {
        fault(BAND_IS_ALL, happened);
      } else {
        fault(outside ? EDGES_MEET : null, happened);
      }
    }
  }

  private void fault(Misconception belief, String happened) {
    faults.add(new Sight(belief, happened));
  }

  /** Demands that no row was computed from rows that were not there yet. */
  public void requireNothingEarly() {
    require(ROUNDS_OVERLAP);
  }

  private void require(Misconception belief) {
    faults.stream()
        .filter(fault -> fault.belief == belief)
        .findFirst()
        .ifPresent(fault -> {
          throw belief == null
              ? Rejection.plain(fault.happened)
              : Rejection.of(belief, fault.happened);
        });
  }

  /** Demands that every row was computed as it should be, that many times. */
  public void requireRight(int[][] result, int rounds) {
    for (Misconception belief :
        new Misconception[] {
          CALLERS_ROWS, NEW_OVER_OLD, BAND_IS_ALL, EDGES_MEET, OUTSIDE_IS_ZERO, null
        }) {
      require(belief);
    }
    if (result == null || result.length != height) {
      throw Rejection.plain(
          "For %d rows, blur returned %s."
              .formatted(height, result == null ? "null" : result.length + " rows"));
    }
    for (int y = 0; y < height; y++) {
      if (census.count(new Row(1, y)) == 0 && rounds > 0) {
        throw Rejection.of(
            y == 0 || y == height - 1 ? BORDER_STAYS : ROUNDS_OVERLAP,
            "Row %d of %d was not computed at all.".formatted(y, height));
      }
    }
    require(ROUNDS_OVERLAP);
    requireResult(result, rounds);
    if (!census.duplicates().isEmpty()) {
      throw Rejection.plain(
          "Row %d of %d was computed more than once in a round."
              .formatted(census.duplicates().getFirst().y, height));
    }
    requireUntouched(result);
  }

  private void requireResult(int[][] result, int rounds) {
    for (int y = 0; y < height; y++) {
      var row = Row.of(result[y]);
      if (row.equals(new Row(rounds + 1, y))) {
        continue;
      }
      String happened =
          row.isUnwritten()
              ? "Row %d of the result is empty.".formatted(y)
              : "After %d rounds, row %d of the result is row %d after round %d."
                  .formatted(rounds, y, row.y, row.round - 1);
      throw row.y == y && row.round <= rounds || row.isUnwritten()
          ? Rejection.of(LAST_IN_THE_FIRST, happened)
          : Rejection.plain(happened);
    }
  }

  /** Demands that the given picture is as it was, and none of its arrays is in the result. */
  private void requireUntouched(int[][] result) {
    for (int y = 0; y < height; y++) {
      int[] row = result[y];
      if (!Arrays.equals(picture[y], new int[] {1, y})
          || Arrays.stream(picture).anyMatch(own -> own == row)) {
        throw Rejection.of(
            CALLERS_ROWS, "A row of the picture that was given has been changed or returned.");
      }
    }
    if (result == picture) {
      throw Rejection.of(CALLERS_ROWS, "The result is the very array that was given to blur.");
    }
  }

  /** Whether all rows were computed in this pool. */
  public boolean allRanIn(ForkJoinPool pool) {
    return threads.stream()
        .allMatch(
            thread -> thread instanceof ForkJoinWorkerThread worker && worker.getPool() == pool);
  }
}
