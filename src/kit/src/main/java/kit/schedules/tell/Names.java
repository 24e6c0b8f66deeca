package kit.schedules.tell;

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
import kit.schedules.schedule.Participant;

/**
 * What objects are called: like the field that holds them, found by a walk from the scenario; those
 * that no field holds like their class.
 */
final class Names {
  private static final int MOST_ELEMENTS = 16;
  private static final String CAPTURED = "arg$"; // what a lambda keeps has no name

  private final ClassLoader woven;
  private final Map<Object, String> byField = new IdentityHashMap<>();
  private final Map<Object, String> byClass = new IdentityHashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final Deque<Object> toVisit = new ArrayDeque<>();
  private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Class<?>> types = new ArrayList<>();

  /**
   * @param roots where the walk begins: the test's scenario, then its tasks
   */
  Names(List<Object> roots) {
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
      String name = byField.get(array);
      for (int i = 0; i < Math.min(array.length, MOST_ELEMENTS); i++) {
        found(array[i], name + "[" + i + "]");
      }
      return;
    }
    for (Class<?> c = object.getClass(); isWoven(c); c = c.getSuperclass()) {
      visitFields(c, object);
    }
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
        found(field.get(isStatic ? null : object), field.getName());
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
    if (object == null || byField.containsKey(object) || !visited.add(object)) {
      return;
    }
    if (!name.startsWith(CAPTURED)) {
      byField.put(object, name);
    }
    if (isWoven(object.getClass()) || object instanceof Object[]) {
      toVisit.add(object);
    }
  }

  /** A name in the sentence; two objects may have the same. */
  String of(Object object) {
    return switch (object) {
      case null -> "null";
      case Class<?> type -> type.getSimpleName() + ".class";
      case Participant p -> p.name();
      default -> {
        String name = byField.get(object);
        yield name != null ? name : byClass.computeIfAbsent(object, this::numbered);
      }
    };
  }

  private String numbered(Object object) {
    String type = object.getClass() == Object.class ? "lock" : shownType(object.getClass());
    int number = used.merge(type, 1, Integer::sum);
    return number == 1 ? type : type + " " + number;
  }

  private static String shownType(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "PlayedPool" -> "pool";
      case "PlayedTask" -> "future";
      case "PlayedBarrier" -> "barrier";
      case "PlayedCompletionService" -> "service";
      case String name -> name;
    };
  }

  /** A lock in the sentence: one that is nothing else has its own name. */
  String ofLock(Object lock) {
    boolean isLockAlone =
        lock.getClass() == Object.class
            || lock instanceof Lock
            || lock.getClass().getSimpleName().endsWith("Lock");
    return isLockAlone ? of(lock) : "the lock of " + of(lock);
  }
}
