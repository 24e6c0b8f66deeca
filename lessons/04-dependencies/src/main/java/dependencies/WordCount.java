package dependencies;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Exercise 4.4: count words, several lines at a time, and lose none. */
public final class WordCount {

  private WordCount() {}

  /**
   * Counts how often each word occurs in all the lines together.
   *
   * <p>{@code words} cuts the lines into words. It is called once for each line: by {@code workers}
   * threads at the same time, if there are that many lines, and never by more. You may distribute
   * the lines as you like: one by one, in batches of {@code workers} lines, or in stripes. A thread
   * that has nothing to do sleeps until there is something to do. When this method returns or
   * throws, no line is being cut any more, even if {@code words} ignores interrupts, and the
   * threads that were started here have ended.
   *
   * @param lines may be empty; only read
   * @param workers how many lines are cut into words at the same time, at least 1
   * @param words cuts a line, which takes time; several threads may call it at the same time
   * @return each word that occurs, with the number of its occurrences
   * @throws ExecutionException if {@code words} throws; its cause is what {@code words} threw
   * @throws InterruptedException if the calling thread is interrupted while it waits; the workers
   *     are interrupted too
   * @throws IllegalArgumentException if {@code workers} is less than 1
   */
  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "Let the workers cut the lines into words at the same time, and bring what they find"
            + " together so that no word is lost.");
  }
}
