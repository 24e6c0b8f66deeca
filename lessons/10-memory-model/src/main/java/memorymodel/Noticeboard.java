package memorymodel;

import java.util.ArrayList;
import java.util.List;

/**
 * Exercise 10.4: a board on which any thread puts up a list of numbers, and any thread reads the
 * last one. You repair it.
 *
 * <p>Any number of threads may call {@link #publish} and {@link #latest} at the same time. Boards
 * are independent.
 */
public final class Noticeboard {

  private List<Integer> numbers = new ArrayList<>();

  /** Makes a board with an empty list. */
  public Noticeboard() {}

  /**
   * Puts up a list in place of the one before it. The board keeps the numbers as they are now: if
   * the caller changes its own list later, the board stays as it is.
   *
   * @param list contains no null. This method only reads it, and only during the call
   */
  public void publish(List<Integer> list) {
    numbers.clear();
    numbers.addAll(list);
  }

  /**
   * Returns the list that was put up last, as a whole: never a mixture of two lists. What is put up
   * later does not change the list that was returned.
   *
   * <p>Several threads may read a list that was returned, at the same time. It can't be changed, or
   * it is a copy that belongs to the caller alone.
   */
  public List<Integer> latest() {
    return numbers;
  }
}
