package capstones.scenes;

import capstones.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import kit.Gate;

/**
 * Keeps a record of the centres that points are compared with. It may hold one of the points when
 * this is compared for the first time.
 */
public final class RecordingNearest implements Nearest {
  private final double[] slow;
  private final Nearest nearest;
  private final Gate gate = new Gate();
  private final Queue<List<Double>> seen = new ConcurrentLinkedQueue<>();

  /** Of one that holds no point. */
  public RecordingNearest(Nearest nearest) {
    this(new double[0], nearest);
  }

  /**
   * @param slow the point that is held; by its coordinates, for it may be a copy
   * @param nearest which centre is nearest, in the end
   */
  public RecordingNearest(double[] slow, Nearest nearest) {
    this.slow = slow;
    this.nearest = nearest;
  }

  @Override
  public int centre(double[] point, double[][] centres) {
    if (Arrays.equals(point, slow)) {
      gate.awaitOpenUninterruptibly();
    }
    seen.add(Arrays.stream(centres).flatMapToDouble(DoubleStream::of).boxed().toList());
    return nearest.centre(point, centres);
  }

  /** With how many different sets of centres points have been compared by now. */
  public long sets() {
    return seen.stream().distinct().count();
  }

  /** Lets the point go. */
  public void letGo() {
    gate.open();
  }

  /** Whether as many as all points, or a multiple of them, were compared with the same centres. */
  public boolean sameCentresInEachRound(int points) {
    return seen.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .values()
        .stream()
        .allMatch(count -> count % points == 0);
  }
}
