package lockfree;

import java.util.Objects;

/**
 * Exercise 13.4: a queue between two threads, without a lock. One thread, the producer, calls
 * {@link #offer}. One other thread, the consumer, calls {@link #poll}. (SPSC is short for single
 * producer, single consumer.) You repair it.
 *
 * <p>The items come out in the order in which they were put in, each of them once. What the
 * producer has done before it puts an item in happens before what the consumer does after it has
 * taken that item: so the consumer sees the item as the producer has made it.
 *
 * <p>No call waits for the other thread: there is no lock, and no loop that goes on until the other
 * thread has done something. If one thread is stopped in the middle of a call, the other one goes
 * on.
 *
 * @param <E> the type of the items
 */
public final class SpscRing<E> {

  private final E[] items;

  /** How many items have been taken. Only the consumer changes it. */
  private long taken;

  /** How many items have been put in. Only the producer changes it. */
  private long put;

  /**
   * Makes an empty ring.
   *
   * @param capacity how many items it can hold, at least 1; it need not be a power of two
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  @SuppressWarnings("unchecked") // nobody else sees the array
  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    items = (E[]) new Object[capacity];
  }

  /**
   * Puts an item in, if there is room for it. Called by the producer only.
   *
   * @param item not null
   * @return true if the item is in; false if the ring is full, which means: it holds as many items
   *     as its capacity. An item that the consumer is just taking may still count, or not
   * @throws NullPointerException if the item is null; the ring does not change
   */
  public boolean offer(E item) {
    Objects.requireNonNull(item);
    if (put - taken == items.length) {
      return false;
    }
    items[(int) (put % items.length)] = item;
    put++;
    return true;
  }

  /**
   * Takes the item that has been in the ring for the longest time. Called by the consumer only.
   *
   * @return the item, or null if the ring is empty. An item that the producer is just putting in
   *     may already count, or not
   */
  public E poll() {
    if (taken == put) {
      return null;
    }
    int index = (int) (taken % items.length);
    E item = items[index];
    items[index] = null;
    taken++;
    return item;
  }
}
