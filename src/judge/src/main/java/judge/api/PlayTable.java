package judge.api;

import java.util.List;

/**
 * An answer whose threads can be moved by hand: its scenarios, and questions about them. Questions
 * are asked one at a time, by any thread.
 */
public interface PlayTable extends AutoCloseable {
  /** Those that the exercise's test explores, in the order of its tests; perhaps none. */
  List<PlayScenario> scenarios();

  /**
   * Asks about a scenario.
   *
   * @param question {@code explore}, {@code state} or {@code name}, as {@code
   *     explorer.SchedulePlay} answers them; or {@code graph}, for all states, as {@code
   *     explorer.graph.PlayGraphJson} writes them
   * @param detail the moves, with commas; may be empty. For the graph, the most switches on the way
   *     to a state
   * @throws InterruptedException if the thread is interrupted; what ran has then been ended
   * @throws java.io.UncheckedIOException if no JVM can be started
   */
  PlayReply ask(PlayScenario scenario, String question, String detail) throws InterruptedException;

  /** Ends what runs. */
  @Override
  void close();
}
