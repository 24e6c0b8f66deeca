package overuse.scenes;

import static overuse.scenes.OveruseBelief.CUT_THOUGH_DONE;
import static overuse.scenes.OveruseBelief.FITS_INTO_AN_INT;
import static overuse.scenes.OveruseBelief.HALF_DONE_TWICE;
import static overuse.scenes.OveruseBelief.HALVES_DO_NOT_FIT;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import kit.Rejection;
import overuse.Leaf;

/**
 * Leaves that add up their numbers, and keep a record. By its package the kit knows that its lines
 * are not the learner's.
 */
public final class RecordingLeaf implements Leaf {
  /** What a leaf was given: the numbers from {@code from} to {@code to - 1}. */
  public record Piece(int from, int to, Thread thread) {
    public int size() {
      return to - from;
    }

    public boolean ranIn(ForkJoinPool pool) {
      return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == pool;
    }

    @Override
    public String toString() {
      return "%d..%d".formatted(from, to);
    }
  }

  private final Queue<Piece> pieces = new ConcurrentLinkedQueue<>();
  private final Runnable work;
  private volatile ForkJoinPool pool; // null: whatever a leaf is given, the pool goes on
  private volatile int most;
  private volatile Piece outside; // null: none was

  public RecordingLeaf(Runnable work) {
    this.work = work;
  }

  /**
   * The pieces in their order, without empty ones, when it is certain that of the numbers from 0 to
   * {@code n - 1} each was in one.
   */
  public List<Piece> thatFit(int n) {
    var inOrder =
        pieces.stream()
            .filter(piece -> piece.size() != 0)
            .sorted(Comparator.comparing(Piece::from).thenComparing(Piece::to))
            .toList();
    int next = 0;
    for (Piece piece : inOrder) {
      requireThatItFits(n, next, piece);
      next = piece.to();
    }
    if (next != n) {
      requireThatItFits(n, next, new Piece(n, n, null));
    }
    return inOrder;
  }

  /** How many numbers the pieces have together. */
  public long numbers() {
    return pieces.stream().mapToLong(Piece::size).sum();
  }

  private void requireThatItFits(int n, int next, Piece piece) {
    if (piece.from() < next && piece.size() > 0 && piece.to() <= next) {
      throw doneTwice(n, piece);
    }
    if (piece.from() != next || piece.size() < 0 || piece.to() > n) {
      throw Rejection.of(
          HALVES_DO_NOT_FIT,
          "Of the numbers 0 to %d, %s."
              .formatted(
                  n - 1,
                  piece.from() > next
                      ? "%d was in no leaf".formatted(next)
                      : piece.from() < next && piece.size() > 0
                          ? "%d was in two leaves".formatted(piece.from())
                          : "a leaf had the range %s".formatted(piece)));
    }
  }

  /**
   * A piece whose numbers other leaves have as well: no border between two halves is wrong there.
   */
  private Rejection doneTwice(int n, Piece piece) {
    var within =
        pieces.stream().filter(p -> p.from() <= piece.from() && p.to() >= piece.to()).toList();
    return within.stream()
        .filter(p -> p.size() > piece.size())
        .findFirst()
        .map(larger ->
            Rejection.of(
                CUT_THOUGH_DONE,
                "Of the numbers 0 to %d, the range %s was given to a leaf, and so was %s, in which it lies."
                    .formatted(n - 1, piece, larger)))
        .orElseGet(() ->
            Rejection.of(
                HALF_DONE_TWICE,
                "Of the numbers 0 to %d, the range %s was given to a leaf more than once."
                    .formatted(n - 1, piece)));
  }

  @Override
  public long sum(int from, int to) {
    pieces.add(new Piece(from, to, Thread.currentThread()));
    if (pool != null && (from < 0 || to < from || to > most)) {
      outside = new Piece(from, to, null);
      pool.shutdownNow();
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
    work.run();
    return share(from, to);
  }

  /**
   * From now on the first leaf that is given something else than numbers from 0 to {@code n - 1}
   * ends the pool.
   */
  public void breakOffOutside(int n, ForkJoinPool ended) {
    most = n;
    pool = ended;
  }

  /** Whether a leaf was given something else. */
  public boolean wentOutside() {
    return outside != null;
  }

  /** Demands that none was. */
  public void requireInside(int n, int cutoff) {
    Piece seen = outside;
    if (seen != null) {
      throw Rejection.of(
          FITS_INTO_AN_INT,
          // Which of the wrong ranges comes first is chance: not told.
          "%d numbers, the most that an int can count, with a cutoff of %d: a leaf was to begin or end at a number that is %s."
              .formatted(
                  n, cutoff, seen.from() < 0 || seen.to() < 0 ? "negative" : "not among them"));
    }
  }

  /** What a leaf returns for these numbers, and so what the whole sum has to be. */
  public static long share(int from, int to) {
    return (long) (to - from) * ((long) from + to - 1) / 2;
  }
}
