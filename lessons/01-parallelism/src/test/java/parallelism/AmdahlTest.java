package parallelism;

import static kit.ParallelismBelief.ALL_IS_SHARED_OUT;
import static kit.ParallelismBelief.LARGE_IS_NOT_ENDLESS;
import static kit.ParallelismBelief.NAN_IS_IN_RANGE;
import static kit.ParallelismBelief.NO_LIMIT;
import static kit.ParallelismBelief.PERCENT;
import static kit.ParallelismBelief.SERIAL_FOR_NOTHING;
import static kit.ParallelismBelief.SERIAL_SHARED_OUT;
import static kit.ParallelismBelief.THIS_MACHINE;
import static kit.ParallelismBelief.TIME_FOR_SPEED_UP;
import static kit.ParallelismBelief.WHOLE_NUMBER_DIVISION;
import static kit.ParallelismBelief.WORK_GROWS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import kit.Exercise;
import kit.Guard;
import kit.Misconception;
import kit.Rejection;
import kit.Trial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("1.3 Amdahl")
class AmdahlTest {
  @Test
  @Order(1)
  @DisplayName("a tenth is serial, four workers: about 3.0769 times as fast")
  void aTenth() throws Exception {
    double serial = 0.1;
    double rest = 0.9;
    double told = Guard.call(() -> Amdahl.speedUp(serial, 4));
    double due = speedUp(serial, 4);
    boolean right = SixDigitsForTest.agree(told, due);
    var sentence = sentence("speedUp(0.1, 4)", told, due);
    if (!right) {
      for (var mistake : mistakes(serial, rest).entrySet()) {
        if (SixDigitsForTest.agree(told, mistake.getKey())) {
          throw Rejection.of(mistake.getValue(), sentence);
        }
      }
    }
    demandThatAllCount();
    if (!right) {
      throw Rejection.plain(sentence);
    }
  }

  /** What four workers gain, as it is commonly mistaken. */
  private static Map<Double, Misconception> mistakes(double serial, double rest) {
    Map<Double, Misconception> mistakes = new LinkedHashMap<>();
    mistakes.put(4.0, ALL_IS_SHARED_OUT);
    mistakes.put(1 / (serial / 4 + rest), SERIAL_SHARED_OUT);
    mistakes.put(4 * rest, SERIAL_FOR_NOTHING);
    mistakes.put(4 / rest, SERIAL_FOR_NOTHING);
    mistakes.put(serial + 4 * rest, WORK_GROWS);
    mistakes.put(serial + rest / 4, TIME_FOR_SPEED_UP);
    mistakes.put(1 / serial, WHOLE_NUMBER_DIVISION); // the rest divided to 0
    mistakes.put(speedUp(serial / 100, 4), PERCENT);
    return mistakes;
  }

  /** With numbers beyond any machine, so that the verdict is the same on each. */
  private static void demandThatAllCount() throws Exception {
    double many = Guard.call(() -> Amdahl.speedUp(0.001, 100_000));
    double more = Guard.call(() -> Amdahl.speedUp(0.001, 1_000_000));
    if (SixDigitsForTest.agree(more, many)) {
      throw Rejection.of(
          THIS_MACHINE, "Amdahl.speedUp(0.001, 1000000) gave the same as speedUp(0.001, 100000).");
    }
  }

  private static double speedUp(double serial, int workers) {
    return 1 / (serial + (1 - serial) / workers);
  }

  private static String sentence(String call, double told, double due) {
    return "Amdahl.%s gave %s; %s is right."
        .formatted(call, SixDigitsForTest.shown(told, due), SixDigitsForTest.shown(due, told));
  }

  @Test
  @Order(2)
  @DisplayName("one worker alone is exactly as fast as one worker")
  void oneWorker() throws Exception {
    Guard.run(() -> {
      demand(0.1, 1);
      demand(0, 1);
      demand(1, 1);
    });
  }

