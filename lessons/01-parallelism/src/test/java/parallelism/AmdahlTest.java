package parallelism;

import static kit.belief.CommonBelief.SERIAL_SHARED_OUT;
import static kit.belief.CommonBelief.TIME_FOR_SPEED_UP;
import static parallelism.scenes.ParallelismBelief.LARGE_IS_NOT_ENDLESS;
import static parallelism.scenes.ParallelismBelief.NAN_IS_IN_RANGE;
import static parallelism.scenes.ParallelismBelief.NO_LIMIT;
import static parallelism.scenes.ParallelismBelief.THIS_MACHINE;

import java.util.concurrent.Callable;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import parallelism.scenes.AmdahlMistake;
import parallelism.scenes.SixDigits;

@Exercise("1.2 Amdahl")
class AmdahlTest {
  private static final String ALL_THE_SAME =
      "Amdahl.speedUp(0.001, 1000000) gave the same as speedUp(0.001, 100000).";

  @Test
  @Order(1)
  @DisplayName("a tenth is serial, four workers: about 3.0769 times as fast")
  void aTenth() throws Exception {
    double told = Guard.call(() -> Amdahl.speedUp(0.1, 4));
    double due = speedUp(0.1, 4);
    if (SixDigits.agree(told, due)) {
      requireThatAllCount();
      return;
    }
    var sentence = sentence("speedUp(0.1, 4)", told, due);
    var formulas = AmdahlMistake.thatGive(Amdahl::speedUp);
    var beliefs = formulas.stream().map(AmdahlMistake::belief).distinct().toList();
    if (beliefs.size() == 1) {
      var formula = formulas.getFirst().words();
      throw Rejection.of(
          beliefs.getFirst(),
          formula.isEmpty() ? sentence : sentence + " That is " + formula + ".");
    }
    throw countsOnlyThisMachine()
        ? Rejection.of(THIS_MACHINE, sentence + " " + ALL_THE_SAME)
        : Rejection.plain(sentence);
  }

  /** Right for few workers: whether it is so for more than any machine has. */
  private static void requireThatAllCount() throws Exception {
    if (countsOnlyThisMachine()) {
      throw Rejection.of(THIS_MACHINE, ALL_THE_SAME);
    }
  }

  /** Whether it takes numbers beyond any machine for the number of this machine's processors. */
  private static boolean countsOnlyThisMachine() throws Exception {
    double due = speedUp(0.001, Runtime.getRuntime().availableProcessors());
    return SixDigits.agree(Guard.call(() -> Amdahl.speedUp(0.001, 100_000)), due)
        && SixDigits.agree(Guard.call(() -> Amdahl.speedUp(0.001, 1_000_000)), due);
  }

  private static double speedUp(double serial, int workers) {
    return 1 / (serial + (1 - serial) / workers);
  }

  private static String sentence(String call, double told, double due) {
    return "Amdahl.%s gave %s; %s is right."
        .formatted(call, SixDigits.shown(told, due), SixDigits.shown(due, told));
  }

  @Test
  @Order(2)
  @DisplayName("one worker alone is exactly as fast as one worker")
  void oneWorker() throws Exception {
    Guard.run(() -> {
      require(0.1, 1);
      require(0, 1);
      require(1, 1);
    });
  }

  @Test
  @Order(3)
  @DisplayName("nothing serial: n workers are n times as fast; everything serial: nothing gained")
  void extremes() throws Exception {
    Guard.run(() -> {
      require(0, 8);
      require(1, 8);
      require(0, Integer.MAX_VALUE);
      require(1, Integer.MAX_VALUE);
    });
  }

  @Test
  @Order(4)
  @DisplayName("any share, any number of workers")
  void anyNumbers() throws Exception {
    Guard.run(() -> {
      for (double serial : new double[] {1e-9, 0.001, 0.05, 0.25, 1.0 / 3, 0.5, 0.75, 0.999}) {
        for (int workers : new int[] {2, 3, 7, 64, 1000, 1_000_000, Integer.MAX_VALUE}) {
          require(serial, workers);
        }
      }
    });
  }

