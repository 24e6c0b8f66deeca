package overuse.scenes;

import static kit.belief.CommonBelief.LAST_CHUNK_LOST;
import static kit.belief.CommonBelief.ROUNDED_UP;
import static kit.belief.DeviceBelief.RUNS_ON_YOUR_THREAD;
import static kit.belief.DeviceBelief.WAITS_IN_THE_LOOP;
import static overuse.scenes.OveruseBelief.ALL_OR_NOTHING;
import static overuse.scenes.OveruseBelief.ALWAYS_THROUGH_THE_POOL;
import static overuse.scenes.OveruseBelief.A_POOL_OF_MY_OWN;
import static overuse.scenes.OveruseBelief.DECIDES_BY_THE_CLOCK;
import static overuse.scenes.OveruseBelief.HALVES_DO_NOT_FIT;
import static overuse.scenes.OveruseBelief.MORE_TASKS_MORE_SPEED;
import static overuse.scenes.OveruseBelief.POOL_SHARES_IT_OUT;
import static overuse.scenes.OveruseBelief.UNEVEN_PIECES;

import kit.Rejection;
import overuse.scenes.RecordingJob.Piece;

/**
 * How a job was cut: what the pool got, which pieces were computed, and what is wrong with that. To
 * be asked when the job is done.
 */
public record JobCutCheck(RecordingJob job, int workers, CountingPool pool) {

  /** Demands that each element was computed, and none twice. */
  public void requireEachOnce() {
    int next = 0;
    for (Piece piece : job.pieces()) {
      if (piece.from() < next && job.triedBeforehand()) {
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

  /** Demands that the calling thread did it all, as it should with a small job. */
  public void requireNoTask() {
    if (pool.tasks() > 0) {
      throw Rejection.of(
          ALWAYS_THROUGH_THE_POOL,
          "%sthat is one piece at most, and your code gave the pool %s."
              .formatted(what(), tasks()));
    }
    if (!job.allOnCaller()) {
      throw Rejection.of(
          A_POOL_OF_MY_OWN,
          "%d elements with a grain of %d: that is for the calling thread alone, and another one computed some of it."
              .formatted(job.size(), job.grain()));
    }
  }

  /** Demands that there were so many pieces, handed out before any was done, and all alike. */
  public void requirePieces(int due) {
    requireTasks(due);
    if (job.triedBeforehand()) {
      throw isWhole() && job.pieces().size() == due
          ? Rejection.of(
              WAITS_IN_THE_LOOP,
              what()
                  + "the calling thread did a whole piece before it gave the pool the others: hand"
                  + " out first, then do your own piece.")
          : Rejection.of(
              DECIDES_BY_THE_CLOCK,
              what()
                  + "before it gave the pool anything, your code had computed something in the"
                  + " calling thread.");
    }
    requireEachOnce();
    int pieces = job.pieces().size();
    if (pieces < due && isRoundedUp(due)) {
      throw Rejection.of(
          ROUNDED_UP,
          what()
              + "it should be cut into %d pieces. With %d elements in each, as your code cuts it, there are only %d."
                  .formatted(due, Math.ceilDiv(job.size(), due), pieces));
    }
    if (pieces != due) {
      throw Rejection.of(
          pieces < due ? POOL_SHARES_IT_OUT : MORE_TASKS_MORE_SPEED,
          what()
              + "it should be cut into %d pieces, and it was cut into %d.".formatted(due, pieces));
    }
    var sizes = job.pieces().stream().mapToInt(Piece::size).summaryStatistics();
    if (sizes.getMax() > 2 * sizes.getMin()) {
      throw Rejection.of(
          UNEVEN_PIECES,
          what()
              + "one piece has %d of them, another %d.".formatted(sizes.getMax(), sizes.getMin()));
    }
  }

  /** Whether all pieces but the last have the share of one of so many, rounded up. */
  private boolean isRoundedUp(int due) {
    var all = job.pieces();
    return all.size() > 1
        && all.subList(0, all.size() - 1).stream()
            .allMatch(piece -> piece.size() == Math.ceilDiv(job.size(), due));
  }

  private void requireTasks(int due) {
    if (pool.tasks() == 0 && job.allOnCaller() && due < workers) {
      throw Rejection.of(
          ALL_OR_NOTHING,
          what()
              + "%d / %d = %d pieces: %d tasks, although there are %d workers. Your code gave the pool none."
                  .formatted(job.size(), job.grain(), due, due, workers));
    }
    if (pool.tasks() == 0) {
      throw job.allOnCaller()
          ? Rejection.of(RUNS_ON_YOUR_THREAD, what() + "your code gave the pool no task at all.")
          : otherThreads();
    }
    if (pool.tasks() > due && job.pieces().size() <= due && isWhole()) {
      throw Rejection.of(
          ALWAYS_THROUGH_THE_POOL,
          what()
              + "your code gave the pool %s, and only %d of them compute elements. To start or to combine is no work for the pool."
                  .formatted(tasks(), job.pieces().size()));
    }
    if (pool.tasks() > due) {
      throw Rejection.of(
          MORE_TASKS_MORE_SPEED,
          what() + "%d pieces are enough, and your code gave the pool %s.".formatted(due, tasks()));
    }
  }

  /** The pool got nothing, and yet it was not the calling thread that did it all. */
  public Rejection otherThreads() {
    return Rejection.of(
        A_POOL_OF_MY_OWN, what() + "other threads than those of the given pool did the work.");
  }

  /** Whether the pieces are the job, one behind the other. */
  private boolean isWhole() {
    int next = 0;
    for (Piece piece : job.pieces()) {
      if (piece.from() != next) {
        return false;
      }
      next = piece.to();
    }
    return next == job.size();
  }

  /** What was to be done, to be followed by what is wrong. */
  private String what() {
    return "%d elements with a grain of %d, and %s: "
        .formatted(job.size(), job.grain(), workers == 1 ? "1 worker" : workers + " workers");
  }

  private String tasks() {
    return pool.tasks() == 1 ? "a task" : "%d tasks".formatted(pool.tasks());
  }
}
