package check.rules;

import check.Fault;
import check.LessonRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import workbook.Example;
import workbook.Lesson;
import workbook.TextFiles;

/**
 * A folder lists the examples as they are read: their files are numbered, those in a package among
 * the others. Each table of the lesson's text has them in the same order.
 */
final class ExampleOrderRule implements LessonRule {
  @Override
  public String promise() {
    return "the examples' files are numbered in the order of the text's tables";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    var examples = new ArrayList<>(lesson.examples());
    examples.addAll(lesson.packagedExamples());
    examples.sort(Comparator.comparingInt(Example::number));
    for (int i = 0; i < examples.size(); i++) {
      var example = examples.get(i);
      if (example.number() != i + 1) {
        faults.add(
            Fault.of(
                lesson,
                example.file(),
                "should be called Ex%02d_%s.java if it is read after %d others"
                    .formatted(i + 1, example.name(), i)));
      }
    }
    if (!inOrder(lesson.examples(), lesson) || !inOrder(lesson.packagedExamples(), lesson)) {
      faults.add(
          Fault.of(
              lesson, lesson.readme(), "should list the examples in the order of their numbers"));
    }
    return faults;
  }

  /** Whether the rows of the table, which begin with a link to the file, follow each other so. */
  private static boolean inOrder(List<Example> examples, Lesson lesson) throws IOException {
    var text = TextFiles.readNormalized(lesson.readme());
    var rows =
        examples.stream()
            .map(example -> text.indexOf("| [%s](%s)".formatted(example, example.path())))
            .filter(row -> row >= 0)
            .toList();
    return rows.equals(rows.stream().sorted().toList());
  }
}
