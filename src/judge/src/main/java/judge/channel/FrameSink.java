package judge.channel;

/** Takes what is to be reported of a run. Thread-safe. */
@FunctionalInterface
public interface FrameSink {
  void send(Frame.Kind kind, String... words);
}
