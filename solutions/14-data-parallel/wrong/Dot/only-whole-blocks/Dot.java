// misconception: length-fits
// says: counted not at all
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
    V sum1 = sum0;
    V sum2 = sum0;
    V sum3 = sum0;
    int i = 0;
    for (; i <= a.length - 4 * k; i += 4 * k) {
      sum0 = lanes.multiplyAdd(lanes.load(a, i), lanes.load(b, i), sum0);
      sum1 = lanes.multiplyAdd(lanes.load(a, i + k), lanes.load(b, i + k), sum1);
      sum2 = lanes.multiplyAdd(lanes.load(a, i + 2 * k), lanes.load(b, i + 2 * k), sum2);
      sum3 = lanes.multiplyAdd(lanes.load(a, i + 3 * k), lanes.load(b, i + 3 * k), sum3);
    }
    return lanes.sumOfLanes(lanes.add(lanes.add(sum0, sum1), lanes.add(sum2, sum3)));
  }
}
