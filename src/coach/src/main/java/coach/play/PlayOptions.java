package coach.play;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import judge.api.PlayScenario;

/**
 * With what a game begins.
 *
 * @param test the number of the test among those that can be played, or words of its name; empty:
 *     the first one that fails
 * @param moves keys that are pressed at once, {@code abba}; may be empty
 */
public record PlayOptions(String test, String moves) {
  /** Nothing is wanted. */
  public static final PlayOptions NONE = new PlayOptions("", "");

  /** The scenario that is meant; empty if none is, or if there is no such one. */
  Optional<Integer> scenario(List<PlayScenario> scenarios) {
    if (test.isEmpty()) {
      return Optional.empty();
    }
    String words = test.toLowerCase(Locale.ROOT);
    return IntStream.range(0, scenarios.size())
        .filter(i ->
            words.equals(Integer.toString(i + 1))
                || scenarios.get(i).title().toLowerCase(Locale.ROOT).contains(words))
        .boxed()
        .findFirst();
  }
}
