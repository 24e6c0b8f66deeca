package kit;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list that counts how many of its items were taken: the evidence that tells "your
 * loop waits before it starts the next" from "your pool is too small". Thread-safe.
 *
 * <p>Every way of reading an item takes it: {@code get}, iteration, streams. Copying the whole list
 * at once takes all, and says nothing about when each was begun: see {@link #wasCopied()}.
 *
 * @param <T> the type of the items
 */
// RandomAccess: else a parallel stream would split the list by its iterator, in batches of a
// thousand, and run a short list on one thread.
public final class ObservedList<T> extends AbstractList<T> implements RandomAccess {
  // Not the list itself: whoever is given the list may lock it, and hold it while it is watched.
  private final Object lock = new Object();
  private final List<T> items;
  private final boolean[] takenCount;
  private int count;
  private @Nullable Thread lastTaker; // null: nothing taken yet
  private boolean copied;

  private ObservedList(List<T> items) {
    this.items = List.copyOf(items);
    takenCount = new boolean[this.items.size()];
  }

  /**
   * A list of these items, none of them taken.
   *
   * @param items not null, nor any of them; copied
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> ObservedList<T> of(T... items) {
    return new ObservedList<>(List.of(items));
  }

  /**
   * A list of these items, none of them taken.
   *
   * @param items not null, nor any of them; copied
   */
  public static <T> ObservedList<T> of(List<? extends T> items) {
    return new ObservedList<>(List.copyOf(items));
  }

  @Override
  public T get(int index) {
    T item = items.get(index);
    synchronized (lock) {
      if (!takenCount[index]) {
        takenCount[index] = true;
        count++;
        lastTaker = Thread.currentThread();
      }
    }
    return item;
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public Object[] toArray() {
    noteCopy();
    return super.toArray();
  }

  @Override
  public <A> A[] toArray(A[] array) {
    noteCopy();
    return super.toArray(array);
  }

  private void noteCopy() {
    synchronized (lock) {
      copied = true;
    }
  }

  /** How many distinct places of the list have been read. */
  public int takenCount() {
    synchronized (lock) {
      return count;
    }
  }

  /** Whether the whole list was copied at once, so that {@link #takenCount()} proves nothing. */
  public boolean wasCopied() {
    synchronized (lock) {
      return copied;
    }
  }

  /** Who took the last item that was taken for the first time; null if nobody has. */
  @Nullable Thread lastTaker() {
    synchronized (lock) {
      return lastTaker;
    }
  }
}
