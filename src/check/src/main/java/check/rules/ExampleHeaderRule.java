package check.rules;

import check.Fault;
import check.LessonRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import workbook.Example;
import workbook.Lesson;

/**
 * Each example is short. It opens with what it asks, how it runs, and what then; what to expect
 * stands at its end, so that nobody reads it before they have predicted it.
 */
final class ExampleHeaderRule implements LessonRule {
  static final int LINES_AT_MOST = 100;
  static final List<String> LABELS = List.of("Question", "Run", "Then");

  static final String NOT_AT_ITS_END =
      "should say what to // Expect: in the comment at its end, and nowhere else what it prints";

  @Override
  public String promise() {
    return "each example is a short compact source file that opens with its three lines, and says"
        + " at its end what to expect";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Example example : lesson.examples()) {
      var lines = example.lines();
      if (lines.size() > LINES_AT_MOST) {
        faults.add(
            Fault.of(
                lesson,
                example.file(),
                "has %d lines of %d".formatted(lines.size(), LINES_AT_MOST)));
      }
      if (!example.labels().equals(LABELS)) {
        faults.add(
            Fault.of(
                lesson,
                example.file(),
                "should open with the comment lines %s, not %s"
                    .formatted(LABELS, example.labels())));
      }
      if (example.header().noneMatch(("// Run: java " + example.path())::equals)) {
        faults.add(Fault.of(lesson, example.file(), "should say // Run: java " + example.path()));
      }
      if (!example.tellsAtItsEnd()) {
        faults.add(Fault.of(lesson, example.file(), NOT_AT_ITS_END));
      }
      if (example.ending().stream().noneMatch(line -> line.startsWith("// prints"))) {
        faults.add(Fault.of(lesson, example.file(), "should say at its end what it // prints:"));
      }
      if (lines.stream().noneMatch(line -> line.startsWith("void main()"))) {
        faults.add(Fault.of(lesson, example.file(), "should have a void main()"));
      }
    }
    return faults;
  }
}
