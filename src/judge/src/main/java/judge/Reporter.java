package judge;

/** Takes what is to be reported of a run. Thread-safe. */
@FunctionalInterface
interface Reporter {
  void send(Frame.Kind kind, String... words);
}
