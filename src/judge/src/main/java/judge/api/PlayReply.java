package judge.api;

/** What came of a question to the JVM in which a scenario is played. */
public sealed interface PlayReply {
  /**
   * An answer.
   *
   * @param json as {@code explorer.play.PlayJson} writes it
   */
  record Answer(String json) implements PlayReply {}

  /**
   * None: the code has ended its JVM, or does not come to an end, or can't be begun. The next
   * question goes to a fresh JVM.
   *
   * @param sentence why, for the person who wrote the code
   */
  record Failure(String sentence) implements PlayReply {}
}
