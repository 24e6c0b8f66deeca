package explorer.hooks;

import explorer.program.ThreadSafety;
import explorer.run.ControlledThread;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;

/**
 * What collection is really touched by a call of a view, a wrapper or an iterator: {@code
 * map.keySet()} and {@code Collections.synchronizedList(list)} have no data of their own.
 */
public final class BackingCollections {
  private BackingCollections() {}

  /**
   * What is behind an object.
   *
   * @param data the collection that has the data
   * @param lock whose monitor each call takes by itself; null for none
   */
  record Backing(Object data, Object lock) {
    /** Whether that view shows another part than the whole, or keys without their values. */
    boolean isPart(Object view) {
      return view != data
          && (data instanceof List && !isWrapper(view)
              || view instanceof Set && !(data instanceof Set));
    }

    private static boolean isWrapper(Object view) {
      return view.getClass().getName().startsWith("java.util.Collections$");
    }
  }

  /**
   * The collection that a call of that object really touches.
   *
   * @return the object itself if it is no view that the code has made; null for null
   */
  public static Object of(Object on) {
    return on == null ? null : backing(ControlledThread.current(), on).data();
  }

  static Backing backing(ControlledThread me, Object on) {
    return on != null && me.run().facts().orNull(on) instanceof Backing known
        ? known
        : new Backing(on, ThreadSafety.locksItself(on) ? on : null);
  }

  /** Whether it is known what the iterator goes over. */
  static boolean isKnown(ControlledThread me, Object iterator) {
    return me.run().facts().orNull(iterator) instanceof Backing;
  }

  /**
   * Notes that what a call gave stands on what it was called of. To iterate takes no lock, whatever
   * it goes over.
   */
  public static void derived(Object view, Object from) {
    ControlledThread me = ControlledThread.current();
    Backing below = backing(me, from);
    if (view == null || view == from || !isShareable(below.data())) {
      return;
    }
    boolean iterates =
        view instanceof Iterator || view instanceof Spliterator || view instanceof Enumeration;
    Object lock = below.lock();
    if (!iterates && lock == null && ThreadSafety.locksItself(view)) {
      lock = view;
    }
    Backing backing = new Backing(below.data(), iterates ? null : lock);
    me.run().facts().of(view, () -> backing);
  }

  /** Whether others may see it change: what the learner wrote is woven itself. */
  private static boolean isShareable(Object data) {
    return (data instanceof Collection || data instanceof Map)
        && !ThreadSafety.isLearners(data)
        && !data.getClass().getName().startsWith("java.util.ImmutableCollections");
  }
}
