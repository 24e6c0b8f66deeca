package overuse;

import static kit.OveruseBelief.HALVES_DO_NOT_FIT;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import kit.Rejection;

/**
 * Leaves that add up their numbers, and keep a record. By the end of its name the kit knows that
 * its lines are not the learner's.
 */
final class LeavesForTest implements Leaf {
  /** What a leaf was given: the numbers from {@code from} to {@code to - 1}. */
  record Piece(int from, int to, Thread thread) {
    int size() {
      return to - from;
    }

    boolean ranIn(ForkJoinPool pool) {
      return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == pool;
    }

    @Override
    public String toString() {
      return "%d..%d".formatted(from, to - 1);
    }
  }

  private final Queue<Piece> pieces = new ConcurrentLinkedQueue<>();
  private final Runnable work;

  LeavesForTest(Runnable work) {
    this.work = work;
  }

  /**
   * The pieces in their order, without empty ones, when it is certain that of the numbers from 0 to
   * {@code n - 1} each was in one.
   */
  List<Piece> thatFit(int n) {
    var inOrder =
        pieces.stream()
            .filter(piece -> piece.size() != 0)
            .sorted(Comparator.comparing(Piece::from).thenComparing(Piece::to))
            .toList();
    int next = 0;
    for (Piece piece : inOrder) {
      demandThatItFits(n, next, piece);
      next = piece.to();
    }
    if (next != n) {
      demandThatItFits(n, next, new Piece(n, n, null));
    }
    return inOrder;
  }

  private static void demandThatItFits(int n, int next, Piece piece) {
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
                          : "a leaf went from %d to %d".formatted(piece.from(), piece.to() - 1)));
    }
  }

  @Override
  public long sum(int from, int to) {
    pieces.add(new Piece(from, to, Thread.currentThread()));
    work.run();
    return share(from, to);
  }

  /** What a leaf returns for these numbers, and so what the whole sum has to be. */
  static long share(int from, int to) {
    return (long) (to - from) * (from + to - 1L) / 2;
  }
}
