package explorer.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;

/** What an object's class promises to threads that share it. */
public final class ThreadSafety {
  private static final Set<Class<?>> PROMISE_NOTHING =
      Set.of(
          ArrayList.class,
          LinkedList.class,
          ArrayDeque.class,
          PriorityQueue.class,
          HashMap.class,
          LinkedHashMap.class,
          TreeMap.class,
          IdentityHashMap.class,
          EnumMap.class,
          HashSet.class,
          LinkedHashSet.class,
          TreeSet.class,
          BitSet.class,
          StringBuilder.class);

  private ThreadSafety() {}

  /** Those of which the documentation says: if threads share it, somebody else has to lock. */
  public static boolean promisesNothing(Object on) {
    return on != null && PROMISE_NOTHING.contains(on.getClass());
  }

  /** Those that lock their own monitor in every call. */
  public static boolean locksItself(Object on) {
    return on instanceof Vector
        || on instanceof Hashtable
        || on instanceof StringBuffer
        || isWrapper(on);
  }

  /** Those that lock their monitor in every call, and leave going over them to the caller. */
  public static boolean isWrapper(Object on) {
    return on != null && on.getClass().getName().startsWith("java.util.Collections$Synchronized");
  }

  /**
   * Whether the class is neither the JDK's nor the explorer's, so that its code is woven itself.
   */
  public static boolean isLearners(Object on) {
    Class<?> type = on.getClass();
    return !type.getModule().isNamed() && !type.getName().startsWith("explorer.");
  }

  /** Whether the learner's class has that public method itself, or inherits it from another one. */
  public static boolean overrides(Object on, String method, Class<?>... parameters) {
    try {
      return !on.getClass().getMethod(method, parameters).getDeclaringClass().getModule().isNamed();
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
