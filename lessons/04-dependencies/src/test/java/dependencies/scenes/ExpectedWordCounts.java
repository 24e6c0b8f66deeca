package dependencies.scenes;

import static dependencies.scenes.DependencyBelief.COMBINED_BY_OVERWRITING;

import dependencies.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kit.Rejection;

/**
 * How often each word occurs, and what is wrong if count says something else. All is told in
 * alphabetical order, so that the verdict is the same each time.
 */
public record ExpectedWordCounts(Map<String, Long> due) {

  /** Of words with their numbers: {@code "do 1, to 4"}. */
  public static ExpectedWordCounts of(String words) {
    return new ExpectedWordCounts(
        Arrays.stream(words.split(", "))
            .map(word -> word.split(" "))
            .collect(Collectors.toMap(word -> word[0], word -> Long.valueOf(word[1]))));
  }

  /** Demands that this is what one worker counted in these lines. */
  public void require(List<String> lines, Map<String, Long> counts) {
    if (!due.equals(counts)) {
      var happened =
          "One worker had the lines %s. %s."
              .formatted(
                  lines.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")),
                  counts == null ? "count returned null" : whatIsWrong(counts));
      throw isOneOfEach(lines, counts)
          ? Rejection.of(COMBINED_BY_OVERWRITING, happened)
          : Rejection.plain(happened);
    }
  }

  /** Whether each number is that of the last line with the word, or each that of the first. */
  private static boolean isOneOfEach(List<String> lines, Map<String, Long> counts) {
    var ofTheLast = new HashMap<String, Long>();
    var ofTheFirst = new HashMap<String, Long>();
    for (String line : lines) {
      Map<String, Long> ofLine =
          Words.of(line).stream()
              .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
      ofTheLast.putAll(ofLine);
      ofLine.forEach(ofTheFirst::putIfAbsent);
    }
    return ofTheLast.equals(counts) || ofTheFirst.equals(counts);
  }

  /** The first three words that are counted wrongly. */
  private String whatIsWrong(Map<String, Long> counts) {
    var words = new TreeSet<>(due.keySet());
    words.addAll(counts.keySet());
    return words.stream()
        .filter(word -> !Objects.equals(due.get(word), counts.get(word)))
        .limit(3)
        .map(word ->
            "\"%s\" is there %s, and count says %s"
                .formatted(word, times(due.get(word)), counts.get(word)))
        .collect(Collectors.joining("; "));
  }

  /** The number in words; null is nowhere. */
  public static String times(Long n) {
    return n == null ? "nowhere" : n == 1 ? "once" : n + " times";
  }

  /** The same counts in alphabetical order; null if there are none. */
  public static Map<String, Long> sorted(Map<String, Long> counts) {
    return counts == null ? null : new TreeMap<>(counts);
  }
}
