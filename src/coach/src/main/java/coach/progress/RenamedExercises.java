package coach.progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Exercises that once had another id, so that what was solved under the old name stays solved. The
 * list is {@code renamed.txt} among the resources: {@code old/Id new/Id} a line.
 */
record RenamedExercises(Map<String, String> names) {

  private static final String LIST = "renamed.txt"; // in the folder of this package

  RenamedExercises {
    names = Map.copyOf(names);
  }

  /**
   * The workbook's own list.
   *
   * @throws IllegalStateException if it is missing. Without it, exercises that were solved under an
   *     old name would count as unsolved, and nobody would learn why.
   */
  static RenamedExercises known() {
    try (InputStream list = RenamedExercises.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException(
            "The coach's list of renamed exercises, %s, is missing from its jar.".formatted(LIST));
      }
      return of(new String(list.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RenamedExercises of(String text) {
    var names = new HashMap<String, String>();
    text.lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length == 2 && !words[0].startsWith("#"))
        .forEach(words -> names.put(words[0], words[1]));
    return new RenamedExercises(names);
  }

  /** Today's id; renamed twice is followed twice. */
  String currentId(String id) {
    String now = id;
    for (int steps = 0; names.containsKey(now) && steps <= names.size(); steps++) {
      now = names.get(now);
    }
    return now;
  }
}
