package check.rules;

import check.Fault;
import check.LessonRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import workbook.FolderListing;
import workbook.Lesson;
import workbook.TextFiles;

/**
 * A lesson's tests hope for nothing: not that a moment is long enough, nor that nobody runs them.
 */
final class TestSourceRule implements LessonRule {
  private static final Map<String, Pattern> NEVER =
      Map.of(
          "sleeps", Pattern.compile("\\bThread\\s*\\.\\s*sleep\\b|\\bTimeUnit\\.\\w+\\.sleep\\b"),
          "is switched off", Pattern.compile("@(\\w+\\.)*Disabled\\b"),
          "reads a clock",
              Pattern.compile(
                  "\\bSystem\\s*(\\.|::)\\s*(nanoTime|currentTimeMillis)\\b"
                      + "|\\bimport\\s+static\\s+java\\.lang\\.System\\.\\*"));

  /** Comments and texts, which may name what the code must not do. */
  private static final Pattern WORDS =
      Pattern.compile(
          """
          \"""[\\s\\S]*?\"""|"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])*'|//[^\\n]*|/\\*[\\s\\S]*?\\*/\
          """
              .strip());

  @Override
  public String promise() {
    return "no test sleeps, is disabled or reads a clock";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Path test : FolderListing.sourcesUnder(lesson.folder().resolve("src/test"))) {
      var code = WORDS.matcher(TextFiles.readNormalized(test)).replaceAll(" ");
      NEVER.forEach((what, pattern) -> {
        if (pattern.matcher(code).find()) {
          faults.add(Fault.of(lesson, test, what));
        }
      });
    }
    return faults;
  }
}
