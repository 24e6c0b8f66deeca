package workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exercise with all that belongs to it.
 *
 * @param lesson the lesson that it belongs to
 * @param name its simple name, {@code PoolMap}
 * @param packageName its package, {@code pools}, as its shipped file says
 * @param title number and name, as its test is annotated: {@code 3.1 PoolMap}; the name alone if
 *     its test doesn't say
 */
public record Exercise(Lesson lesson, String name, String packageName, String title) {
  /** By number (3.2 before 3.10), those without one last. */
  static final Comparator<Exercise> BY_NUMBER =
      Comparator.comparingInt(Exercise::place).thenComparing(Exercise::name);

  private static final Pattern ANNOTATION = Pattern.compile("@Exercise\\(\"([^\"]*)\"\\)");
  private static final Pattern TITLE = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}) \\w+");

  static Exercise in(Lesson lesson, String name) throws IOException {
    String shipped = TextFiles.readNormalized(lesson.shipped().resolve(name + ".java"));
    var untitled = new Exercise(lesson, name, PackageDeclaration.of(shipped), name);
    var annotation = ANNOTATION.matcher(TextFiles.readNormalized(untitled.test()));
    return annotation.find()
        ? new Exercise(lesson, name, untitled.packageName, annotation.group(1))
        : untitled;
  }

  private int place() {
    var numbered = TITLE.matcher(title);
    return numbered.matches() ? Integer.parseInt(numbered.group(2)) : Integer.MAX_VALUE;
  }

  /** The first word of its title, {@code 3.1}. */
  public String number() {
    return title.split(" ", 2)[0];
  }

  /** Its lasting name, which progress is kept by: lessons and numbers may change. */
  public String id() {
    return packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
  }

  /** Its path below {@code src/main/java}, with slashes. */
  public String path() {
    return id() + ".java";
  }

  public String fileName() {
    return name + ".java";
  }

  /** What the learner edits. */
  public Path file() {
    return lesson.mainSources().resolve(path());
  }

  public Path test() {
    return lesson.testSources().resolve(id() + "Test.java");
  }

  public Path shipped() {
    return lesson.shipped().resolve(fileName());
  }

  public Path reference() {
    return lesson.referenceSources().resolve(path());
  }

  public Path rightFolder() {
    return answersFolder(Answer.Kind.RIGHT);
  }

  public Path wrongFolder() {
    return answersFolder(Answer.Kind.WRONG);
  }

  private Path answersFolder(Answer.Kind kind) {
    return lesson.solution().resolve(kind.folder()).resolve(name);
  }

  /** The file to edit, as messages name it. */
  public String shownFile() {
    return lesson.workbook().shown(file());
  }

  /**
   * Whether a heading is its own: its title, perhaps with a remark: {@code 3.5 Survivors (harder)}.
   */
  public boolean isHeadedBy(String heading) {
    return heading.equals(title) || heading.startsWith(title + " (");
  }

  public List<Answer> rightAnswers() throws IOException {
    return answers(Answer.Kind.RIGHT);
  }

  public List<Answer> wrongAnswers() throws IOException {
    return answers(Answer.Kind.WRONG);
  }

  /** As shipped, the reference, the right ones, the wrong ones: those that are there. */
  public List<Answer> answers() throws IOException {
    var all = new ArrayList<Answer>();
    all.add(new Answer(this, Answer.Kind.SHIPPED, "as shipped", lesson.shipped()));
    all.add(referenceAnswer());
    all.addAll(rightAnswers());
    all.addAll(wrongAnswers());
    return all.stream().filter(Answer::exists).toList();
  }

  /** The reference solution, whether it is there or not. */
  public Answer referenceAnswer() {
    return new Answer(this, Answer.Kind.REFERENCE, "the reference", reference().getParent());
  }

  /** The answer of that name, {@code wrong/waits-in-the-loop}, if it is there. */
  public Optional<Answer> answer(String named) throws IOException {
    return answers().stream().filter(answer -> answer.name().equals(named)).findFirst();
  }

  private List<Answer> answers(Answer.Kind kind) throws IOException {
    return FolderListing.in(answersFolder(kind)).stream()
        .map(folder -> new Answer(this, kind, kind.folder() + "/" + folder.getFileName(), folder))
        .toList();
  }

  @Override
  public String toString() {
    return title;
  }
}
