package check.rules;

import check.Fault;
import check.WorkbookRule;
import check.process.TrackedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.Lesson;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * No text, comment or message sends a reader to a lesson that is not there.
 *
 * <p>Only the table of the root README says what is planned: it has the bare numbers, and so it
 * needs no exception.
 */
final class LessonPromiseRule implements WorkbookRule {
  private static final Set<String> TEXTS = Set.of("md", "java", "jsh", "txt", "svg", "properties");

  /** What stands between words: blanks, and where a line of a comment breaks, its marks. */
  private static final String GAP = "(?:[ \\t]|\\R[ \\t]*(?:\\*|//)?)+";

  /** "lesson 3", "Lessons 01, 02 and 03", "lessons 01 to 03": the numbers follow the word. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\blessons?%1$s(\\d{1,2}\\b(?:(?:%1$s)?(?:,|–|-|and|to|or)(?:%1$s)?\\d{2}\\b)*)(?![.\\d])"
              .formatted(GAP));

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  @Override
  public String promise() {
    return "nobody is sent to a lesson that does not exist";
  }

  @Override
  public List<Fault> faults(Workbook workbook) throws IOException {
    var lessons = workbook.lessons().stream().map(Lesson::number).collect(Collectors.toSet());
    var faults = new ArrayList<Fault>();
    for (Path file : TrackedFiles.under(workbook.root())) {
      if (isText(file)) {
        for (int number : named(TextFiles.readNormalized(workbook.root().resolve(file)))) {
          if (!lessons.contains(number)) {
            faults.add(
                Fault.of(
                    workbook,
                    file,
                    "speaks of lesson %02d, which does not exist: only the README's table says what"
                            .formatted(number)
                        + " is planned"));
          }
        }
      }
    }
    return faults;
  }

  /** Texts that readers see; a tool's own tests may invent lessons. */
  private static boolean isText(Path file) {
    var name = file.getFileName().toString();
    var path = file.toString().replace('\\', '/');
    return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1))
        && !path.matches("src/[^/]+/src/test/.*");
  }

  private static SequencedSet<Integer> named(String text) {
    var numbers = new LinkedHashSet<Integer>();
    NAMED
        .matcher(text)
        .results()
        .flatMap(match -> NUMBER.matcher(match.group(1)).results())
        .forEach(number -> numbers.add(Integer.parseInt(number.group())));
    return numbers;
  }
}
