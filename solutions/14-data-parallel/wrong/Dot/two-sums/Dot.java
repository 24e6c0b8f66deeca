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
    V even = lanes.zeros();
    V odd = lanes.zeros();
    int i = 0;
    for (; i <= a.length - 2 * k; i += 2 * k) {
      even = lanes.multiplyAdd(lanes.load(a, i), lanes.load(b, i), even);
      odd = lanes.multiplyAdd(lanes.load(a, i + k), lanes.load(b, i + k), odd);
    }
    for (; i < a.length; i += k) {
      int filled = Math.min(k, a.length - i);
      even = lanes.multiplyAdd(lanes.load(a, i, filled), lanes.load(b, i, filled), even);
    }
    return lanes.sumOfLanes(lanes.add(even, odd));
  }
}
