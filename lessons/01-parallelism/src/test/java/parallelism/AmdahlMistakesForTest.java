package parallelism;

import static kit.ParallelismBelief.ALL_IS_SHARED_OUT;
import static kit.ParallelismBelief.PARENTHESES_LEFT_OUT;
import static kit.ParallelismBelief.PERCENT;
import static kit.ParallelismBelief.SERIAL_FOR_NOTHING;
import static kit.ParallelismBelief.SERIAL_SHARED_OUT;
import static kit.ParallelismBelief.TIME_FOR_SPEED_UP;
import static kit.ParallelismBelief.WHOLE_NUMBER_DIVISION;
import static kit.ParallelismBelief.WORK_GROWS;

import java.util.List;
import kit.Guard;
import kit.Misconception;

/**
 * A formula that is taken for the speed-up by Amdahl's law.
 *
 * @param words the formula as one writes it, for a sentence; empty where the belief says enough
 */
record AmdahlMistakesForTest(Misconception belief, String words, Formula formula) {
  private static final List<AmdahlMistakesForTest> ALL =
      List.of(
          new AmdahlMistakesForTest(ALL_IS_SHARED_OUT, "", (_, n) -> n),
          new AmdahlMistakesForTest(SERIAL_SHARED_OUT, "", (s, n) -> 1 / (s / n + 1 - s)),
          new AmdahlMistakesForTest(SERIAL_FOR_NOTHING, "", (s, n) -> n * (1 - s)),
          new AmdahlMistakesForTest(SERIAL_FOR_NOTHING, "", (s, n) -> n / (1 - s)),
          new AmdahlMistakesForTest(WORK_GROWS, "", (s, n) -> s + n * (1 - s)),
          new AmdahlMistakesForTest(TIME_FOR_SPEED_UP, "", (s, n) -> s + (1 - s) / n),
          // The rest is divided to 0 from two workers on.
          new AmdahlMistakesForTest(WHOLE_NUMBER_DIVISION, "", (s, n) -> n == 1 ? 1 : 1 / s),
          new AmdahlMistakesForTest(PERCENT, "", (s, n) -> 1 / (s / 100 + (1 - s / 100) / n)),
          new AmdahlMistakesForTest(
              PARENTHESES_LEFT_OUT,
              "1 / (serial + 1 - serial / workers)",
              (s, n) -> 1 / (s + 1 - s / n)),
          new AmdahlMistakesForTest(
              PARENTHESES_LEFT_OUT, "serial + 1 - serial / workers", (s, n) -> s + 1 - s / n),
          new AmdahlMistakesForTest(
              PARENTHESES_LEFT_OUT,
              "1 / serial + (1 - serial) / workers",
              (s, n) -> 1 / s + (1 - s) / n),
          new AmdahlMistakesForTest(
              PARENTHESES_LEFT_OUT,
              "1 / serial + 1 - serial / workers",
              (s, n) -> 1 / s + 1 - s / n));

  /** A speed-up, right or wrong. */
  @FunctionalInterface
  interface Formula {
    double of(double serial, int workers);
  }

  /**
   * The formulas that give the same as the code, for simple numbers. One worker alone tells a limit
   * that is taken for the speed-up from a division of whole numbers.
   */
  static List<AmdahlMistakesForTest> thatGive(Formula code) throws Exception {
    double tenth = Guard.call(() -> code.of(0.1, 4));
    double quarter = Guard.call(() -> code.of(0.25, 3));
    double alone = Guard.call(() -> code.of(0.25, 1));
    return ALL.stream()
        .filter(m -> SixDigitsForTest.agree(tenth, m.formula().of(0.1, 4)))
        .filter(m -> SixDigitsForTest.agree(quarter, m.formula().of(0.25, 3)))
        .filter(m ->
            m.belief() != WHOLE_NUMBER_DIVISION
                || SixDigitsForTest.agree(alone, m.formula().of(0.25, 1)))
        .toList();
  }
}
