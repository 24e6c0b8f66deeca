package coach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What judging an exercise came to, in a word. The names are also those in reports. */
enum Outcome {
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

  Outcome(String words) {
    this.words = words;
  }

  boolean isSolved() {
    return this == SOLVED;
  }

  /** Whether it is about the answer, and not about what stood in the way of a verdict. */
  boolean saysSomething() {
    return switch (this) {
      case NOT_JUDGED, CRASHED, UNDECIDED -> false;
      default -> true;
    };
  }

  /** Whether it says of the answer that it is not right, and not of something else. */
  boolean isRejection() {
    return switch (this) {
      case UNSOLVED, FAILED, NOT_COMPILED, HUNG, EXITED, OUT_OF_MEMORY -> true;
      case SOLVED, CRASHED, DISTURBED, UNDECIDED, MISSING, NOT_JUDGED -> false;
    };
  }

  /** For people. */
  String words() {
    return words;
  }

  /** The outcome of that {@link #id}. */
  static Optional<Outcome> withId(String id) {
    return Arrays.stream(values()).filter(outcome -> outcome.id().equals(id)).findFirst();
  }

  /** For programs: {@code not-compiled}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
