// kind: four quarters of the vectors, each with a sum of its own
package dataparallel;

public final class Dot {

  private Dot() {}

  public static <V> float dot(Lanes<V> lanes, float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " elements, and " + b.length);
    }
    int k = lanes.count();
    int vectors = a.length / k;
    int quarter = vectors / 4;
    V sum0 = lanes.zeros();
    V sum1 = lanes.zeros();
    V sum2 = lanes.zeros();
    V sum3 = lanes.zeros();
    for (int v = 0; v < quarter; v++) {
      sum0 = times(lanes, a, b, v, sum0);
      sum1 = times(lanes, a, b, v + quarter, sum1);
      sum2 = times(lanes, a, b, v + 2 * quarter, sum2);
      sum3 = times(lanes, a, b, v + 3 * quarter, sum3);
    }
    for (int v = 4 * quarter; v < vectors; v++) {
      sum0 = times(lanes, a, b, v, sum0);
    }
    float sum = lanes.sumOfLanes(lanes.add(lanes.add(sum0, sum1), lanes.add(sum2, sum3)));
    for (int i = vectors * k; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static <V> V times(Lanes<V> lanes, float[] a, float[] b, int vector, V sum) {
    int i = vector * lanes.count();
    return lanes.multiplyAdd(lanes.load(a, i), lanes.load(b, i), sum);
  }
}
