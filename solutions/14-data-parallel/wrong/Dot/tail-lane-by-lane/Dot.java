// misconception: vectors-are-enough
// says: the longest chain of calls
// from: reference
package dataparallel;

/** Exercise 14.1. */
public final class Dot {
  private Dot() {}

  public static <V> float dot(Lanes<V> lanes, float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " elements, and " + b.length);
    }
    int k = lanes.count();
    int n = a.length;
    V sum0 = lanes.zeros();
    V sum1 = lanes.zeros();
    V sum2 = lanes.zeros();
    V sum3 = lanes.zeros();
    int i = 0;
    for (; i <= n - 4 * k; i += 4 * k) {
      sum0 = lanes.multiplyAdd(lanes.load(a, i), lanes.load(b, i), sum0);
      sum1 = lanes.multiplyAdd(lanes.load(a, i + k), lanes.load(b, i + k), sum1);
      sum2 = lanes.multiplyAdd(lanes.load(a, i + 2 * k), lanes.load(b, i + 2 * k), sum2);
      sum3 = lanes.multiplyAdd(lanes.load(a, i + 3 * k), lanes.load(b, i + 3 * k), sum3);
    }
    for (; i <= n - k; i += k) {
      sum0 = lanes.multiplyAdd(lanes.load(a, i), lanes.load(b, i), sum0);
    }
    for (; i < n; i++) {
      sum1 = lanes.multiplyAdd(lanes.load(a, i, 1), lanes.load(b, i, 1), sum1);
    }
    return lanes.sumOfLanes(lanes.add(lanes.add(sum0, sum1), lanes.add(sum2, sum3)));
  }
}
