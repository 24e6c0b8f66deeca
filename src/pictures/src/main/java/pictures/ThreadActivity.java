package pictures;

/** What a thread does during a stretch of a {@link Timeline}. */
enum ThreadActivity {
  WORKS('#', "works, or is ready to"),
  HELD('=', "is in a task, held there by the test"),
  LOCKED('L', "waits for a lock"),
  WAITS('w', "waits for somebody else"),
  SLEEPS('z', "sleeps"),
  IDLE('.', "waits for the next task"),
  UNKNOWN('?', "is there; what it does was not recorded");

  private final char letter;
  private final String words;

  ThreadActivity(char letter, String words) {
    this.letter = letter;
    this.words = words;
  }

  /** Stands for it where there are only characters. */
  char letter() {
    return letter;
  }

  String words() {
    return words;
  }
}
