package coach.verdict;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What judging an exercise came to, in a word. The names are also those in reports. */
public enum VerdictOutcome {
  SOLVED("solved"),
  UNSOLVED("not written yet"),
  FAILED("not right yet"),
  NOT_COMPILED("does not compile"),
  HUNG("did not end"),
  EXITED("ended its program"),
  OUT_OF_MEMORY("used up the memory"),
  CRASHED("its JVM broke down"),
  DISTURBED("disturbed the judge"),
  UNDECIDED("no verdict"),
  MISSING("no file"),
  NOT_JUDGED("could not be judged");

  private final String words;

  VerdictOutcome(String words) {
    this.words = words;
  }

  public boolean isSolved() {
    return this == SOLVED;
  }

  /** Whether it is about the answer, and not about what stood in the way of a verdict. */
  public boolean isAboutTheAnswer() {
    return switch (this) {
      case NOT_JUDGED, CRASHED, UNDECIDED -> false;
      default -> true;
    };
  }

  /** Whether it says of the answer that it is not right, and not of something else. */
  public boolean isRejection() {
    return switch (this) {
      case UNSOLVED, FAILED, NOT_COMPILED, HUNG, EXITED, OUT_OF_MEMORY -> true;
      case SOLVED, CRASHED, DISTURBED, UNDECIDED, MISSING, NOT_JUDGED -> false;
    };
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** The outcome of that {@link #id}. */
  public static Optional<VerdictOutcome> withId(String id) {
    return Arrays.stream(values()).filter(outcome -> outcome.id().equals(id)).findFirst();
  }

  /** For programs: {@code not-compiled}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
