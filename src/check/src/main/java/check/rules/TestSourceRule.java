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
          "reads a clock", Pattern.compile("\\bnanoTime\\b|\\bcurrentTimeMillis\\b"));

  @Override
  public String promise() {
    return "no test sleeps, is disabled or reads a clock";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Path test : FolderListing.sourcesUnder(lesson.folder().resolve("src/test"))) {
      var text = TextFiles.readNormalized(test);
      NEVER.forEach((what, pattern) -> {
        if (pattern.matcher(text).find()) {
          faults.add(Fault.of(lesson, test, what));
        }
      });
    }
    return faults;
  }
}
