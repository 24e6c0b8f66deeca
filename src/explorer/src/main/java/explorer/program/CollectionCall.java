package explorer.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What one call does to an object that leaves locking to its callers. The documentation of {@code
 * ArrayList}, {@code LinkedList}, {@code HashMap}, {@code LinkedHashMap} and {@code TreeMap}
 * demands a lock where a call adds or removes elements. It says that to set an element which is
 * there already is no such change. So threads may set elements at the same time, each its own, as
 * they may in an array.
 *
 * @param restructures whether no other thread may be in a call of the object meanwhile
 * @param writes whether it writes those elements, instead of reading them
 * @param elements the indexes or keys of the elements that it touches
 */
public record CollectionCall(boolean restructures, boolean writes, Collection<?> elements) {
  private static final CollectionCall READS_STRUCTURE = reads(List.of());
  private static final CollectionCall RESTRUCTURES = new CollectionCall(true, true, List.of());

  /**
   * Whether no other thread may make that call while this one is being made. Two accesses of one
   * element are a data race, and no more than that.
   */
  public boolean isInTheWayOf(CollectionCall other) {
    return restructures || other.restructures;
  }

  private static CollectionCall reads(Collection<?> elements) {
    return new CollectionCall(false, false, elements);
  }

  private static CollectionCall sets(Object element) {
    return new CollectionCall(false, true, List.of(element));
  }

  /**
   * The meaning of a call that is about to be made.
   *
   * @param on the receiver; not null
   * @param changes whether the method may change the object at all
   * @param arguments as far as they are known
   */
  public static CollectionCall of(
      Object on, String method, boolean changes, List<Object> arguments) {
    Object first = arguments.isEmpty() ? null : arguments.getFirst();
    return switch (on) {
      case ArrayList<?> list -> ofList(list, method, changes, first);
      case LinkedList<?> list -> ofList(list, method, changes, first);
      case HashMap<?, ?> map -> ofMap(map, method, changes, first);
      case TreeMap<?, ?> map -> ofMap(map, method, changes, first);
      default -> changes ? RESTRUCTURES : READS_STRUCTURE;
    };
  }

  /** The same of a view that counts in its own way, or has no elements but keys. */
  public static CollectionCall ofPart(String method, boolean changes) {
    return changes && !method.equals("set") ? RESTRUCTURES : READS_STRUCTURE;
  }

  private static CollectionCall ofList(List<?> list, String method, boolean changes, Object first) {
    int size = list.size();
    return switch (method) {
      case "set" -> has(size, first) ? sets(first) : READS_STRUCTURE;
      case "get" -> has(size, first) ? reads(List.of(first)) : READS_STRUCTURE;
      case "getFirst" -> size == 0 ? READS_STRUCTURE : reads(List.of(0));
      case "getLast" -> size == 0 ? READS_STRUCTURE : reads(List.of(size - 1));
      case "size", "isEmpty", "subList", "reversed" -> READS_STRUCTURE;
      default -> changes ? RESTRUCTURES : reads(IntStream.range(0, size).boxed().toList());
    };
  }

  private static boolean has(int size, Object index) {
    return index instanceof Integer i && i >= 0 && i < size;
  }

  private static CollectionCall ofMap(Map<?, ?> map, String method, boolean changes, Object key) {
    return switch (method) {
      case "put", "replace" -> has(map, key) ? sets(key) : RESTRUCTURES;
      case "get", "getOrDefault" -> has(map, key) ? reads(List.of(key)) : ofKeys(map, key);
      case "containsKey", "keySet", "size", "isEmpty" -> READS_STRUCTURE;
      default -> changes ? RESTRUCTURES : reads(plainKeys(map));
    };
  }

  /** A plain key that is not there has no element; any other may be equal to any key. */
  private static CollectionCall ofKeys(Map<?, ?> map, Object key) {
    return isPlain(key) ? READS_STRUCTURE : reads(plainKeys(map));
  }

  private static List<?> plainKeys(Map<?, ?> map) {
    return map.keySet().stream().filter(CollectionCall::isPlain).toList();
  }

  /** To ask runs no code of the program under test. */
  private static boolean has(Map<?, ?> map, Object key) {
    return isPlain(key)
        && (!(map instanceof TreeMap<?, ?> sorted) || areAsPlain(sorted, key))
        && map.containsKey(key);
  }

  private static boolean areAsPlain(TreeMap<?, ?> sorted, Object key) {
    return sorted.comparator() == null
        && !sorted.isEmpty()
        && sorted.firstKey().getClass() == key.getClass();
  }

  /** Whether nothing but its value decides to what it is equal, and no code of the program. */
  public static boolean isPlain(Object key) {
    return key instanceof String
        || key instanceof Number
        || key instanceof Character
        || key instanceof Enum<?>;
  }
}
