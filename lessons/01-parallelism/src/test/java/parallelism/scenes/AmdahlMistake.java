package parallelism.scenes;

import static kit.belief.CommonBelief.PERCENT;
import static kit.belief.CommonBelief.SERIAL_SHARED_OUT;
import static kit.belief.CommonBelief.TIME_FOR_SPEED_UP;
import static kit.belief.CommonBelief.WHOLE_NUMBER_DIVISION;
import static parallelism.scenes.ParallelismBelief.ALL_IS_SHARED_OUT;
import static parallelism.scenes.ParallelismBelief.PARENTHESES_LEFT_OUT;
import static parallelism.scenes.ParallelismBelief.SERIAL_FOR_NOTHING;
import static parallelism.scenes.ParallelismBelief.WORK_GROWS;

import java.util.List;
import kit.Guard;
import kit.belief.Misconception;

/**
 * A formula that is taken for the speed-up by Amdahl's law.
 *
 * @param words the formula as one writes it, for a sentence; empty where the belief says enough
 */
public record AmdahlMistake(Misconception belief, String words, Formula formula) {
  private static final List<AmdahlMistake> ALL =
      List.of(
          new AmdahlMistake(ALL_IS_SHARED_OUT, "", (_, n) -> n),
          new AmdahlMistake(SERIAL_SHARED_OUT, "", (s, n) -> 1 / (s / n + 1 - s)),
          new AmdahlMistake(SERIAL_FOR_NOTHING, "", (s, n) -> n * (1 - s)),
          new AmdahlMistake(SERIAL_FOR_NOTHING, "", (s, n) -> n / (1 - s)),
          new AmdahlMistake(WORK_GROWS, "", (s, n) -> s + n * (1 - s)),
          new AmdahlMistake(TIME_FOR_SPEED_UP, "", (s, n) -> s + (1 - s) / n),
          // The rest is divided to 0 from two workers on.
          new AmdahlMistake(WHOLE_NUMBER_DIVISION, "", (s, n) -> n == 1 ? 1 : 1 / s),
          new AmdahlMistake(PERCENT, "", (s, n) -> 1 / (s / 100 + (1 - s / 100) / n)),
          new AmdahlMistake(
              PARENTHESES_LEFT_OUT,
              "1 / (serial + 1 - serial / workers)",
              (s, n) -> 1 / (s + 1 - s / n)),
          new AmdahlMistake(
              PARENTHESES_LEFT_OUT, "serial + 1 - serial / workers", (s, n) -> s + 1 - s / n),
          new AmdahlMistake(
              PARENTHESES_LEFT_OUT,
              "1 / serial + (1 - serial) / workers",
              (s, n) -> 1 / s + (1 - s) / n),
          new AmdahlMistake(
              PARENTHESES_LEFT_OUT,
              "1 / serial + 1 - serial / workers",
              (s, n) -> 1 / s + 1 - s / n));

  /** A speed-up, right or wrong. */
  @FunctionalInterface
  public interface Formula {
    double of(double serial, int workers);
  }

  /**
   * The formulas that give the same as the code, for simple numbers. One worker alone tells a limit
   * that is taken for the speed-up from a division of whole numbers.
   */
  public static List<AmdahlMistake> thatGive(Formula code) throws Exception {
    double tenth = Guard.call(() -> code.of(0.1, 4));
    double quarter = Guard.call(() -> code.of(0.25, 3));
    double alone = Guard.call(() -> code.of(0.25, 1));
    return ALL.stream()
        .filter(m -> SixDigits.agree(tenth, m.formula().of(0.1, 4)))
        .filter(m -> SixDigits.agree(quarter, m.formula().of(0.25, 3)))
        .filter(m ->
            m.belief() != WHOLE_NUMBER_DIVISION || SixDigits.agree(alone, m.formula().of(0.25, 1)))
        .toList();
  }
}
