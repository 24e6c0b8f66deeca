package explorer.play;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a scenario has noted for itself in its fields and in what its tasks have captured: no step
 * shows it, but what it demands at the end may depend on it.
 */
final class TestData {
  private static final int DEEPEST = 4;

  private final List<Object> roots;
  private final Function<Object, String> order;
  private final ClassLoader woven;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final StringBuilder text = new StringBuilder("test ");
  private boolean isUnknown;

  TestData(List<Object> roots, Function<Object, String> order) {
    this.roots = roots;
    this.order = order;
    woven = roots.isEmpty() ? null : roots.getFirst().getClass().getClassLoader();
    roots.forEach(this::fields);
  }

  String text() {
    return text.toString();
  }

  /** Whether there is something of which it is not known what is in it. */
  boolean isUnknown() {
    return isUnknown;
  }

  private void fields(Object owner) {
    for (Class<?> type = owner.getClass();
        type != null && type.getClassLoader() == woven;
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        boolean isConstant =
            Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
        if (!isConstant) {
          field(field, owner);
        }
      }
    }
  }

  private void field(Field field, Object owner) {
    try {
      field.setAccessible(true);
      value(field.get(owner), 0);
    } catch (IllegalAccessException | RuntimeException e) {
      isUnknown = true;
    }
  }

  private void value(Object value, int depth) {
    if (PlainValue.isPlain(value)) {
      text.append(PlainValue.text(value)).append(' ');
      return;
    }
    String kept = order.apply(value);
    if (kept != null) {
      text.append(kept).append(' ');
      return;
    }
    boolean isOfTheCode = value.getClass().getClassLoader() == woven;
    if (roots.contains(value) || isOfTheCode && !value.getClass().isHidden()) {
      return; // its data are touched by steps
    }
    if (!seen.add(value)) {
      return;
    }
    if (depth > DEEPEST) {
      isUnknown = true;
      return;
    }
    switch (value) {
      case Collection<?> all when isOfTheJdk(value) -> each(new ArrayList<>(all), depth);
      case Map<?, ?> map when isOfTheJdk(value) -> {
        each(new ArrayList<>(map.keySet()), depth);
        each(new ArrayList<>(map.values()), depth);
      }
      case Object array when array.getClass().isArray() -> {
        for (int i = 0; i < Array.getLength(array); i++) {
          value(Array.get(array, i), depth + 1);
        }
      }
      case Object atomic
          when atomic.getClass().getName().startsWith("java.util.concurrent.atomic.") ->
          text.append(atomic).append(' ');
      case Object function when function.getClass().isHidden() -> fields(function);
      default -> isUnknown = true;
    }
  }

  private void each(List<?> elements, int depth) {
    text.append('[');
    elements.forEach(element -> value(element, depth + 1));
    text.append(']');
  }

  private static boolean isOfTheJdk(Object value) {
    return value.getClass().getClassLoader() == null;
  }
}
