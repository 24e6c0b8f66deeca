package check.rules;

import check.Fault;
import check.WorkbookRule;
import check.process.TrackedFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import workbook.Exercise;
import workbook.Lesson;
import workbook.Workbook;

/**
 * Every source file stands as google-java-format leaves it. The exercises in {@code lessons/} are
 * the learner's, and not checked.
 */
final class FormattingRule implements WorkbookRule {
  private static final Set<String> WINGS = Set.of("src", "lessons", "solutions");
  private static final Pattern ERROR =
      Pattern.compile("^(.*\\.java):(\\d+:\\d+: error: .*)$", Pattern.MULTILINE);
  private static final ToolProvider FORMATTER =
      ToolProvider.findFirst("google-java-format").orElseThrow();

  @Override
  public String promise() {
    return "every .java file is as google-java-format leaves it";
  }

  @Override
  public List<Fault> faults(Workbook workbook) throws IOException {
    var output = run(sources(workbook), "--dry-run");
    var faults = new ArrayList<Fault>();
    for (String file : output.out().lines().toList()) {
      faults.add(Fault.of(workbook, Path.of(file), "is not formatted (exec:exec@format)"));
    }
    ERROR
        .matcher(output.err())
        .results()
        .map(error ->
            Fault.of(workbook, Path.of(error.group(1)), "is not Java, line " + error.group(2)))
        .forEach(faults::add);
    if (faults.isEmpty() && !output.err().isBlank()) {
      faults.add(Fault.of(workbook, Path.of(""), output.err()));
    }
    return faults;
  }

  /**
   * Formats the files in place; returns what the formatter had to complain of. An exercise that was
   * as shipped is so afterwards, too.
   */
  static String format(Workbook workbook) throws IOException {
    var untouched = new ArrayList<Exercise>();
    for (Lesson lesson : workbook.lessons()) {
      for (Exercise exercise : lesson.exercises()) {
        if (ShippedFilesRule.isAsShipped(exercise)) {
          untouched.add(exercise);
        }
      }
    }
    var complaints = run(sources(workbook), "--replace").err();
    for (Exercise exercise : untouched) {
      Files.copy(exercise.shipped(), exercise.file(), StandardCopyOption.REPLACE_EXISTING);
    }
    return complaints;
  }

  /** What is to be formatted, absolute. */
  private static List<Path> sources(Workbook workbook) throws IOException {
    var learners = new HashSet<Path>();
    for (Lesson lesson : workbook.lessons()) {
      for (Exercise exercise : lesson.exercises()) {
        learners.add(exercise.file());
      }
    }
    return TrackedFiles.under(workbook.root()).stream()
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> WINGS.contains(file.getName(0).toString()))
        .map(workbook.root()::resolve)
        .filter(file -> !learners.contains(file))
        .toList();
  }

  private record Output(String out, String err) {}

  private static Output run(List<Path> files, String option) {
    if (files.isEmpty()) {
      return new Output("", "");
    }
    var arguments = new ArrayList<>(List.of(option));
    files.forEach(file -> arguments.add(file.toString()));
    var out = new StringWriter();
    var err = new StringWriter();
    FORMATTER.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    return new Output(out.toString(), err.toString());
  }
}