  @Test
  @Order(3)
  @DisplayName("nothing serial: n workers are n times as fast; everything serial: nothing gained")
  void extremes() throws Exception {
    Guard.run(() -> {
      demand(0, 8);
      demand(1, 8);
      demand(0, Integer.MAX_VALUE);
      demand(1, Integer.MAX_VALUE);
    });
  }

  @Test
  @Order(4)
  @DisplayName("any share, any number of workers")
  void anyNumbers() throws Exception {
    Guard.run(() -> {
      for (double serial : new double[] {1e-9, 0.001, 0.05, 0.25, 1.0 / 3, 0.5, 0.75, 0.999}) {
        for (int workers : new int[] {2, 3, 7, 64, 1000, 1_000_000, Integer.MAX_VALUE}) {
          demand(serial, workers);
        }
      }
    });
  }

  private static void demand(double serial, int workers) {
    double told = Amdahl.speedUp(serial, workers);
    double due = speedUp(serial, workers);
    if (!SixDigitsForTest.agree(told, due)) {
      throw Rejection.plain(sentence("speedUp(%s, %d)".formatted(serial, workers), told, due));
    }
  }

  @Test
  @Order(5)
  @DisplayName("a tenth is serial: however many workers, never more than ten times as fast")
  void limit() throws Exception {
    demandLimit(0.1, 10);
    demandLimit(0.2, 5);
    demandLimit(1, 1);
  }

  private static void demandLimit(double serial, double due) throws Exception {
    double told = Guard.call(() -> Amdahl.limit(serial));
    if (SixDigitsForTest.agree(told, due)) {
      return;
    }
    var sentence = sentence("limit(" + serial + ")", told, due);
    if (Double.isInfinite(told)) {
      throw Rejection.of(NO_LIMIT, sentence);
    } else if (SixDigitsForTest.agree(told, serial)) {
      throw Rejection.of(TIME_FOR_SPEED_UP, sentence);
    } else if (SixDigitsForTest.agree(told, 1 / (1 - serial))) {
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
    demandLimit(1e-9, 1e9);
    demandLimit(1e-12, 1e12);
    demandLimit(1e-15, 1e15);
    demandLimit(1e-300, 1e300);
  }

  @Test
  @Order(7)
  @DisplayName("nothing serial: there is no limit, Double.POSITIVE_INFINITY")
  void noLimit() throws Exception {
    try (var trial = Trial.start(() -> Amdahl.limit(0))) {
      var ending = trial.ending();
      if (!ending.returned() || ending.value() != Double.POSITIVE_INFINITY) {
        var sentence = "Amdahl.limit(0) %s; Infinity is right.".formatted(ending.told());
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
    demandRefused("speedUp(-0.1, 4)", () -> Amdahl.speedUp(-0.1, 4));
    demandRefused("speedUp(1.1, 4)", () -> Amdahl.speedUp(1.1, 4));
    demandRefused("speedUp(0.1, 0)", () -> Amdahl.speedUp(0.1, 0));
    demandRefused("speedUp(0.1, -4)", () -> Amdahl.speedUp(0.1, -4));
    demandRefused("limit(-0.1)", () -> Amdahl.limit(-0.1));
    demandRefused("limit(10)", () -> Amdahl.limit(10));
    demandNaNRefused("speedUp(Double.NaN, 4)", () -> Amdahl.speedUp(Double.NaN, 4));
    demandNaNRefused("limit(Double.NaN)", () -> Amdahl.limit(Double.NaN));
  }

  private static void demandNaNRefused(String call, Callable<Double> code) throws Exception {
    try {
      demandRefused(call, code);
    } catch (Rejection plain) {
      throw Rejection.of(NAN_IS_IN_RANGE, plain.sentences());
    }
  }

  private static void demandRefused(String call, Callable<Double> code) throws Exception {
    try (var trial = Trial.start(code)) {
      var ending = trial.ending();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.plain(
            "Amdahl.%s should throw IllegalArgumentException; it %s."
                .formatted(call, ending.told()));
      }
    }
  }
}
