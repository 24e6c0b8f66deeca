package dataparallel;

/** Exercise 14.1: the dot product of two arrays, computed in vectors. You repair it. */
public final class Dot {

  private Dot() {}

  /**
   * Returns the sum of all products {@code a[i] * b[i]}, for arrays of any length; 0 if they are
   * empty. The arrays do not change.
   *
   * <p>The vector unit does the work. At most {@code lanes.count() - 1} elements of each array,
   * those that do not fill a vector, may be multiplied without it. With <i>n</i> elements and
   * <i>k</i> lanes, this method calls {@link Lanes#multiplyAdd} at most <i>n / k + k</i> times, or
   * <i>n / k + 4</i> times if <i>k</i> is 2. It calls {@link Lanes#sumOfLanes} at most 16 times,
   * however long the arrays are.
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
    V sum = lanes.zeros();
    for (int i = 0; i + 8 <= a.length; i += 8) {
      sum = lanes.multiplyAdd(lanes.load(a, i), lanes.load(b, i), sum);
    }
    return lanes.sumOfLanes(sum);
  }
}
