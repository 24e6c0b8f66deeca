package check.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a lesson's build prints: a paragraph for each exercise.
 *
 * @param heads by the exercise's title, what stands after it: {@code to do}, {@code passed}, …
 * @param bodies by the exercise's title, the words below it, folded into one line
 */
record ReportParagraphs(Map<String, String> heads, Map<String, String> bodies) {
  private static final Pattern PARAGRAPH =
      Pattern.compile("^ {2}(\\d+\\.\\d+ \\w+): (.*)\\R((?: {6}.*\\R)*)", Pattern.MULTILINE);

  static ReportParagraphs of(String printed) {
    var heads = new LinkedHashMap<String, String>();
    var bodies = new LinkedHashMap<String, String>();
    PARAGRAPH
        .matcher(printed)
        .results()
        .forEach(found -> {
          if (heads.put(found.group(1), found.group(2)) != null) {
            throw new AssertionError("two paragraphs for " + found.group(1) + "\n" + printed);
          }
          bodies.put(found.group(1), folded(found.group(3)));
        });
    return new ReportParagraphs(heads, bodies);
  }

  /** In one line, with one blank between words. */
  static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