  private static void require(double serial, int workers) {
    double told = Amdahl.speedUp(serial, workers);
    double due = speedUp(serial, workers);
    if (!SixDigits.agree(told, due)) {
      throw Rejection.plain(sentence("speedUp(%s, %d)".formatted(serial, workers), told, due));
    }
  }

  @Test
  @Order(5)
  @DisplayName("a tenth is serial: however many workers, never more than ten times as fast")
  void limit() throws Exception {
    requireLimit(0.1, 10);
    requireLimit(0.2, 5);
    requireLimit(1, 1);
  }

  private static void requireLimit(double serial, double due) throws Exception {
    double told = Guard.call(() -> Amdahl.limit(serial));
    if (SixDigits.agree(told, due)) {
      return;
    }
    var sentence = sentence("limit(" + serial + ")", told, due);
    if (Double.isInfinite(told)) {
      throw Rejection.of(NO_LIMIT, sentence);
    } else if (SixDigits.agree(told, serial)) {
      throw Rejection.of(TIME_FOR_SPEED_UP, sentence);
    } else if (SixDigits.agree(told, 1 / (1 - serial))) {
      throw Rejection.of(SERIAL_SHARED_OUT, sentence);
    } else if (isSpeedUpOfMany(serial, told)) {
      throw Rejection.of(LARGE_IS_NOT_ENDLESS, sentence);
    }
    throw Rejection.plain(sentence);
  }

  /** Whether it is the speed-up of some number of workers, from a hundred on. */
  private static boolean isSpeedUpOfMany(double serial, double told) {
    return told >= speedUp(serial, 100) && told < 1 / serial;
  }

  @Test
  @Order(6)
  @DisplayName("a share of 1e-9 still sets a limit, of a thousand million; and so does 1e-300")
  void limitOfLittle() throws Exception {
    requireLimit(1e-9, 1e9);
    requireLimit(1e-12, 1e12);
    requireLimit(1e-15, 1e15);
    requireLimit(1e-300, 1e300);
  }

  @Test
  @Order(7)
  @DisplayName("nothing serial: there is no limit, Double.POSITIVE_INFINITY")
  void noLimit() throws Exception {
    try (var trial = Trial.start(() -> Amdahl.limit(0))) {
      var ending = trial.awaitOutcome();
      if (!ending.returned() || ending.value() != Double.POSITIVE_INFINITY) {
        var sentence = "Amdahl.limit(0) %s; Infinity is right.".formatted(ending.describe());
        throw ending.returned() && ending.value() > 1e3
            ? Rejection.of(LARGE_IS_NOT_ENDLESS, sentence)
            : Rejection.plain(sentence);
      }
    }
  }

  @Test
  @Order(8)
  @DisplayName("a share that is none, or no worker: IllegalArgumentException")
  void nonsense() throws Exception {
    requireRefused("speedUp(-0.1, 4)", () -> Amdahl.speedUp(-0.1, 4));
    requireRefused("speedUp(1.1, 4)", () -> Amdahl.speedUp(1.1, 4));
    requireRefused("speedUp(0.1, 0)", () -> Amdahl.speedUp(0.1, 0));
    requireRefused("speedUp(0.1, -4)", () -> Amdahl.speedUp(0.1, -4));
    requireRefused("limit(-0.1)", () -> Amdahl.limit(-0.1));
    requireRefused("limit(10)", () -> Amdahl.limit(10));
    requireNaNRefused("speedUp(Double.NaN, 4)", () -> Amdahl.speedUp(Double.NaN, 4));
    requireNaNRefused("limit(Double.NaN)", () -> Amdahl.limit(Double.NaN));
  }

  private static void requireNaNRefused(String call, Callable<Double> code) throws Exception {
    try {
      requireRefused(call, code);
    } catch (Rejection plain) {
      throw Rejection.of(NAN_IS_IN_RANGE, plain.sentences());
    }
  }

  private static void requireRefused(String call, Callable<Double> code) throws Exception {
    try (var trial = Trial.start(code)) {
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.plain(
            "Amdahl.%s should throw IllegalArgumentException; it %s."
                .formatted(call, ending.describe()));
      }
    }
  }
}
