package explorer.program;

/** What kind of thing a step does. */
public enum StepKind {
  /** Reads a field or an array's element. */
  READ,
  /** Writes one. */
  WRITE,
  /** Calls a method of an object that threads may share. */
  CALL,
  /** Takes a monitor or a lock. */
  TAKE,
  /** Gives one back. */
  GIVE_BACK,
  /** Goes on after it was woken in {@code wait} or {@code await}. */
  WAKE
}
