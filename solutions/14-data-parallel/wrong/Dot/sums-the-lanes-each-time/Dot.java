// misconception: sum-each-vector
// says: sumoflanes was called 126 times
// from: right/scalar-tail
package dataparallel;

public final class Dot {

  private Dot() {}

  public static <V> float dot(Lanes<V> lanes, float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " elements, and " + b.length);
    }
    int k = lanes.count();
    float sum = 0;
    for (int i = 0; i < a.length; i += k) {
      int filled = Math.min(k, a.length - i);
      V products =
          lanes.multiplyAdd(lanes.load(a, i, filled), lanes.load(b, i, filled), lanes.zeros());
      sum += lanes.sumOfLanes(products);
    }
    return sum;
  }
}
