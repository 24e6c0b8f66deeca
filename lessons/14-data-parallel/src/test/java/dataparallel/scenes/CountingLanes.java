package dataparallel.scenes;

import dataparallel.Lanes;

/**
 * Lanes that count what is done with them, and know of each vector how many calls had to be made
 * one after the other before it was there. Not thread-safe.
 */
public final class CountingLanes implements Lanes<CountingLanes.Vector> {

  /**
   * A vector.
   *
   * @param lanes its numbers; nobody changes them
   * @param chain how many calls of {@code multiplyAdd} and {@code add} it has waited for
   */
  public record Vector(float[] lanes, int chain) {}

  private final int count;
  private long loaded;
  private int multiplyAdds;
  private int sums;
  private int longestChain;
  private String pastTheEnd = ""; // the first load that went there

  /** Lanes of that count. */
  public CountingLanes(int count) {
    this.count = count;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public Vector zeros() {
    return new Vector(new float[count], 0);
  }

  @Override
  public Vector load(float[] array, int from) {
    return load(array, from, count);
  }

  @Override
  public Vector load(float[] array, int from, int lanes) {
    if (lanes < 0 || lanes > count || from < 0 || from + lanes > array.length) {
      String what =
          "%d lanes of %d from index %d, of an array with %d elements"
              .formatted(lanes, count, from, array.length);
      if (pastTheEnd.isEmpty() && lanes >= 0 && lanes <= count && from >= 0) {
        pastTheEnd = what;
      }
      throw new IndexOutOfBoundsException("load: " + what);
    }
    var vector = new float[count];
    System.arraycopy(array, from, vector, 0, lanes);
    loaded += lanes;
    return new Vector(vector, 0);
  }

  @Override
  public Vector multiplyAdd(Vector x, Vector y, Vector sum) {
    multiplyAdds++;
    var result = new float[count];
    for (int lane = 0; lane < count; lane++) {
      result[lane] = x.lanes[lane] * y.lanes[lane] + sum.lanes[lane];
    }
    return behind(result, Math.max(Math.max(x.chain, y.chain), sum.chain));
  }

  @Override
  public Vector add(Vector x, Vector y) {
    var result = new float[count];
    for (int lane = 0; lane < count; lane++) {
      result[lane] = x.lanes[lane] + y.lanes[lane];
    }
    return behind(result, Math.max(x.chain, y.chain));
  }

  private Vector behind(float[] result, int chain) {
    longestChain = Math.max(longestChain, chain + 1);
    return new Vector(result, chain + 1);
  }

  @Override
  public float sumOfLanes(Vector x) {
    sums++;
    float sum = 0;
    for (float lane : x.lanes) {
      sum += lane;
    }
    return sum;
  }

  /** How many elements have been loaded, of all arrays together. */
  public long loaded() {
    return loaded;
  }

  /** How often {@code multiplyAdd} was called. */
  public int multiplyAdds() {
    return multiplyAdds;
  }

  /** How often {@code sumOfLanes} was called. */
  public int sums() {
    return sums;
  }

  /** The greatest number of calls of {@code multiplyAdd} and {@code add} in a row. */
  public int longestChain() {
    return longestChain;
  }

  /** The first load that went past the end of its array, in words; empty if none did. */
  public String pastTheEnd() {
    return pastTheEnd;
  }
}
