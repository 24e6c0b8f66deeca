// misconception: vectors-are-enough
// says: the longest chain of calls
// from: reference
package dataparallel;

public final class Dot {

  private Dot() {}

  public static <V> float dot(Lanes<V> lanes, float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " elements, and " + b.length);
    }
    int k = lanes.count();
    V sum0 = lanes.zeros();
    int i = 0;
    for (; i <= a.length - 4 * k; i += 4 * k) {
      sum0 = lanes.multiplyAdd(lanes.load(a, i), lanes.load(b, i), sum0);
      sum0 = lanes.multiplyAdd(lanes.load(a, i + k), lanes.load(b, i + k), sum0);
      sum0 = lanes.multiplyAdd(lanes.load(a, i + 2 * k), lanes.load(b, i + 2 * k), sum0);
      sum0 = lanes.multiplyAdd(lanes.load(a, i + 3 * k), lanes.load(b, i + 3 * k), sum0);
    }
    for (; i <= a.length - k; i += k) {
      sum0 = lanes.multiplyAdd(lanes.load(a, i), lanes.load(b, i), sum0);
    }
    int left = a.length - i;
    sum0 = lanes.multiplyAdd(lanes.load(a, i, left), lanes.load(b, i, left), sum0);
    return lanes.sumOfLanes(sum0);
  }
}
