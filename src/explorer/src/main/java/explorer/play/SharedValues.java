package explorer.play;

import explorer.explain.StepWording;
import explorer.program.CodeSite;
import explorer.program.PendingStep;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.Step;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what the data hold that threads share, without a call of the learner's code. */
final class SharedValues {
  private static final int MOST = 24;
  private static final int MOST_ELEMENTS = 8;

  private final Run run;
  private final StepWording wording;
  private final SharedSteps shared;
  private final ClassLoader woven;
  private final List<SharedValue> values = new ArrayList<>();
  private final Map<String, Integer> named = new HashMap<>(); // fields, how many objects have it
  private final Map<SharedValue, String> owners = new IdentityHashMap<>(); // of fields
  private final Set<Object> shown = Collections.newSetFromMap(new IdentityHashMap<>());

  SharedValues(Run run, StepWording wording, SharedSteps shared) {
    this.run = run;
    this.wording = wording;
    this.shared = shared;
    List<Object> roots = run.program().roots();
    woven = roots.isEmpty() ? null : roots.getFirst().getClass().getClassLoader();
  }

  List<SharedValue> read() {
    Set<String> fields = new HashSet<>();
    shared
        .sites()
        .forEach(site -> {
          CodeSite at = run.site(site);
          fields.add(at.type() + "." + at.name());
        });
    for (Object object : objects()) {
      if (values.size() >= MOST) {
        break;
      }
      if (isOfTheCode(object)) {
        fields(object, fields);
      }
    }
    touched().forEach(this::add);
    return values.stream().map(this::toldApart).toList();
  }

  /** A field that several objects have is named with its object. */
  private SharedValue toldApart(SharedValue value) {
    return named.getOrDefault(value.name(), 0) > 1 && owners.containsKey(value)
        ? new SharedValue(owners.get(value) + "." + value.name(), value.value())
        : value;
  }

  /** What fields hold, and then what else was touched. */
  private List<Object> objects() {
    var all = new ArrayList<>(wording.reachable());
    for (Step step : run.log()) {
      if (step.location().on() != null && shared.isOne(step)) {
        all.add(step.location().on());
      }
    }
    return all;
  }

  private boolean isOfTheCode(Object object) {
    return object.getClass().getClassLoader() == woven
        && !object.getClass().isHidden()
        && !run.program().roots().contains(object);
  }

  private void fields(Object object, Set<String> wanted) {
    if (!shown.add(object)) {
      return;
    }
    for (Class<?> type = object.getClass();
        type != null && type.getClassLoader() == woven;
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        boolean isShared = wanted.contains(type.getSimpleName() + "." + field.getName());
        if (isShared && !Modifier.isFinal(field.getModifiers())) {
          field(field, object);
        }
      }
    }
  }

  private void field(Field field, Object object) {
    try {
      field.setAccessible(true);
      boolean isStatic = Modifier.isStatic(field.getModifiers());
      String owner = isStatic ? field.getDeclaringClass().getSimpleName() : wording.name(object);
      if (!isStatic) {
        named.merge(field.getName(), 1, Integer::sum);
      }
      var value =
          new SharedValue(
              isStatic ? owner + "." + field.getName() : field.getName(), held(field.get(object)));
      owners.put(value, owner);
      values.add(value);
    } catch (IllegalAccessException | RuntimeException e) {
      // Then it is not shown.
    }
  }

  /** Arrays and objects of the JDK at which threads took shared steps, or are about to. */
  private List<Object> touched() {
    var all = new ArrayList<Object>();
    for (ControlledThread p : run.participants()) { // the same order, whoever came first
      for (Step step : run.log()) {
        if (step.who() == p && shared.isOne(step)) {
          all.add(step.location().on());
        }
      }
    }
    for (ControlledThread p : run.participants()) {
      PendingStep pending = p.pending();
      boolean stands = !p.isDone() && pending.site() != PendingStep.NOWHERE;
      if (stands && shared.isBefore(p)) {
        all.add(pending.on());
      }
    }
    return all;
  }

  private void add(Object object) {
    if (object == null || values.size() >= MOST || !hasContent(object) || !shown.add(object)) {
      return;
    }
    values.add(new SharedValue(wording.name(object), content(object)));
  }

  private static boolean hasContent(Object object) {
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
  private String held(Object value) {
    if (value != null && hasContent(value) && !(value instanceof CharSequence)) {
      shown.add(value);
      return content(value);
    }
    return value == null || !isOfTheCode(value) ? wording.shown(value) : wording.name(value);
  }

  private String content(Object object) {
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
      return "…"; // somebody is in the midst of a change
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
    return element != null && isOfTheCode(element) ? wording.name(element) : wording.shown(element);
  }
}
