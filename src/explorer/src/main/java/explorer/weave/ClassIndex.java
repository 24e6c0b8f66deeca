package explorer.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.loading.ClassesUnderTest;

/** What the class files say about the classes that are woven. Names are internal: {@code a/B$C}. */
final class ClassIndex {
  private final ClassesUnderTest own;
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(
      String superclass,
      List<String> interfaces,
      Map<String, Integer> fields,
      Set<String> methods) {
    static final Entry NONE = new Entry(null, List.of(), Map.of(), Set.of());

    Stream<String> supertypes() {
      return Stream.concat(Stream.ofNullable(superclass), interfaces.stream());
    }
  }

  /**
   * @param own the classes that are woven
   */
  ClassIndex(ClassesUnderTest own) {
    this.own = own;
  }

  /** Whether a class is woven: it is the learner's or the test's. */
  boolean isWoven(String name) {
    return own.include(name);
  }

  /** Whether it is neither woven nor known, so that it can't be followed. */
  boolean isOfALibrary(String name) {
    return own.isOfALibrary(name) && !isOfTheJdk(name);
  }

  private Entry entry(String name) {
    return isWoven(name) ? entries.computeIfAbsent(name, this::read) : Entry.NONE;
  }

  private Entry read(String name) {
    try {
      ClassModel model = ClassFile.of().parse(own.bytes(name));
      return new Entry(
          model.superclass().map(c -> c.asInternalName()).orElse(null),
          model.interfaces().stream().map(c -> c.asInternalName()).toList(),
          model.fields().stream()
              .collect(
                  Collectors.toMap(
                      f -> f.fieldName().stringValue(), ClassIndex::flags, (a, _) -> a)),
          model.methods().stream()
              .map(m -> m.methodName().stringValue() + m.methodType().stringValue())
              .collect(Collectors.toSet()));
    } catch (ClassNotFoundException e) {
      return Entry.NONE;
    }
  }

  private static int flags(FieldModel field) {
    return field.flags().flagsMask();
  }

  /**
   * The access flags of a field that {@code owner} has or inherits; empty if the JDK declares it.
   */
  Optional<Integer> fieldFlags(String owner, String field) {
    Entry entry = entry(owner);
    if (entry.fields().containsKey(field)) {
      return Optional.of(entry.fields().get(field));
    }
    return entry.supertypes().flatMap(s -> fieldFlags(s, field).stream()).findFirst();
  }

  /** Whether it or one of its superclasses is that class. */
  boolean extendsClass(String name, String ancestor) {
    for (String c = name; c != null; c = entry(c).superclass()) {
      if (c.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The class of the JDK whose method is meant by a call of {@code owner}'s.
   *
   * @return empty if it is the learner's own method, or not the JDK's
   */
  Optional<Class<?>> jdkOwner(String owner, String method, MethodTypeDesc type) {
    if (!isWoven(owner)) {
      return Optional.<Class<?>>ofNullable(jdkClass(owner));
    }
    Entry entry = entry(owner);
    if (entry.methods().contains(method + type.descriptorString())) {
      return Optional.empty();
    }
    return entry
        .supertypes()
        .flatMap(s -> jdkOwner(s, method, type).stream())
        .filter(c -> has(c, method, type))
        .findFirst();
  }

  private static boolean has(Class<?> owner, String method, MethodTypeDesc type) {
    for (Class<?> c = owner; c != null; c = c.getSuperclass()) {
      for (var m : c.getDeclaredMethods()) {
        if (m.getName().equals(method) && m.getParameterCount() == type.parameterCount()) {
          return true;
        }
      }
      for (Class<?> i : c.getInterfaces()) {
        if (has(i, method, type)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a class is the JDK's. */
  static boolean isOfTheJdk(String name) {
    return jdkClass(name) != null;
  }

  private static Class<?> jdkClass(String name) {
    try {
      Class<?> found =
          Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
      // That loader finds all modules, and the kit may be one.
      return found.getClassLoader() == ClassLoader.getSystemClassLoader() ? null : found;
    } catch (ClassNotFoundException e) {
      return null; // the kit's, JUnit's, or a tool's
    }
  }
}
