package coach;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import judge.Verdict;
import kit.LongText;

/**
 * What was found out about one exercise.
 *
 * @param sentence the whole of it in a sentence or two, for reports; shortened if it is very long
 * @param page the whole of it as the learner is told
 * @param failure what failed first, if a test failed
 * @param printed what the code printed; may be empty
 * @param look where a person should look though it is solved, a line of the answer each: it reaches
 *     for what no answer needs
 * @param leftOut sentences about what was handed in and not judged
 */
record Finding(
    Exercise exercise,
    Outcome outcome,
    String sentence,
    Page page,
    Optional<Verdict.Failure> failure,
    String printed,
    List<String> look,
    List<String> leftOut) {
  private static final int LONGEST = 10_000;

  Finding {
    Objects.requireNonNull(exercise);
    Objects.requireNonNull(outcome);
    sentence = LongText.shortened(sentence, LongText.MOST);
    look = List.copyOf(look);
    leftOut = List.copyOf(leftOut);
  }

  /** With nothing to be looked at, and nothing left out. */
  Finding(
      Exercise exercise,
      Outcome outcome,
      String sentence,
      Page page,
      Optional<Verdict.Failure> failure,
      String printed) {
    this(exercise, outcome, sentence, page, failure, printed, List.of(), List.of());
  }

  /** Without a run: something stood in the way. */
  static Finding without(Exercise exercise, Outcome outcome, String sentence) {
    var page = new Page().bad(exercise + ": " + outcome.words() + ".").text(sentence);
    return new Finding(exercise, outcome, sentence, page, Optional.empty(), "");
  }

  /** With lines that a person should look at. */
  Finding lookingAt(List<String> lines) {
    if (lines.isEmpty()) {
      return this;
    }
    var told = new Page().add(page).gap().text(LookAtIt.WORDS);
    lines.forEach(told::row);
    return new Finding(exercise, outcome, sentence, told, failure, printed, lines, leftOut);
  }

  /** With sentences about what was not judged. */
  Finding leavingOut(List<String> sentences) {
    if (sentences.isEmpty()) {
      return this;
    }
    var told = new Page().add(page).gap();
    sentences.forEach(told::text);
    return new Finding(exercise, outcome, sentence, told, failure, printed, look, sentences);
  }

  /** The outcome in a word or two, for people. */
  String words() {
    return look.isEmpty() ? outcome.words() : outcome.words() + ", look at it";
  }

  /**
   * As much of it as reports need: a class has a thousand of these, and some are made to be big.
   */
  Finding brief() {
    return new Finding(
        exercise,
        outcome,
        shortened(sentence),
        new Page(),
        failure.map(Finding::brief),
        "",
        look,
        leftOut);
  }

  private static Verdict.Failure brief(Verdict.Failure failure) {
    return new Verdict.Failure(
        shortened(failure.test()),
        shortened(failure.message()),
        failure.misconception(),
        failure.unsolved(),
        failure.line().map(Finding::shortened),
        failure.picture().map(Finding::shortened));
  }

  private static String shortened(String text) {
    return LongText.shortened(text, LONGEST);
  }
}
