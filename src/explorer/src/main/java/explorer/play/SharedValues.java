package explorer.play;

import explorer.explain.StepWording;
import explorer.program.CodeSite;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.Step;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what the data hold that threads share, without a call of the learner's code. */
final class SharedValues {
  private static final int MOST = 24;

  private final Run run;
  private final StepWording wording;
  private final SharedSteps shared;
  private final ClassLoader woven;
  private final ValueFormatter formatter;
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
    formatter = new ValueFormatter(wording, this::isOfTheCode, shown::add);
  }

  List<SharedValue> read() {
    Set<String> fields = new HashSet<>();
    shared
        .sites()
        .forEach(site -> {
          CodeSite at = run.site(site);
          fields.add(at.type() + "." + at.name());
        });
    Set<Object> locks = locks();
    for (Object object : objects()) {
      if (values.size() >= MOST) {
        break;
      }
      if (isOfTheCode(object)) {
        boolean isLock = locks.contains(object);
        fields(object, field -> isLock || fields.contains(nameOf(field)));
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

  /** {@code Account.balance}, as a place in the code has it. */
  private static String nameOf(Field field) {
    return field.getDeclaringClass().getSimpleName() + "." + field.getName();
  }

  /**
   * Objects of the code whose own lock threads take: it guards their fields, also those that nobody
   * has changed while others were looking.
   */
  private Set<Object> locks() {
    Set<Object> locks = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Step step : run.log()) {
      if (step.act() == StepKind.TAKE && shared.isOne(step)) {
        locks.add(step.location().on());
      }
    }
    for (ControlledThread p : run.participants()) {
      if (isBeforeShared(p) && p.pending().act() == StepKind.TAKE) {
        locks.add(p.pending().on());
      }
    }
    return locks;
  }

  private boolean isBeforeShared(ControlledThread p) {
    return !p.isDone() && shared.isBefore(p);
  }

  private void fields(Object object, Predicate<Field> wanted) {
    if (!shown.add(object)) {
      return;
    }
    for (Class<?> type = object.getClass();
        type != null && type.getClassLoader() == woven;
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (wanted.test(field) && !Modifier.isFinal(field.getModifiers())) {
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
              isStatic ? owner + "." + field.getName() : field.getName(),
              formatter.held(field.get(object)));
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
      if (isBeforeShared(p)) {
        all.add(p.pending().on());
      }
    }
    return all;
  }

  private void add(Object object) {
    if (object == null
        || values.size() >= MOST
        || !ValueFormatter.hasContent(object)
        || !shown.add(object)) {
      return;
    }
    values.add(new SharedValue(wording.name(object), formatter.content(object)));
  }
}
