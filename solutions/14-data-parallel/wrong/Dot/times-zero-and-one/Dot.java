// misconception: zero-takes-out
// says: the sum was nan
// from: right/scalar-tail
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
    for (; i <= a.length - k; i += k) {
      sum0 = lanes.multiplyAdd(lanes.load(a, i), lanes.load(b, i), sum0);
    }
    if (i < a.length && a.length >= k) {
      // The last k elements, of which those that have been added already are multiplied by 0.
      float[] keep = new float[k];
      for (int lane = k - (a.length - i); lane < k; lane++) {
        keep[lane] = 1;
      }
      int last = a.length - k;
      V kept = lanes.multiplyAdd(lanes.load(a, last), lanes.load(keep, 0), lanes.zeros());
      sum1 = lanes.multiplyAdd(kept, lanes.load(b, last), sum1);
      i = a.length;
    }
    float sum = lanes.sumOfLanes(lanes.add(lanes.add(sum0, sum1), lanes.add(sum2, sum3)));
    for (; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
