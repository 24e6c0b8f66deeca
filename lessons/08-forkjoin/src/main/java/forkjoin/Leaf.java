package forkjoin;

/**
 * Sorts a range that is not cut any further.
 *
 * @param <T> what is sorted
 */
@FunctionalInterface
public interface Leaf<T> {
  /**
   * Sorts the elements from {@code from} to {@code to - 1}, on the calling thread. Elements that
   * are equal keep their order. Several threads may call it at the same time, for different ranges.
   *
   * @param array changed in this range only
   * @param from the first index of the range
   * @param to the index after its last
   */
  void sort(T[] array, int from, int to);
}
