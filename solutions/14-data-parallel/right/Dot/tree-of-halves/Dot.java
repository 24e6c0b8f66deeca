// kind: halves, as in fork/join: the additions are a tree
package dataparallel;

public final class Dot {

  private Dot() {}

  public static <V> float dot(Lanes<V> lanes, float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " elements, and " + b.length);
    }
    return lanes.sumOfLanes(sum(lanes, a, b, 0, (a.length + lanes.count() - 1) / lanes.count()));
  }

  /** The sum of the vectors with these numbers. */
  private static <V> V sum(Lanes<V> lanes, float[] a, float[] b, int first, int end) {
    if (end - first > 1) {
      int middle = (first + end) >>> 1;
      return lanes.add(sum(lanes, a, b, first, middle), sum(lanes, a, b, middle, end));
    }
    if (first == end) {
      return lanes.zeros();
    }
    int from = first * lanes.count();
    int filled = Math.min(lanes.count(), a.length - from);
    return lanes.multiplyAdd(
        lanes.load(a, from, filled), lanes.load(b, from, filled), lanes.zeros());
  }
}
