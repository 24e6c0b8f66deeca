package judge.api;

/** What opening an answer came to, so that its threads can be moved by hand. */
public sealed interface PlayOpening {
  /** It is there, to be closed by whoever has asked. */
  record Opened(PlayTable table) implements PlayOpening {}

  /** The answer does not compile. */
  record NotCompiled(Verdict.NotCompiled verdict) implements PlayOpening {}
}
