package measuring;

import static kit.belief.CommonBelief.PERCENT;
import static kit.belief.CommonBelief.SERIAL_SHARED_OUT;
import static kit.belief.CommonBelief.TIME_FOR_SPEED_UP;
import static kit.belief.CommonBelief.WHOLE_NUMBER_DIVISION;
import static measuring.scenes.MeasuringBelief.FRACTION_OF_ONE_PROCESSOR;
import static measuring.scenes.MeasuringBelief.HIDE_THE_IMPOSSIBLE;
import static measuring.scenes.MeasuringBelief.NONSENSE_IN_FIGURE_OUT;
import static measuring.scenes.MeasuringBelief.SHARE_OF_THE_PARALLEL_RUN;
import static measuring.scenes.MeasuringBelief.WASTE_IS_SERIAL;

import java.util.LinkedHashMap;
import java.util.Map;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import kit.belief.Misconception;
import measuring.scenes.SixDigits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("6.2 SerialFraction")
class SerialFractionTest {
  @Test
  @Order(1)
  @DisplayName("3.1 times as fast on 4 processors: 0.096774")
  void anExample() throws Exception {
    double told = Guard.call(() -> SerialFraction.of(3.1, 4));
    double due = due(3.1, 4);
    if (SixDigits.agree(told, due)) {
      return;
    }
    for (var mistake : mistakes(3.1, 4).entrySet()) {
      if (SixDigits.agree(told, mistake.getKey())) {
        throw Rejection.of(mistake.getValue(), sentence(3.1, 4, told));
      }
    }
    throw Rejection.plain(sentence(3.1, 4, told));
  }

  private static double due(double speedUp, int n) {
    return (n / speedUp - 1) / (n - 1);
  }

  /** What comes out, as it is commonly mistaken. */
  private static Map<Double, Misconception> mistakes(double speedUp, int n) {
    Map<Double, Misconception> mistakes = new LinkedHashMap<>();
    mistakes.put(100 * due(speedUp, n), PERCENT);
    mistakes.put(1 / speedUp, WHOLE_NUMBER_DIVISION); // 1 / n came to 0
    mistakes.put(1 - speedUp / n, WASTE_IS_SERIAL);
    mistakes.put((n - speedUp) / (n - 1), SHARE_OF_THE_PARALLEL_RUN);
    mistakes.put(due(1 / speedUp, n), TIME_FOR_SPEED_UP);
    mistakes.put(1 - due(speedUp, n), SERIAL_SHARED_OUT);
    return mistakes;
  }

  private static String sentence(double speedUp, int n, double told) {
    var figures = SixDigits.apart(told, due(speedUp, n));
    return "SerialFraction.of(%s, %d) gave %s; %s is right."
        .formatted(SixDigits.shown(speedUp), n, figures.getFirst(), figures.getLast());
  }

  @Test
  @Order(2)
  @DisplayName("as many times as fast as there are processors: 0; no faster than one: 1")
  void ends() throws Exception {
    for (int n : new int[] {2, 3, 7, 64, 1_000}) {
      require(n, n);
      require(1, n);
    }
  }

  private static void require(double speedUp, int n) throws Exception {
    double told = Guard.call(() -> SerialFraction.of(speedUp, n));
    if (!SixDigits.agree(told, due(speedUp, n))) {
      throw Rejection.plain(sentence(speedUp, n, told));
    }
  }

  @Test
  @Order(3)
  @DisplayName("any speed-up that Amdahl's law knows, any number of processors")
  void inRange() throws Exception {
    for (int n : new int[] {2, 3, 4, 16, 64, 1_000, 1_000_000}) {
      for (double part : new double[] {0.01, 0.2, 0.5, 0.75, 0.99}) {
        require(1 + part * (n - 1), n);
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("slower than one processor, faster than all of them: as it comes out")
  void outOfRange() throws Exception {
    for (int n : new int[] {2, 4, 64}) {
      for (double speedUp : new double[] {0.1, 0.5, 0.9, n + 0.1, 2.5 * n}) {
        requireSeen(speedUp, n);
      }
    }
  }

  private static void requireSeen(double speedUp, int n) throws Exception {
    try (var trial = Trial.start(() -> SerialFraction.of(speedUp, n))) {
      var ending = trial.awaitOutcome();
      if (ending.failure() instanceof IllegalArgumentException) {
        throw Rejection.of(
            HIDE_THE_IMPOSSIBLE,
            "SerialFraction.of(%s, %d) %s; %s is right."
                .formatted(
                    SixDigits.shown(speedUp),
                    n,
                    ending.describe(),
                    SixDigits.shown(due(speedUp, n))));
      }
      double told = trial.result();
      if (told == 0 || told == 1 || Double.isNaN(told)) {
        throw Rejection.of(HIDE_THE_IMPOSSIBLE, sentence(speedUp, n, told));
      }
    }
    require(speedUp, n);
  }

  @Test
  @Order(5)
  @DisplayName("one processor, or none: IllegalArgumentException")
  void oneProcessor() throws Exception {
    for (int n : new int[] {1, 0, -4}) {
      for (double speedUp : new double[] {1, 0.98, 2}) {
        requireRefused(speedUp, n, FRACTION_OF_ONE_PROCESSOR);
      }
    }
  }

  private static void requireRefused(double speedUp, int n, Misconception belief)
      throws InterruptedException {
    try (var trial = Trial.start(() -> SerialFraction.of(speedUp, n))) {
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.of(
            belief,
            "SerialFraction.of(%s, %d) %s."
                .formatted(SixDigits.shown(speedUp), n, ending.describe()));
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("a speed-up that is none: IllegalArgumentException")
  void noSpeedUp() throws Exception {
    for (double none : new double[] {0, -2, Double.NaN, Double.POSITIVE_INFINITY}) {
      requireRefused(none, 4, NONSENSE_IN_FIGURE_OUT);
    }
  }
}
