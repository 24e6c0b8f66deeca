package overuse;

import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A thousand million elements, which it counts without looking at them. */
final class HugeJobForTest implements Job<Long> {
  /** What it was asked to compute: the elements from {@code from} to {@code to - 1}. */
  record Bounds(int from, int to) {}

  private final Queue<Bounds> pieces = new ConcurrentLinkedQueue<>();

  @Override
  public int size() {
    return 1_000_000_000;
  }

  @Override
  public int grain() {
    return 1;
  }

  @Override
  public Long compute(int from, int to) {
    pieces.add(new Bounds(from, to));
    return (long) to - from;
  }

  @Override
  public Long combine(Long left, Long right) {
    return left + right;
  }

  /** The first piece, in the order of the elements, that ends before it begins. */
  Optional<Bounds> impossiblePiece() {
    return pieces.stream()
        .filter(piece -> piece.from() > piece.to())
        .min(Comparator.comparing(Bounds::from));
  }
}
