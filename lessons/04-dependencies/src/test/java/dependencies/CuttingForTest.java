package dependencies;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Lines that are given to count, and what becomes of them when they are cut. */
final class CuttingForTest {
  private CuttingForTest() {}

  /** So many lines, no two of them equal. */
  static List<String> differentLines(int number) {
    return IntStream.range(0, number).mapToObj("line %d"::formatted).toList();
  }

  /**
   * Does that with each line, and finds no word in it: so nothing has to be counted, and nothing is
   * shown but who cuts and who waits.
   */
  static Function<String, List<String>> withoutWords(Consumer<String> doing) {
    return line -> {
      doing.accept(line);
      return List.of();
    };
  }
}
