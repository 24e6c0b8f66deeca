package overuse.scenes;

import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import overuse.Job;

/** Very many elements, which it counts without looking at them. */
public final class HugeJob implements Job<Long> {
  /** What it was asked to compute: the elements from {@code from} to {@code to - 1}. */
  public record Bounds(int from, int to) {}

  private final Queue<Bounds> pieces = new ConcurrentLinkedQueue<>();

  private final int size;

  public HugeJob(int size) {
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int grain() {
    return 1;
  }

  @Override
  public Long compute(int from, int to) {
    pieces.add(new Bounds(from, to));
    if (from < 0 || from > to || to > size) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
    return (long) to - from;
  }

  @Override
  public Long combine(Long left, Long right) {
    return left + right;
  }

  /** The first piece, in the order of the elements, that can't be: it was broken off there. */
  public Optional<Bounds> impossiblePiece() {
    return pieces.stream()
        .filter(piece -> piece.from() < 0 || piece.from() > piece.to() || piece.to() > size)
        .min(Comparator.comparing(Bounds::from));
  }
}
