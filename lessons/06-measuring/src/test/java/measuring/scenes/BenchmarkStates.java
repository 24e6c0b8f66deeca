package measuring.scenes;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kit.Rejection;
import measuring.Polynomial;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The state objects of a benchmark, made, filled and set up as JMH does it, by one thread. */
final class BenchmarkStates {
  private final RecordingPolynomial polynomial;
  private Blackhole blackhole; // made when it is asked for
  private final Map<Class<?>, Object> objects = new LinkedHashMap<>();

  BenchmarkStates(RecordingPolynomial polynomial) {
    this.polynomial = polynomial;
  }

  /** What the methods have given to the Blackhole. */
  List<String> consumed() {
    return blackhole == null ? List.of() : RecordingBlackhole.consumedBy(blackhole);
  }

  private Blackhole blackhole() {
    if (blackhole == null) {
      blackhole = RecordingBlackhole.create();
    }
    return blackhole;
  }

  Collection<Object> objects() {
    return objects.values();
  }

  /** The object of that class; made and set up, after those that it asks for, if it is new. */
  Object of(Class<?> type) throws Exception {
    if (objects.containsKey(type)) {
      return objects.get(type);
    }
    Object state = made(type);
    for (Field field : fields(type)) {
      if (Polynomial.class == field.getType()) {
        put(field, state);
      }
      var param = field.getAnnotation(Param.class);
      if (param != null) {
        field.setAccessible(true);
        field.set(state, parsed(param.value()[0], field));
      }
    }
    objects.put(type, state);
    setUp(state, Level.Trial);
    return state;
  }

  private static Object made(Class<?> type) throws Exception {
    try {
      Constructor<?> constructor = type.getConstructor();
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    } catch (ReflectiveOperationException e) {
      throw Rejection.plain(
          "JMH can't make a %s: the class has to be public, static if it is nested, not abstract,"
                  .formatted(type.getSimpleName())
              + " and needs a public constructor without parameters.");
    }
  }

  private void put(Field field, Object state) throws IllegalAccessException {
    if (Modifier.isStatic(field.getModifiers())) {
      throw Rejection.plain(
          "The field %s.%s is static: the test can't put a polynomial that counts there. Leave it as"
                  .formatted(field.getDeclaringClass().getSimpleName(), field.getName())
              + " it was shipped.");
    }
    field.setAccessible(true);
    field.set(state, polynomial);
  }

  private static Object parsed(String text, Field field) {
    return switch (field.getType().getName()) {
      case "double", "java.lang.Double" -> Double.valueOf(text);
      case "float", "java.lang.Float" -> Float.valueOf(text);
      case "int", "java.lang.Integer" -> Integer.valueOf(text);
      case "long", "java.lang.Long" -> Long.valueOf(text);
      case "boolean", "java.lang.Boolean" -> Boolean.valueOf(text);
      case "java.lang.String" -> text;
      default ->
          throw Rejection.plain(
              "The test knows no @Param of type %s: a number or a String will do."
                  .formatted(field.getType().getSimpleName()));
    };
  }

  /** Calls the set-up methods of that level. */
  void setUp(Level level) throws Exception {
    for (Object state : List.copyOf(objects.values())) {
      setUp(state, level);
    }
  }

  private void setUp(Object state, Level level) throws Exception {
    for (Method method : methods(state.getClass())) {
      var setUp = method.getAnnotation(Setup.class);
      if (setUp != null && setUp.value() == level) {
        if (!Modifier.isPublic(method.getModifiers()) || method.getReturnType() != void.class) {
          throw Rejection.plain(
              "JMH refuses %s: a method with @Setup has to be public, and void."
                  .formatted(method.getName()));
        }
        call(method, state);
      }
    }
  }

  /** Calls a method with what it asks for; comes out what it throws. */
  Object call(Method method, Object target) throws Exception {
    var arguments = new ArrayList<>();
    for (Class<?> type : method.getParameterTypes()) {
      if (type != Blackhole.class && !type.isAnnotationPresent(State.class)) {
        throw Rejection.plain(
            "%s takes a %s; it may take a Blackhole, and objects of classes with @State."
                .formatted(method.getName(), type.getSimpleName()));
      }
      arguments.add(type == Blackhole.class ? blackhole() : of(type));
    }
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments.toArray());
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    }
  }

  private static Exception unwrapped(InvocationTargetException e) throws Exception {
    switch (e.getCause()) {
      case Error error -> throw error;
      case Exception exception -> throw exception;
      default -> throw e;
    }
  }

  /** Inherited ones too, but for those of Object. */
  static List<Field> fields(Class<?> type) {
    return line(type)
        .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
        .filter(field -> !field.isSynthetic())
        .toList();
  }

  static List<Method> methods(Class<?> type) {
    return line(type)
        .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
        .filter(method -> !method.isSynthetic())
        .sorted((a, b) -> a.getName().compareTo(b.getName())) // reflection promises no order
        .toList();
  }

  private static Stream<Class<?>> line(Class<?> type) {
    return Stream.<Class<?>>iterate(
        type, c -> c != null && c != Object.class, Class::getSuperclass);
  }
}
