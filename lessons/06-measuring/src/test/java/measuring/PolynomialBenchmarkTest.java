package measuring;

import static measuring.scenes.MeasuringBelief.A_CONSTANT_IS_AN_INPUT;
import static measuring.scenes.MeasuringBelief.CALLED_IS_COMPUTED;
import static measuring.scenes.MeasuringBelief.COLD_IS_NORMAL;
import static measuring.scenes.MeasuringBelief.ONE_JVM_IS_ENOUGH;
import static measuring.scenes.MeasuringBelief.SET_UP_IS_FREE;
import static measuring.scenes.MeasuringBelief.THIS_JVM_WILL_DO;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kit.Exercise;
import kit.Rejection;
import measuring.scenes.BenchmarkRun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Warmup;

/** The benchmark is called as JMH calls it, and looked at; nobody takes the time. */
@Exercise("6.3 PolynomialBenchmark")
class PolynomialBenchmarkTest {
  private static final Class<?> TYPE = PolynomialBenchmark.class;
  private static final int DEGREE = 1_000;
  private static final double ONE_RESULT = 2.5;
  private static final double ANOTHER_RESULT = -7.25;

  /** Those that call the operation. An empty one to compare with may stand beside them. */
  private static List<Method> measuring() throws Exception {
    var measuring = new ArrayList<Method>();
    for (Method method : BenchmarkRun.benchmarks(TYPE)) {
      var polynomial = life(method).begun().polynomial();
      if (!polynomial.asked().isEmpty() || !polynomial.others().isEmpty()) {
        measuring.add(method);
      }
    }
    return measuring;
  }

  private static BenchmarkRun life(Method method) {
    return new BenchmarkRun(method.getName(), ONE_RESULT);
  }

  @Test
  @Order(1)
  @DisplayName("JMH accepts it, and a measured method calls at")
  void works() throws Exception {
    if (!Modifier.isPublic(TYPE.getModifiers()) || Modifier.isFinal(TYPE.getModifiers())) {
      throw Rejection.plain("JMH refuses the class: it has to be public, and not final.");
    }
    for (Method method : BenchmarkRun.benchmarks(TYPE)) {
      if (!Modifier.isPublic(method.getModifiers())) {
        throw Rejection.plain("JMH refuses %s: it has to be public.".formatted(method.getName()));
      }
    }
    boolean asked = false;
    for (Method method : measuring()) {
      asked |= !life(method).begun().polynomial().asked().isEmpty();
    }
    if (!asked) {
      throw Rejection.plain(
          "No method with @Benchmark calls polynomial.at: nothing of it is measured.");
    }
  }

