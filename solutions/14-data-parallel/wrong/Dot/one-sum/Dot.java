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
    V sum = lanes.zeros();
    int i = 0;
    for (; i <= a.length - k; i += k) {
      sum = lanes.multiplyAdd(lanes.load(a, i), lanes.load(b, i), sum);
    }
    sum = lanes.multiplyAdd(lanes.load(a, i, a.length - i), lanes.load(b, i, a.length - i), sum);
    return lanes.sumOfLanes(sum);
  }
}
