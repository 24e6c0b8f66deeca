package check.rules;

import check.Fault;
import check.LessonRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import workbook.Example;
import workbook.FolderListing;
import workbook.Lesson;

/**
 * The few examples that need more than the JDK say which one command runs them. What they print is
 * another thing on each machine: so they say what it was, and on which.
 */
final class PackagedExampleRule implements LessonRule {
  private static final Pattern PRINTED =
      Pattern.compile("// Printed on .*\\b\\d+ cores?\\b.*\\bJDK \\d.*:");

  @Override
  public String promise() {
    return "each example in a package says by which command it runs, and what it printed where";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Example example : lesson.packagedExamples()) {
      complaints(example).forEach(what -> faults.add(Fault.of(lesson, example.file(), what)));
    }
    for (Path file : FolderListing.sourcesUnder(lesson.examplesFolder())) {
      if (!isExample(lesson, file)) {
        faults.add(
            Fault.of(
                lesson,
                file,
                "is nobody's: examples stand in examples/ or examples/" + lesson.packageName()));
      }
    }
    return faults;
  }

  private static boolean isExample(Lesson lesson, Path file) {
    Path parent = lesson.examplesFolder().relativize(file).getParent();
    return parent == null || parent.equals(Path.of(lesson.packageName()));
  }

  private static List<String> complaints(Example example) throws IOException {
    var complaints = new ArrayList<String>();
    var lines = example.lines();
    if (lines.size() > ExampleHeaderRule.LINES_AT_MOST) {
      complaints.add("has %d lines of %d".formatted(lines.size(), ExampleHeaderRule.LINES_AT_MOST));
    }
    if (!example.labels().equals(ExampleHeaderRule.LABELS)) {
      complaints.add(
          "should open with the comment lines %s, not %s"
              .formatted(ExampleHeaderRule.LABELS, example.labels()));
    }
    if (example
        .header()
        .noneMatch(line -> line.startsWith("// Run: mvn ") && line.contains("=" + example))) {
      complaints.add("should say // Run: mvn … and its name");
    }
    if (!example.tellsAtItsEnd()) {
      complaints.add(ExampleHeaderRule.NOT_AT_ITS_END);
    }
    var record =
        example.ending().stream()
            .dropWhile(line -> !PRINTED.matcher(line).matches())
            .skip(1)
            .toList();
    if (record.stream().noneMatch(line -> line.matches("//.*\\d.*"))) {
      complaints.add("should say what it // Printed on which machine, with its cores and its JDK:");
    }
    return complaints;
  }
}
