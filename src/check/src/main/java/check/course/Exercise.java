package check.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An exercise with all that belongs to it.
 *
 * @param lesson the lesson that it belongs to
 * @param name its simple name, {@code PoolMap}
 * @param title number and name, as its test is annotated: {@code 3.1 PoolMap}; the name alone if
 *     its test doesn't say
 */
public record Exercise(Lesson lesson, String name, String title) {
  /** By number (3.2 before 3.10), those without one last. */
  static final Comparator<Exercise> BY_NUMBER =
      Comparator.comparing(Exercise::place).thenComparing(Exercise::name);

  private static final Pattern ANNOTATION = Pattern.compile("@Exercise\\(\"([^\"]*)\"\\)");
  private static final Pattern TITLE = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}) \\w+");

  static Exercise in(Lesson lesson, String name) throws IOException {
    var annotation = ANNOTATION.matcher(Workbook.text(lesson.tests().resolve(name + "Test.java")));
    return new Exercise(lesson, name, annotation.find() ? annotation.group(1) : name);
  }

  private int place() {
    var numbered = TITLE.matcher(title);
    return numbered.matches() ? Integer.parseInt(numbered.group(2)) : Integer.MAX_VALUE;
  }

  /**
   * Whether a heading is its own: its title, perhaps with a remark: {@code 3.5 Survivors (harder)}.
   */
  public boolean isHeaded(String heading) {
    return heading.equals(title) || heading.startsWith(title + " (");
  }

  /** Its path below {@code src/main/java}, with slashes. */
  public String path() {
    return lesson.packageName() + "/" + name + ".java";
  }

  public String fileName() {
    return name + ".java";
  }

  /** The learner's own copy: to be compared in CI, and never judged. */
  public Path learners() {
    return lesson.main().resolve(fileName());
  }

  public Path test() {
    return lesson.tests().resolve(name + "Test.java");
  }

  public Path shipped() {
    return lesson.shipped().resolve(fileName());
  }

  public Path reference() {
    return lesson.reference().resolve(fileName());
  }

  public Path right() {
    return lesson.solution().resolve("right").resolve(name);
  }

  public Path wrong() {
    return lesson.solution().resolve("wrong").resolve(name);
  }

  public List<Answer> rightAnswers() throws IOException {
    return answers(Answer.Kind.RIGHT, right());
  }

  public List<Answer> wrongAnswers() throws IOException {
    return answers(Answer.Kind.WRONG, wrong());
  }

  /** As shipped, the reference, the right ones, the wrong ones: those that are there. */
  public List<Answer> answers() throws IOException {
    var all = new ArrayList<Answer>();
    all.add(new Answer(this, Answer.Kind.SHIPPED, "as shipped", lesson.shipped()));
    all.add(new Answer(this, Answer.Kind.REFERENCE, "the reference", lesson.reference()));
    all.addAll(rightAnswers());
    all.addAll(wrongAnswers());
    return all.stream().filter(Answer::exists).toList();
  }

  private List<Answer> answers(Answer.Kind kind, Path folder) throws IOException {
    return FolderListing.in(folder).stream()
        .map(f -> new Answer(this, kind, folderName(kind, f), f))
        .toList();
  }

  private static String folderName(Answer.Kind kind, Path folder) {
    return kind.folder() + "/" + folder.getFileName();
  }

  @Override
  public String toString() {
    return title;
  }
}
