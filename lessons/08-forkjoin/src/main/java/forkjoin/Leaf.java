package forkjoin;

/**
 * Sorts a range that is not cut any further.
 *
 * @param <T> the type of the items
 */
@FunctionalInterface
public interface Leaf<T> {
  /**
   * Sorts the elements from {@code from} to {@code to - 1}, on the calling thread. Elements that
   * are equal keep their order. Several threads may call this method at the same time, for
   * different ranges.
   *
   * @param array the array with the range; the leaf changes nothing outside of the range
   * @param from the first index of the range
   * @param to the index after the last one of the range
   */
  void sort(T[] array, int from, int to);
}
