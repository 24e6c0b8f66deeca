package kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record of what ran: which item, on which thread, how many at once. It counts where others would
 * measure time. Thread-safe.
 *
 * @param <T> what is counted; with {@code equals} and {@code hashCode}
 */
public final class Census<T extends @Nullable Object> {
  private final Map<T, Integer> counts = new LinkedHashMap<>();
  private final Set<Thread> threads = new LinkedHashSet<>();
  private int now;
  private int most;

  /** An empty record. */
  public Census() {}

  /**
   * Records that the calling thread does something with this item, in no time.
   *
   * @param item may be null
   */
  public void record(T item) {
    enter(item);
    leave();
  }

  /**
   * A function that does the same as {@code function} and records each call from its beginning to
   * its end, however it ends.
   */
  public <R> Function<T, R> counting(Function<? super T, ? extends R> function) {
    return item -> {
      enter(item);
      try {
        return function.apply(item);
      } finally {
        leave();
      }
    };
  }

  private synchronized void enter(T item) {
    counts.merge(item, 1, Integer::sum);
    threads.add(Thread.currentThread());
    most = Math.max(most, ++now);
  }

  private synchronized void leave() {
    now--;
  }

  /** How often anything was begun. */
  public synchronized int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How often this item was begun. */
  public synchronized int count(T item) {
    return counts.getOrDefault(item, 0);
  }

  /** The items begun more than once, in the order of their first time; an unmodifiable copy. */
  public synchronized List<T> duplicates() {
    var twice = new ArrayList<T>();
    counts.forEach((item, times) -> {
      if (times > 1) {
        twice.add(item);
      }
    });
    return Collections.unmodifiableList(twice);
  }

  /** Those of the expected items that were never begun, each once; an unmodifiable copy. */
  public synchronized List<T> missing(Collection<? extends T> expected) {
    var rest = new LinkedHashSet<T>(expected);
    rest.removeAll(counts.keySet());
    return Collections.unmodifiableList(new ArrayList<>(rest));
  }

  /** The greatest number that were begun and not yet ended at one time. */
  public synchronized int mostAtOnce() {
    return most;
  }

  /** How many have been begun and not yet ended. */
  public synchronized int running() {
    return now;
  }

  /** The threads that ran any; an unmodifiable copy. */
  public synchronized Set<Thread> threads() {
    return Set.copyOf(threads);
  }
}
