// kind: copies that are padded with zeros, so that there is no tail
package dataparallel;

import java.util.Arrays;

public final class Dot {

  private Dot() {}

  public static <V> float dot(Lanes<V> lanes, float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " elements, and " + b.length);
    }
    int k = lanes.count();
    int block = 4 * k;
    int padded = (a.length + block - 1) / block * block;
    float[] x = Arrays.copyOf(a, padded);
    float[] y = Arrays.copyOf(b, padded);
    V sum0 = lanes.zeros();
    V sum1 = lanes.zeros();
    V sum2 = lanes.zeros();
    V sum3 = lanes.zeros();
    for (int i = 0; i < padded; i += block) {
      sum0 = lanes.multiplyAdd(lanes.load(x, i), lanes.load(y, i), sum0);
      sum1 = lanes.multiplyAdd(lanes.load(x, i + k), lanes.load(y, i + k), sum1);
      sum2 = lanes.multiplyAdd(lanes.load(x, i + 2 * k), lanes.load(y, i + 2 * k), sum2);
      sum3 = lanes.multiplyAdd(lanes.load(x, i + 3 * k), lanes.load(y, i + 3 * k), sum3);
    }
    return lanes.sumOfLanes(lanes.add(lanes.add(sum0, sum1), lanes.add(sum2, sum3)));
  }
}
