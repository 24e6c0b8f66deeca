package explorer.play;

import explorer.explain.StepWording;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes values in a few words, without a call of the learner's code. */
final class ValueFormatter {
  private static final int MOST_ELEMENTS = 8;

  private final StepWording wording;
  private final Predicate<Object> isOfTheCode;
  private final Consumer<Object> listener;

  /**
   * @param isOfTheCode whether an object is of a class that was woven: then it is named
   * @param listener gets each object whose content stands in the place of its name
   */
  ValueFormatter(StepWording wording, Predicate<Object> isOfTheCode, Consumer<Object> listener) {
    this.wording = wording;
    this.isOfTheCode = isOfTheCode;
    this.listener = listener;
  }

  /** Whether more can be said about an object than its name. */
  static boolean hasContent(Object object) {
    if (object.getClass().isArray()) {
      return true;
    }
    return object.getClass().getClassLoader() == null && isKnown(object);
  }

  private static boolean isKnown(Object object) {
    return object instanceof Collection
        || object instanceof Map
        || object instanceof CharSequence
        || object instanceof Number && object.getClass().getName().startsWith("java.util.")
        || object instanceof AtomicBoolean
        || object instanceof AtomicReference
        || object instanceof AtomicIntegerArray
        || object instanceof AtomicLongArray
        || object instanceof Semaphore
        || object instanceof CountDownLatch;
  }

  /** What a field holds: an array or an object of the JDK with what is in it. */
  String held(Object value) {
    if (value != null && hasContent(value) && !(value instanceof CharSequence)) {
      listener.accept(value);
      return content(value);
    }
    return value == null || !isOfTheCode.test(value) ? wording.shown(value) : wording.name(value);
  }

  /** What is in it now; an ellipsis while somebody is in the midst of a change. */
  String content(Object object) {
    try {
      return switch (object) {
        case AtomicInteger n -> Integer.toString(n.get());
        case AtomicLong n -> Long.toString(n.get());
        case LongAdder n -> Long.toString(n.sum());
        case AtomicBoolean b -> Boolean.toString(b.get());
        case AtomicReference<?> r -> held(r.get());
        case AtomicIntegerArray _, AtomicLongArray _ -> object.toString();
        case Semaphore s -> s.availablePermits() + " permits";
        case CountDownLatch c -> "count " + c.getCount();
        case CharSequence text -> wording.shown(text.toString());
        case Map<?, ?> map -> map(map);
        case Collection<?> all -> list(new ArrayList<>(all), all.size());
        default ->
            object.getClass().isArray()
                ? list(
                    IntStream.range(0, Math.min(MOST_ELEMENTS, Array.getLength(object)))
                        .mapToObj(i -> Array.get(object, i))
                        .toList(),
                    Array.getLength(object))
                : wording.shown(object);
      };
    } catch (RuntimeException inBetween) {
      return "…";
    }
  }

  private String map(Map<?, ?> map) {
    List<String> entries =
        map.entrySet().stream()
            .limit(MOST_ELEMENTS)
            .map(entry -> element(entry.getKey()) + "=" + element(entry.getValue()))
            .collect(Collectors.toCollection(ArrayList::new));
    return "{" + joined(entries, map.size()) + "}";
  }

  private String list(List<?> elements, int size) {
    List<String> texts =
        elements.stream()
            .limit(MOST_ELEMENTS)
            .map(this::element)
            .collect(Collectors.toCollection(ArrayList::new));
    return "[" + joined(texts, size) + "]";
  }

  private static String joined(List<String> texts, int size) {
    if (texts.size() < size) {
      texts.add("…");
    }
    return String.join(", ", texts);
  }

  private String element(Object element) {
    return element != null && isOfTheCode.test(element)
        ? wording.name(element)
        : wording.shown(element);
  }
}
