package book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one file of a book that says how the reader's exercises stand: each page loads it. */
final class ProgressScript {
  /** Its address in the book. */
  static final String ADDRESS = Book.ASSETS + "/progress.js";

  private static final String NONE = "window.manyHandsProgress = null;\n";

  private ProgressScript() {}

  /**
   * Its content.
   *
   * @param states of the exercises by their lasting names; empty for a book that shows no progress
   */
  static String text(Optional<Map<String, Book.State>> states) {
    return states
        .map(known ->
            known.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                    Html.quoted(entry.getKey())
                        + ":"
                        + Html.quoted(entry.getValue().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(",\n", "{\n", "\n}")))
        .map("window.manyHandsProgress = %s;\n"::formatted)
        .orElse(NONE);
  }

  /** Writes it anew, if the book is there and shows progress, and other progress than this. */
  static void update(Path folder, Map<String, Book.State> states) throws IOException {
    Path file = folder.resolve(ADDRESS);
    if (Files.isRegularFile(file)) {
      String before = Files.readString(file, StandardCharsets.UTF_8);
      String now = text(Optional.of(states));
      if (!before.equals(NONE) && !before.equals(now)) {
        Files.writeString(file, now, StandardCharsets.UTF_8);
      }
    }
  }
}
