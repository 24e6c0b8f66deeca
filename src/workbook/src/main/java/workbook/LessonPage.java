package workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of a lesson or of its walk-through.
 *
 * @param markdown what stands on it
 */
public record LessonPage(MarkdownPage markdown) {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?] (?=\\p{Lu})");

  /** Reads a file; a page with nothing on it if there is none. */
  static LessonPage read(Path file) throws IOException {
    return new LessonPage(MarkdownPage.read(file));
  }

  /** The title, {@code 03 Pools}; empty if there is none. */
  public String title() {
    return markdown.sections().stream()
        .filter(section -> section.level() == 1)
        .map(MarkdownPage.Section::heading)
        .findFirst()
        .orElse("");
  }

  /** The section of an exercise. */
  public Optional<MarkdownPage.Section> of(Exercise exercise) {
    return markdown.sections().stream()
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
