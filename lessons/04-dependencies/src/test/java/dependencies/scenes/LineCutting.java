package dependencies.scenes;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Lines that are given to count, and what becomes of them when they are cut. */
public final class LineCutting {
  private LineCutting() {}

  /** So many lines, no two of them equal. */
  public static List<String> differentLines(int number) {
    return IntStream.range(0, number).mapToObj("line %d"::formatted).toList();
  }

  /** Waits at a latch; an interrupt comes out as an exception that a cutter of lines may throw. */
  public static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a line was being cut", e);
    }
  }

  /**
   * Does that with each line, and finds no word in it: so nothing has to be counted, and nothing is
   * shown but who cuts and who waits.
   */
  public static Function<String, List<String>> withoutWords(Consumer<String> doing) {
    return line -> {
      doing.accept(line);
      return List.of();
    };
  }
}
