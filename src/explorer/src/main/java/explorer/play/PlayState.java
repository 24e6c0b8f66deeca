package explorer.play;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands after some moves. Immutable.
 *
 * @param moves how it was reached: the numbers of the threads that were moved
 * @param threads all that there are by now, in the order of their numbers
 * @param steps the steps at shared data so far, first to last; a state that follows has these, and
 *     more behind them
 * @param values what the shared data hold
 * @param choices the moves that are possible now; empty when all is over
 * @param question what the next move answers, if it is not who moves; null if it is
 * @param outcome what it came to; null while it goes on
 * @param schedule the name of the schedule that begins so and then goes on as usual; empty if it
 *     was not asked for
 * @param key equal keys have equal futures: the same moves are possible, with the same outcomes
 */
public record PlayState(
    List<Integer> moves,
    List<PlayThread> threads,
    List<LaneStep> steps,
    List<SharedValue> values,
    List<Integer> choices,
    @Nullable String question,
    @Nullable PlayOutcome outcome,
    String schedule,
    String key) {
  /** Copies. */
  public PlayState {
    moves = List.copyOf(moves);
    threads = List.copyOf(threads);
    steps = List.copyOf(steps);
    values = List.copyOf(values);
    choices = List.copyOf(choices);
  }

  /** The same, with what it came to. */
  public PlayState with(@Nullable PlayOutcome end) {
    return new PlayState(moves, threads, steps, values, choices, question, end, schedule, key);
  }

  /** The same, with the name of its schedule. */
  public PlayState named(String name) {
    return new PlayState(moves, threads, steps, values, choices, question, outcome, name, key);
  }
}
