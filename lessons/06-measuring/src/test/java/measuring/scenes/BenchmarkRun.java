package measuring.scenes;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kit.Guard;
import kit.Rejection;
import measuring.PolynomialBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.State;

/**
 * A few calls of one method of the benchmark, in a life of its own: the classes are loaded anew,
 * the states made and set up, the method called, in the order in which JMH does it. Without a
 * clock.
 */
public final class BenchmarkRun {
  private static final int CALLS = 3;

  private final RecordingPolynomial polynomial;
  private final BenchmarkStates states;
  private final Class<?> type;
  private final Method method;
  private Object target;
  private Object returned;

  /**
   * @param name of the method
   * @param result what the polynomial is to return
   */
  public BenchmarkRun(String name, double result) {
    polynomial = new RecordingPolynomial(result);
    states = new BenchmarkStates(polynomial);
    type = new BenchmarkClassLoader().load(PolynomialBenchmark.class);
    method =
        benchmarks(type).stream().filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
  }

  /** The methods with {@code @Benchmark}. */
  public static List<Method> benchmarks(Class<?> type) {
    return BenchmarkStates.methods(type).stream()
        .filter(m -> m.isAnnotationPresent(Benchmark.class))
        .toList();
  }

  public RecordingPolynomial polynomial() {
    return polynomial;
  }

  /** Makes all, and calls the method for the first time. */
  public BenchmarkRun begun() throws Exception {
    Guard.run(() -> {
      target = type.isAnnotationPresent(State.class) ? states.of(type) : stateless();
      for (Class<?> parameter : method.getParameterTypes()) {
        if (parameter.isAnnotationPresent(State.class)) {
          states.of(parameter);
        }
      }
      states.setUp(Level.Iteration);
      states.setUp(Level.Invocation);
    });
    callAgain();
    return this;
  }

  private Object stateless() throws ReflectiveOperationException {
    var field =
        Arrays.stream(type.getDeclaredFields())
            .filter(f -> !f.isSynthetic() && !Modifier.isStatic(f.getModifiers()))
            .findFirst();
    if (field.isPresent()) {
      throw Rejection.plain(
          "JMH refuses the class: it has a field, %s, and so it has to be a @State."
              .formatted(field.get().getName()));
    }
    return type.getConstructor().newInstance();
  }

  /** Lets it be called a few times, as in several iterations. */
  public BenchmarkRun lived() throws Exception {
    begun();
    for (int i = 1; i < CALLS; i++) {
      callNext();
    }
    return this;
  }

  /** Calls the method once more, after the set-up that belongs to a call. */
  public void callNext() throws Exception {
    Guard.run(() -> states.setUp(Level.Invocation));
    callAgain();
  }

  private void callAgain() throws Exception {
    polynomial.beginCall();
    try {
      Guard.run(() -> returned = states.call(method, target));
    } finally {
      polynomial.endCall();
    }
  }

  /** Where a result can have gone, and what is there now. */
  public Map<String, String> traces() throws IllegalAccessException {
    var traces = new TreeMap<String, String>();
    traces.put("returned", ValueFormatter.told(returned));
    traces.put("consumed", states.consumed().toString());
    for (Object state : states.objects()) {
      for (Field field : BenchmarkStates.fields(state.getClass())) {
        field.setAccessible(true);
        traces.put(field.toString(), ValueFormatter.told(field.get(state)));
      }
    }
    return traces;
  }

  /**
   * Whether the point that the polynomial is asked for changes with a field that isn't final: so
   * the compiler can't know it.
   */
  public boolean readsPointFromField() throws Exception {
    double before = pointAsked();
    for (Object state : List.copyOf(states.objects())) {
      for (Field field : BenchmarkStates.fields(state.getClass())) {
        if (!Modifier.isFinal(field.getModifiers()) && changes(before, state, field)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean changes(double before, Object state, Field field) throws Exception {
    field.setAccessible(true);
    Object value = field.get(state);
    Object other = other(value);
    if (other == null) {
      return false;
    }
    field.set(state, other);
    callAgain();
    boolean changed = pointAsked() != before;
    field.set(state, value);
    return changed;
  }

  private double pointAsked() {
    return polynomial.asked().isEmpty() ? Double.NaN : polynomial.asked().getFirst().x();
  }

  /** Another value of its type; null if none is known. */
  private static Object other(Object value) {
    return switch (value) {
      case Double number -> number + 0.5;
      case Float number -> number + 0.5f;
      case Integer number -> number + 1;
      case Long number -> number + 1;
      case double[] numbers when numbers.length > 0 && numbers.length <= 1000 ->
          Arrays.stream(numbers).map(x -> x + 0.5).toArray();
      case null, default -> null;
    };
  }
}