  @Test
  @Order(2)
  @DisplayName("the measured method makes nothing that could have been made before")
  void noSetUpInside() throws Exception {
    for (Method method : measuring()) {
      var life = life(method).begun();
      var others = life.polynomial().others();
      var first = life.polynomial().asked();
      life.callNext();
      var again = life.polynomial().asked();
      if (!others.isEmpty() || !life.polynomial().others().isEmpty()) {
        throw Rejection.of(
            SET_UP_IS_FREE,
            "The measured method %s calls polynomial.%s%s."
                .formatted(
                    method.getName(),
                    (others.isEmpty() ? life.polynomial().others() : others).getFirst(),
                    life.polynomial().others().isEmpty() ? " when it is called first" : ""));
      }
      for (int i = 0; i < Math.min(first.size(), again.size()); i++) {
        var coefficients = again.get(i).coefficients();
        if (coefficients != first.get(i).coefficients() && !life.polynomial().made(coefficients)) {
          throw Rejection.of(
              SET_UP_IS_FREE,
              "Each time, the measured method %s makes the coefficients anew."
                  .formatted(method.getName()));
        }
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("one call of the measured method is one call of at, with degree 1000")
  void oneCallIsOneOperation() throws Exception {
    for (Method method : measuring()) {
      var asked = life(method).begun().polynomial().asked();
      if (asked.size() != 1) {
        throw Rejection.plain(
            "A call of %s calls polynomial.at %d times; the time is to be that of one call."
                .formatted(method.getName(), asked.size()));
      }
      var coefficients = asked.getFirst().coefficients();
      if (coefficients == null) {
        throw Rejection.plain(
            "When JMH calls %s, nothing has made the coefficients yet: polynomial.at got null for them."
                    .formatted(method.getName())
                + " JMH calls a method beforehand if it has @Setup.");
      }
      if (coefficients.length != DEGREE + 1) {
        throw Rejection.plain(
            "A polynomial of degree %d has %d coefficients; polynomial.at got %s."
                .formatted(DEGREE, DEGREE + 1, coefficients.length));
      }
      var operations = annotation(method, OperationsPerInvocation.class);
      if (operations != null && operations.value() != 1) {
        throw Rejection.plain(
            "By @OperationsPerInvocation(%d) JMH divides the time by %d, and %s calls at once."
                .formatted(operations.value(), operations.value(), method.getName()));
      }
    }
  }

  /** Of the method, or else of the class. */
  private static <A extends Annotation> A annotation(Method method, Class<A> type) {
    A own = method.getAnnotation(type);
    return own != null ? own : TYPE.getAnnotation(type);
  }

  @Test
  @Order(4)
  @DisplayName("somebody gets the result")
  void resultIsUsed() throws Exception {
    for (Method method : measuring()) {
      var one = traces(method, ONE_RESULT);
      var same = traces(method, ONE_RESULT);
      var another = traces(method, ANOTHER_RESULT);
      // What differs anyway, a random number for one, is no trace of the result.
      boolean used =
          one.keySet().stream()
              .filter(where -> one.get(where).equals(same.get(where)))
              .anyMatch(where -> !one.get(where).equals(another.get(where)));
      if (!used) {
        throw Rejection.of(
            CALLED_IS_COMPUTED,
            "Whether polynomial.at returns %s or %s: what %s returns, gives to a Blackhole and leaves"
                    .formatted(ONE_RESULT, ANOTHER_RESULT, method.getName())
                + " in fields is the same.");
      }
    }
  }

  private static Map<String, String> traces(Method method, double result) throws Exception {
    return new BenchmarkRun(method.getName(), result).lived().traces();
  }

  @Test
  @Order(5)
  @DisplayName("the point is none that the compiler can know")
  void inputIsNoConstant() throws Exception {
    for (Method method : measuring()) {
      var life = life(method).begun();
      double point = life.polynomial().asked().getFirst().x();
      if (!life.polynomial().gave(point) && !life.readsPointFromField()) {
        throw Rejection.of(
            A_CONSTANT_IS_AN_INPUT,
            "%s asks for the value at %s, a constant: it comes neither from polynomial.point() nor"
                    .formatted(method.getName(), point)
                + " from a field that isn't final.");
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("it runs in JVMs of its own, at least two")
  void forks() throws Exception {
    for (Method method : measuring()) {
      var fork = annotation(method, Fork.class);
      int forks = fork == null || fork.value() == Fork.BLANK_FORKS ? 5 : fork.value();
      if (forks < 1) {
        throw Rejection.of(
            THIS_JVM_WILL_DO,
            "With @Fork(0) %s is measured in the JVM that JMH itself runs in."
                .formatted(method.getName()));
      }
      if (forks == 1) {
        throw Rejection.of(
            ONE_JVM_IS_ENOUGH,
            "With @Fork(1) all scores of %s come from one JVM.".formatted(method.getName()));
      }
    }
  }

  @Test
  @Order(7)
  @DisplayName("it is measured warm")
  void warm() throws Exception {
    for (Method method : measuring()) {
      var warmUp = annotation(method, Warmup.class);
      if (warmUp != null && warmUp.iterations() == 0) {
        throw Rejection.of(
            COLD_IS_NORMAL,
            "With @Warmup(iterations = 0) the first calls of %s count."
                .formatted(method.getName()));
      }
      var modes = annotation(method, BenchmarkMode.class);
      if (modes != null
          && List.of(modes.value()).stream()
              .anyMatch(mode -> mode == Mode.SingleShotTime || mode == Mode.All)) {
        throw Rejection.of(
            COLD_IS_NORMAL,
            "%s is measured by single shots: one call, and the iteration is over."
                .formatted(method.getName()));
      }
    }
  }
}
