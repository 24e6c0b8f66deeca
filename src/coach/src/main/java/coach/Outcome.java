package coach;

import java.util.Locale;

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

  /** For people. */
  String words() {
    return words;
  }

  /** For programs: {@code not-compiled}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
