package explorer.hooks;

import explorer.program.CollectionCall;
import explorer.program.MemoryLocation;
import explorer.program.ThreadSafety;
import explorer.run.ControlledThread;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;

/**
 * Goes over a collection in steps, for a stream. It looks at the collection for the first time when
 * a controlled thread wants an element, or half of them.
 */
final class SteppingSpliterator<T> implements Spliterator<T> {
  private final Collection<T> all;
  private final int characteristics;
  private final int site;
  private Spliterator<T> real; // null: not yet

  SteppingSpliterator(Collection<T> all, int characteristics, int site) {
    this.all = all;
    this.characteristics = characteristics;
    this.site = site;
  }

  private Spliterator<T> real() {
    if (real == null) {
      real = all.spliterator();
      BackingCollections.derived(real, all);
      if (IteratorHooks.step(real, false, site)) {
        readElements(BackingCollections.of(all));
      }
    }
    return real;
  }

  private static void readElements(Object data) {
    ControlledThread me = ControlledThread.current();
    if (ThreadSafety.promisesNothing(data)) {
      CollectionCall.of(data, "stream", false, List.of())
          .elements()
          .forEach(element -> me.order().accesses(new MemoryLocation(data, element), false));
    }
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    IteratorHooks.step(real(), false, site);
    return real.tryAdvance(element -> {
      IteratorHooks.noteEntry(element, real);
      action.accept(element);
    });
  }

  @Override
  public Spliterator<T> trySplit() {
    Spliterator<T> prefix = real().trySplit();
    if (prefix == null) {
      return null;
    }
    var half = new SteppingSpliterator<>(all, prefix.characteristics(), site);
    half.real = prefix;
    BackingCollections.derived(prefix, all);
    return half;
  }

  @Override
  public long estimateSize() {
    boolean isOnlyAsked = real == null && ControlledThread.currentOrNull() == null;
    return isOnlyAsked ? all.size() : real().estimateSize();
  }

  @Override
  public int characteristics() {
    return (real == null ? characteristics : real.characteristics()) & ~SUBSIZED;
  }

  @Override
  public Comparator<? super T> getComparator() {
    return real().getComparator();
  }
}
