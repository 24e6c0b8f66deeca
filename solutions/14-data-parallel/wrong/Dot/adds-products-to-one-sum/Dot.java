// misconception: vectors-are-enough
// says: the longest chain of calls
// from: right/sums-take-turns
package dataparallel;

public final class Dot {

  private Dot() {}

  public static <V> float dot(Lanes<V> lanes, float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " elements, and " + b.length);
    }
    int k = lanes.count();
    V sum = lanes.zeros();
    for (int i = 0; i < a.length; i += k) {
      int filled = Math.min(k, a.length - i);
      V products =
          lanes.multiplyAdd(lanes.load(a, i, filled), lanes.load(b, i, filled), lanes.zeros());
      sum = lanes.add(sum, products);
    }
    return lanes.sumOfLanes(sum);
  }
}
