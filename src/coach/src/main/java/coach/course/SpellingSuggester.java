package coach.course;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds what somebody may have meant who typed something else. */
public final class SpellingSuggester {
  private static final int MOST = 3;

  private SpellingSuggester() {}

  /** The nearest of some words; none if none is near. */
  public static List<String> of(String typed, Collection<String> words) {
    String given = typed.toLowerCase(Locale.ROOT);
    int near = given.length() < 4 ? 1 : Math.max(2, given.length() / 3); // two swapped letters: 2
    var byDistance =
        words.stream()
            .distinct()
            .collect(
                Collectors.groupingBy(
                    word -> distance(given, word, near), TreeMap::new, Collectors.toList()));
    return byDistance.headMap(near, true).values().stream()
        .findFirst()
        .map(nearest -> nearest.stream().limit(MOST).toList())
        .orElse(List.of());
  }

  private static int distance(String given, String word, int near) {
    String wanted = word.toLowerCase(Locale.ROOT);
    boolean begun = given.length() >= 2 && wanted.contains(given);
    return begun ? near : edits(given, wanted);
  }

  /** How many letters must be put in, taken out or changed (Levenshtein). */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
