package dataparallel;

/**
 * The vector unit of a processor, as far as this lesson needs it. A vector has a few lanes, each of
 * which holds one number. One operation works on all lanes at the same time.
 *
 * @param <V> the type of the vectors. A vector never changes: operations return a new one
 */
public interface Lanes<V> {

  /**
   * Returns how many lanes a vector has: 2, 4, 8, 16 or another power of two. It depends on the
   * processor.
   */
  int count();

  /** Returns a vector that has 0 in each lane. */
  V zeros();

  /**
   * Loads as many neighbours as there are lanes, from {@code array[from]} on.
   *
   * @throws IndexOutOfBoundsException if the array ends before the last lane is full
   */
  V load(float[] array, int from);

  /**
   * Loads only the first few lanes, from {@code array[from]} on. This is a load with a mask: it
   * touches no other element of the array, and puts 0 into the other lanes.
   *
   * @param lanes how many lanes to load, from 0 to {@link #count()}
   * @throws IndexOutOfBoundsException if the array ends before that
   */
  V load(float[] array, int from, int lanes);

  /** Returns {@code x * y + sum}, lane by lane. */
  V multiplyAdd(V x, V y, V sum);

  /** Returns {@code x + y}, lane by lane. */
  V add(V x, V y);

  /** Adds up the lanes of one vector. This takes several times as long as the other operations. */
  float sumOfLanes(V x);
}
