package check.answers;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import judge.api.Verdict;
import workbook.Answer;

/** What the judge has to make of an answer, by its kind. */
public final class ExpectedVerdict {
  private ExpectedVerdict() {}

  /** The demand, to stand in a display name. */
  public static String of(Answer answer) throws IOException {
    return switch (answer.kind()) {
      case SHIPPED -> "fails by its own sentence";
      case REFERENCE, RIGHT -> "is accepted";
      case WRONG -> "is rejected by " + answer.misconception().orElse("a misconception (unnamed!)");
    };
  }

  /**
   * What is wrong with that verdict on that answer.
   *
   * @return empty if it is as it should be
   */
  static Optional<String> complaint(Answer answer, Verdict verdict) throws IOException {
    return switch (answer.kind()) {
      case SHIPPED -> ofShipped(verdict);
      case REFERENCE, RIGHT -> ofRight(verdict);
      case WRONG -> ofWrong(answer, verdict);
    };
  }

  private static Optional<String> ofShipped(Verdict verdict) {
    if (!(verdict instanceof Verdict.Failed failed)) {
      return Optional.of("should fail by its own sentence as shipped, but " + describe(verdict));
    }
    var first = failed.failures().getFirst();
    return first.unsolved() || first.misconception().isPresent()
        ? Optional.empty()
        : Optional.of(
            "fails as shipped neither as a stub that says so nor by a misconception: "
                + describe(verdict));
  }

  private static Optional<String> ofRight(Verdict verdict) {
    return verdict instanceof Verdict.Passed
        ? Optional.empty()
        : Optional.of("should be accepted, but " + describe(verdict));
  }

  private static Optional<String> ofWrong(Answer answer, Verdict verdict) throws IOException {
    var due = answer.misconception().orElse("a misconception, which its first line should name");
    if (!(verdict instanceof Verdict.Failed failed)) {
      return Optional.of("should be rejected by %s, but %s".formatted(due, describe(verdict)));
    }
    var first = failed.failures().getFirst();
    var named = first.misconception().map(Verdict.Belief::id).orElse("no misconception");
    if (!named.equals(due)) {
      return Optional.of(
          "should be rejected by %s, but was by %s: %s".formatted(due, named, describe(verdict)));
    }
    for (String words : answer.says()) {
      if (!folded(first.message()).contains(folded(words))) {
        return Optional.of(
            "the verdict should say \"%s\", but %s".formatted(words, describe(verdict)));
      }
    }
    return Optional.empty();
  }

  /** As people read: without regard to capitals and line breaks. */
  private static String folded(String words) {
    return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String describe(Verdict verdict) {
    var which =
        switch (verdict) {
          case Verdict.Passed _ -> "it passed";
          case Verdict.Failed f -> "it failed at \"" + f.failures().getFirst().test() + "\"";
          case Verdict.Undecided _ -> "there was no verdict";
          case Verdict.NotCompiled _ -> "it was not compiled";
          case Verdict.Hung _ -> "it hung";
          case Verdict.Exited _ -> "it ended the JVM";
          case Verdict.OutOfMemory _ -> "it used up the memory";
          case Verdict.Disturbed _ -> "the line was disturbed";
          case Verdict.Crashed _ -> "the JVM crashed";
        };
    return which + " (" + verdict.sentence() + ")";
  }
}
