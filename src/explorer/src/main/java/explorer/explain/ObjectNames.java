package explorer.explain;

import explorer.program.CodeSite;
import explorer.run.ControlledThread;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What objects are called: like the field that holds them, found by a walk from the scenario; those
 * that no field holds as the source names them where they are touched first; the others like their
 * class. An object has one name in a story, whoever touches it.
 */
final class ObjectNames {
  private static final int MOST_ELEMENTS = 16;
  private static final String CAPTURED = "arg$"; // what a lambda keeps has no name

  private static final Pattern NUMBERED = Pattern.compile("(.*) (\\d+)");

  private final ClassLoader woven;
  private final Map<Object, String> byField = new IdentityHashMap<>();
  private final Map<Object, Object> owners = new IdentityHashMap<>(); // which have it in a field
  private final Map<Object, String> byClass = new IdentityHashMap<>();
  private final Map<Object, String> declared = new IdentityHashMap<>(); // types in the source
  private final Map<String, Integer> used = new HashMap<>();
  private final Deque<Object> toVisit = new ArrayDeque<>();
  private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Object> reachable = new ArrayList<>();
  private final List<Class<?>> types = new ArrayList<>();

  /**
   * @param roots where the walk begins: the test's scenario, then its tasks
   */
  ObjectNames(List<Object> roots) {
    woven = roots.isEmpty() ? null : roots.getFirst().getClass().getClassLoader();
    for (Object root : roots) {
      byField.put(root, "the test");
      toVisit.add(root);
    }
    while (!toVisit.isEmpty()) {
      visit(toVisit.remove());
    }
  }

  private void visit(Object object) {
    if (object instanceof Object[] array) {
      String name = byField.getOrDefault(array, CAPTURED);
      for (int i = 0; i < Math.min(array.length, MOST_ELEMENTS); i++) {
        found(array[i], element(name, i));
      }
      return;
    }
    for (Class<?> c = object.getClass(); isWoven(c); c = c.getSuperclass()) {
      visitFields(c, object);
    }
  }

  /** Of {@code ids} this is {@code ids[0]}, and of {@code ids 2} it is {@code ids[0] (2)}. */
  private static String element(String array, int index) {
    Matcher numbered = NUMBERED.matcher(array);
    return numbered.matches()
        ? "%s[%d] (%s)".formatted(numbered.group(1), index, numbered.group(2))
        : "%s[%d]".formatted(array, index);
  }

  private boolean isWoven(Class<?> type) {
    return type != null && type.getClassLoader() == woven;
  }

  private void visitFields(Class<?> type, Object object) {
    boolean isNew = !types.contains(type);
    types.add(type);
    for (Field field : inOrder(type)) {
      boolean isStatic = Modifier.isStatic(field.getModifiers());
      if (field.getType().isPrimitive() || field.isSynthetic() || isStatic && !isNew) {
        continue;
      }
      try {
        field.setAccessible(true);
        Object part = field.get(isStatic ? null : object);
        found(part, field.getName());
        if (part instanceof Lock && !isStatic) {
          owners.putIfAbsent(part, object);
        }
      } catch (IllegalAccessException e) {
        throw new AssertionError("made accessible", e);
      }
    }
  }

  /** The JVM promises none. */
  private static List<Field> inOrder(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .sorted(Comparator.comparing(Field::getName))
        .toList();
  }

  private void found(Object object, String name) {
    if (object == null) {
      return;
    }
    boolean isNamed = !name.startsWith(CAPTURED) && byField.putIfAbsent(object, name) == null;
    boolean isNew = visited.add(object);
    if (isNew) {
      reachable.add(object);
    }
    boolean isArray = object instanceof Object[];
    if (isNew && (isArray || isWoven(object.getClass())) || isNamed && isArray) {
      toVisit.add(object); // an array that has got its name gives names to its elements
    }
  }

  /** An object is touched there: if nothing else is known of it, the source's name is its own. */
  void seen(Object object, CodeSite site) {
    if (object == null || object instanceof Thread || byField.containsKey(object)) {
      return;
    }
    if (!site.type().isEmpty()) {
      declared.putIfAbsent(object, site.type());
    }
    String name = site.on();
    if (!name.isEmpty() && !name.equals("this")) {
      byField.put(object, numbered(name));
      toVisit.add(object);
      while (!toVisit.isEmpty()) {
        visit(toVisit.remove());
      }
    }
  }

  /** What fields hold, as far as the walk came, in the order found. */
  List<Object> reachable() {
    return List.copyOf(reachable);
  }

  /** As {@link #of}, for an element of that array. */
  String ofElement(Object array, int index) {
    return element(of(array), index);
  }

  /** A name in the sentence; two objects may have the same. */
  String of(Object object) {
    return switch (object) {
      case null -> "null";
      case Class<?> type -> type.getSimpleName() + ".class";
      case ControlledThread p -> p.name();
      default -> {
        String name = byField.get(object);
        yield name != null ? name : byClass.computeIfAbsent(object, this::numbered);
      }
    };
  }

  private String numbered(Object object) {
    return numbered(object.getClass() == Object.class ? "lock" : shownType(object));
  }

  private String numbered(String name) {
    int number = used.merge(name, 1, Integer::sum);
    return number == 1 ? name : name + " " + number;
  }

  /** Of a class that the JDK keeps to itself, such as {@code List12}, nobody has heard. */
  private String shownType(Object object) {
    Class<?> type = object.getClass();
    boolean isHidden = type.getClassLoader() == null && !Modifier.isPublic(type.getModifiers());
    return isHidden && declared.containsKey(object) ? declared.get(object) : shownType(type);
  }

  /** The class that the code names, where it gets another one. */
  static String shownType(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "SimulatedPool", "SimulatedScheduledPool" -> "pool";
      case "SimulatedTask" -> "future";
      case "SimulatedBarrier" -> "barrier";
      case "SimulatedSynchronousQueue" -> "SynchronousQueue";
      case "SimulatedCompletionService" -> "service";
      case "SimulatedThread" -> "Thread";
      case "" -> shownType(baseOf(type)); // an anonymous class
      case String name -> name;
    };
  }

  private static Class<?> baseOf(Class<?> anonymous) {
    Class<?>[] interfaces = anonymous.getInterfaces();
    return interfaces.length == 0 ? anonymous.getSuperclass() : interfaces[0];
  }

  /** A lock in the sentence: one that is nothing else has its own name. */
  String ofLock(Object lock) {
    boolean isLockAlone =
        lock.getClass() == Object.class
            || lock instanceof Lock
            || lock.getClass().getSimpleName().endsWith("Lock");
    if (isLockAlone && !isOneOfSeveral(lock)) {
      return of(lock);
    }
    return "the lock of " + of(isLockAlone ? owners.get(lock) : lock);
  }

  /** Whether each of several objects has such a lock, in a field of the same name. */
  private boolean isOneOfSeveral(Object lock) {
    Object owner = owners.get(lock);
    return owner != null
        && byField.containsKey(owner)
        && owners.keySet().stream().anyMatch(other -> other != lock && of(other).equals(of(lock)));
  }
}
