package check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Each example is short, and says what it asks, how it runs, what to expect, and what then. */
final class ExampleHeaders implements LessonRule {
  static final int LINES_AT_MOST = 100;
  static final List<String> LABELS = List.of("Question", "Run", "Expect", "Then");

  @Override
  public String promise() {
    return "each example is a short compact source file that opens with its four lines";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Example example : lesson.examples()) {
      var lines = example.lines();
      if (lines.size() > LINES_AT_MOST) {
        faults.add(
            lesson.fault(
                example.file(), "has %d lines of %d".formatted(lines.size(), LINES_AT_MOST)));
      }
      if (!example.labels().equals(LABELS)) {
        faults.add(
            lesson.fault(
                example.file(),
                "should open with the comment lines %s, not %s"
                    .formatted(LABELS, example.labels())));
      }
      if (example.header().noneMatch(("// Run: java " + example.path())::equals)) {
        faults.add(lesson.fault(example.file(), "should say // Run: java " + example.path()));
      }
      if (example.header().noneMatch(line -> line.startsWith("// prints"))) {
        faults.add(lesson.fault(example.file(), "should say what it // prints:"));
      }
      if (lines.stream().noneMatch(line -> line.startsWith("void main()"))) {
        faults.add(lesson.fault(example.file(), "should have a void main()"));
      }
    }
    return faults;
  }
}
