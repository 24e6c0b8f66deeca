package workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of a lesson or of its walk-through. Immutable; parsed when more is asked of it than its
 * title.
 */
public final class LessonPage {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?] (?=\\p{Lu})");

  private final String text;

  private LessonPage(String text) {
    this.text = text;
  }

  /** Reads a file; a page with nothing on it if there is none. */
  static LessonPage read(Path file) throws IOException {
    return new LessonPage(TextFiles.readNormalized(file));
  }

  /** What stands on it. */
  public MarkdownPage markdown() {
    return MarkdownPage.recent(text);
  }

  /** The title, {@code 03 Pools}; empty if there is none. */
  public String title() {
    String first = text.lines().findFirst().orElse("");
    // A list of all lessons needs no more of each page than that line.
    var page = first.startsWith("# ") ? MarkdownPage.parse(first) : markdown();
    return page.sections().stream()
        .filter(section -> section.level() == 1)
        .map(MarkdownPage.Section::heading)
        .findFirst()
        .orElse("");
  }

  /** The section of an exercise. */
  public Optional<MarkdownPage.Section> of(Exercise exercise) {
    return markdown().sections().stream()
        .filter(section -> exercise.isHeadedBy(section.heading()))
        .findFirst();
  }

  /** The goal in a sentence, as the lesson sets it. */
  public Optional<String> goal(Exercise exercise) {
    return of(exercise).flatMap(section -> section.labelled("Goal:")).map(LessonPage::firstOf);
  }

  /** The hints in order; none if the lesson has none. */
  public List<MarkdownPage.Hint> hints(Exercise exercise) {
    return of(exercise).map(MarkdownPage.Section::hints).orElse(List.of());
  }

  private static String firstOf(String paragraph) {
    var end = SENTENCE_END.matcher(paragraph);
    String sentence = end.find() ? paragraph.substring(0, end.start() + 1) : paragraph;
    return sentence.isEmpty()
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
