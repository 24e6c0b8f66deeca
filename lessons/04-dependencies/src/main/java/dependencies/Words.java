package dependencies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Cuts a line into words. This class is given: you don't change it. */
public final class Words {

  private Words() {}

  /**
   * Returns the words of a line in lower case, in their order. A word consists of letters, digits
   * and apostrophes. Several threads may call it at the same time, because it shares nothing.
   */
  public static List<String> of(String line) {
    return Arrays.stream(line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
