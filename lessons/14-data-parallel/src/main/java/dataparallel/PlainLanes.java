package dataparallel;

/**
 * Lanes that are made of plain arrays and loops, so that you can look into them. They work as a
 * vector unit does, but they are slow. Several threads may use them at the same time.
 *
 * @param count how many lanes a vector has, at least 1
 */
public record PlainLanes(int count) implements Lanes<float[]> {

  /**
   * Makes lanes.
   *
   * @throws IllegalArgumentException if the count is less than 1
   */
  public PlainLanes {
    if (count < 1) {
      throw new IllegalArgumentException("count: " + count);
    }
  }

  @Override
  public float[] zeros() {
    return new float[count];
  }

  @Override
  public float[] load(float[] array, int from) {
    return load(array, from, count);
  }

  @Override
  public float[] load(float[] array, int from, int lanes) {
    float[] vector = new float[count];
    System.arraycopy(array, from, vector, 0, lanes);
    return vector;
  }

  @Override
  public float[] multiplyAdd(float[] x, float[] y, float[] sum) {
    float[] result = new float[count];
    for (int lane = 0; lane < count; lane++) {
      result[lane] = x[lane] * y[lane] + sum[lane];
    }
    return result;
  }

  @Override
  public float[] add(float[] x, float[] y) {
    float[] result = new float[count];
    for (int lane = 0; lane < count; lane++) {
      result[lane] = x[lane] + y[lane];
    }
    return result;
  }

  @Override
  public float sumOfLanes(float[] x) {
    float sum = 0;
    for (float lane : x) {
      sum += lane;
    }
    return sum;
  }
}
