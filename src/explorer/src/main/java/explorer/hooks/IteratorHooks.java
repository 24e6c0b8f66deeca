package explorer.hooks;

import explorer.program.CollectionCall;
import explorer.program.MemoryLocation;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadSafety;
import explorer.run.ControlledThread;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.ListIterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Going over a collection, element by element: each is a step, at the collection. In between others
 * may change it, unless a lock keeps them out.
 */
public final class IteratorHooks {
  private IteratorHooks() {}

  /** The step at the collection behind the iterator; whether it is known. */
  static boolean step(Object iterator, boolean changes, int site) {
    ControlledThread me = ControlledThread.current();
    if (!BackingCollections.isKnown(me, iterator)) {
      return false;
    }
    Object data = BackingCollections.of(iterator);
    me.step(PendingStep.at(StepKind.CALL, site, data));
    if (ThreadSafety.isWrapper(data) || ThreadSafety.promisesNothing(data)) {
      me.order().accesses(data, changes); // its iterators take no lock
    } else {
      MemoryEffect.of(data, me.run().site(site).name(), changes).before(me, data);
    }
    return true;
  }

  private static Object look(Object iterator, Supplier<?> next, int site) {
    boolean isStep = step(iterator, false, site);
    Object element = next.get();
    if (isStep) {
      ControlledThread.current().notes().value(element);
      noteEntry(element, iterator);
    }
    return element;
  }

  /** An entry of a map stands on the map: to set its value changes an element. */
  static void noteEntry(Object element, Object from) {
    if (element instanceof Map.Entry) {
      BackingCollections.derived(element, from);
    }
  }

  public static Object setValue(Map.Entry<Object, Object> entry, Object value, int site) {
    beforeEntry(entry, true, site);
    return entry.setValue(value);
  }

  public static Object getValue(Map.Entry<Object, Object> entry, int site) {
    boolean isStep = beforeEntry(entry, false, site);
    Object value = entry.getValue();
    if (isStep) {
      ControlledThread.current().notes().value(value);
    }
    return value;
  }

  private static boolean beforeEntry(Map.Entry<?, ?> entry, boolean changes, int site) {
    ControlledThread me = ControlledThread.current();
    if (!BackingCollections.isKnown(me, entry)) {
      return false;
    }
    Object data = BackingCollections.of(entry);
    me.step(PendingStep.at(StepKind.CALL, site, data));
    if (!ThreadSafety.isWrapper(data) && !ThreadSafety.promisesNothing(data)) {
      MemoryEffect.of(data, me.run().site(site).name(), changes).before(me, data);
    } else if (CollectionCall.isPlain(entry.getKey())) {
      me.order().accesses(new MemoryLocation(data, entry.getKey()), changes);
    }
    return true;
  }

  public static Object next(Iterator<?> iterator, int site) {
    return look(iterator, iterator::next, site);
  }

  public static Object previous(ListIterator<?> iterator, int site) {
    return look(iterator, iterator::previous, site);
  }

  public static Object nextElement(Enumeration<?> elements, int site) {
    return look(elements, elements::nextElement, site);
  }

  public static void remove(Iterator<?> iterator, int site) {
    step(iterator, true, site);
    iterator.remove();
  }

  public static void set(ListIterator<Object> iterator, Object element, int site) {
    step(iterator, true, site);
    iterator.set(element);
  }

  public static void add(ListIterator<Object> iterator, Object element, int site) {
    step(iterator, true, site);
    iterator.add(element);
  }

  public static void forEachRemaining(
      Iterator<Object> iterator, Consumer<Object> action, int site) {
    while (iterator.hasNext()) {
      action.accept(next(iterator, site));
    }
  }

  /** Collections whose own loop others may come into. */
  private static boolean isWeaklyConsistent(Object on) {
    String type = BackingCollections.of(on).getClass().getName();
    return type.startsWith("java.util.concurrent.") && !type.contains(".CopyOnWrite");
  }

  public static void forEach(Iterable<Object> all, Consumer<Object> action, int site) {
    if (isWeaklyConsistent(all)) {
      Iterator<Object> iterator = all.iterator();
      BackingCollections.derived(iterator, all);
      forEachRemaining(iterator, action, site);
    } else if (ThreadSafety.isLearners(all)) {
      all.forEach(action);
    } else {
      asOneCall(all, () -> all.forEach(action), site);
    }
  }

  public static void forEach(Map<Object, Object> map, BiConsumer<Object, Object> action, int site) {
    if (map instanceof ConcurrentMap && isWeaklyConsistent(map)) {
      Iterator<Map.Entry<Object, Object>> iterator = map.entrySet().iterator();
      BackingCollections.derived(iterator, map);
      while (iterator.hasNext()) {
        step(iterator, false, site);
        Map.Entry<Object, Object> entry = iterator.next();
        action.accept(entry.getKey(), entry.getValue());
      }
    } else if (ThreadSafety.isLearners(map)) {
      map.forEach(action);
    } else {
      asOneCall(map, () -> map.forEach(action), site);
    }
  }

  private static void asOneCall(Object on, Runnable call, int site) {
    SharedObjectHooks.before(on, site);
    try {
      call.run();
    } finally {
      SharedObjectHooks.after(on, site);
    }
  }

  /** A stream goes over its collection when it ends, not when it is made. */
  public static Stream<?> stream(Collection<?> all, int site) {
    if (ThreadSafety.isLearners(all)) {
      return all.stream();
    }
    int characteristics = all.spliterator().characteristics() & ~Spliterator.SUBSIZED;
    return StreamSupport.stream(
        () -> new SteppingSpliterator<>(all, characteristics, site), characteristics, false);
  }

  public static Stream<?> parallelStream(Collection<?> all, int site) {
    return ThreadSafety.isLearners(all) ? all.parallelStream() : stream(all, site).parallel();
  }
}
