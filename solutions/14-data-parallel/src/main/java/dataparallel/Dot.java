package dataparallel;

/**
 * Exercise 14.1, solved: four sums that don't wait for each other, and a tail that is loaded with a
 * mask.
 */
public final class Dot {

  private Dot() {}

  /**
   * Returns the sum of all products {@code a[i] * b[i]}, for arrays of any length; 0 if they are
   * empty. The arrays do not change.
   *
   * <p>The vector unit does the work. At most {@code lanes.count() - 1} elements of each array,
   * those that do not fill a vector, may be multiplied without it. With <i>n</i> elements and
   * <i>k</i> lanes, this method calls {@link Lanes#multiplyAdd} at most <i>n / k + k</i> times. It
   * calls {@link Lanes#sumOfLanes} at most 16 times, however long the arrays are.
   *
   * <p>The multiply-adds do not all wait for each other. A call of {@code multiplyAdd} or {@code
   * add} waits for those calls whose results it gets as arguments. If there are <i>m</i> calls of
   * {@code multiplyAdd}, the longest chain of calls that wait for each other has at most <i>m / 4 +
   * 8</i> calls.
   *
   * <p>In which order the products are added is up to you. So the result may differ in its last
   * digits from what a plain loop computes. Infinite numbers and NaN are numbers like all others: a
   * product that is NaN makes the sum NaN.
   *
   * @param <V> the type of the vectors
   * @param lanes the vector unit
   * @throws IllegalArgumentException if the arrays have different lengths
   */
  public static <V> float dot(Lanes<V> lanes, float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " elements, and " + b.length);
    }
    int k = lanes.count();
    // Four sums: a multiply-add of one need not wait for those of the others.
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
    // The tail, in a vector whose other lanes are 0: they add 0 * 0.
    int left = a.length - i;
    sum1 = lanes.multiplyAdd(lanes.load(a, i, left), lanes.load(b, i, left), sum1);
    return lanes.sumOfLanes(lanes.add(lanes.add(sum0, sum1), lanes.add(sum2, sum3)));
  }
}
