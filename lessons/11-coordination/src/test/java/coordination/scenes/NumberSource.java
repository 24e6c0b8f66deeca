package coordination.scenes;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A source of the numbers from 1 on, which knows how many it has given, and to whom. */
public final class NumberSource implements Iterator<Integer> {
  private final int last;
  private final IntConsumer before;
  private final AtomicInteger given = new AtomicInteger();
  private final Set<Thread> askers = ConcurrentHashMap.newKeySet();

  /** The numbers from 1 to {@code last}. */
  public NumberSource(int last) {
    this(last, _ -> {});
  }

  /**
   * @param last the last number
   * @param before called in {@code hasNext}, with the number that would be next: it may wait or
   *     throw
   */
  public NumberSource(int last, IntConsumer before) {
    this.last = last;
    this.before = before;
  }

  @Override
  public boolean hasNext() {
    askers.add(Thread.currentThread());
    before.accept(given.get() + 1);
    return given.get() < last;
  }

  @Override
  public Integer next() {
    askers.add(Thread.currentThread());
    if (given.get() >= last) {
      throw new NoSuchElementException("there are " + last + " items");
    }
    return given.incrementAndGet();
  }

  /** How many numbers it has given. */
  public int given() {
    return given.get();
  }

  /** The threads that have asked it. */
  public Set<Thread> askers() {
    return Set.copyOf(askers);
  }
}
