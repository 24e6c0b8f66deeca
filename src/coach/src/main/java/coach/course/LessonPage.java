package coach.course;

import coach.text.MarkdownRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A page of a lesson or of its walk-through, cut up at its headings. It reads the Markdown that the
 * workbook's own pages use, and no more.
 */
public record LessonPage(List<Section> sections) {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
  private static final Pattern HINT =
      Pattern.compile("(?s)<details>\\s*<summary>(.*?)</summary>(.*?)</details>");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?] (?=\\p{Lu})");

  /**
   * What stands under a heading, up to the next of any level.
   *
   * @param line where the heading stands, from 1
   */
  public record Section(int level, String heading, int line, String text) {

    /** The paragraph after a bold label, {@code **Goal:** …}, without its mark-up. */
    Optional<String> labelled(String label) {
      String opening = "**" + label + "**";
      return text.lines()
          .dropWhile(words -> !words.startsWith(opening))
          .takeWhile(words -> !words.isBlank())
          .reduce((one, next) -> one + " " + next)
          .map(words -> MarkdownRenderer.plain(words.substring(opening.length()).strip()));
    }

    /** The folded hints, in order. */
    List<Hint> hints() {
      return HINT.matcher(text)
          .results()
          .map(found -> new Hint(MarkdownRenderer.plain(found.group(1)), found.group(2).strip()))
          .toList();
    }
  }

  /**
   * A hint.
   *
   * @param label {@code Hint 1: a nudge}
   * @param text Markdown
   */
  public record Hint(String label, String text) {}

  public static LessonPage of(Path file) throws IOException {
    return of(TextFiles.page(file));
  }

  static LessonPage of(String markdown) {
    var sections = new ArrayList<Section>();
    var text = new StringBuilder();
    var fence = new MarkdownRenderer.Fence();
    int level = 0;
    int start = 1;
    String heading = "";
    int number = 0;
    for (String line : markdown.lines().toList()) {
      number++;
      var headed = HEADING.matcher(line);
      if (!fence.covers(line) && headed.matches()) {
        sections.add(new Section(level, heading, start, text.toString()));
        text.setLength(0);
        level = headed.group(1).length();
        heading = headed.group(2);
        start = number;
      } else {
        text.append(line).append('\n');
      }
    }
    sections.add(new Section(level, heading, start, text.toString()));
    return new LessonPage(List.copyOf(sections));
  }

  /** The title, {@code 03 Pools}; empty if there is none. */
  public String title() {
    return sections.stream()
        .filter(s -> s.level() == 1)
        .map(Section::heading)
        .findFirst()
        .orElse("");
  }

  /** The section of an exercise, headed by its title, perhaps with a remark in brackets. */
  public Optional<Section> of(Exercise exercise) {
    return sections.stream()
        .filter(s ->
            s.heading().equals(exercise.title()) || s.heading().startsWith(exercise.title() + " ("))
        .findFirst();
  }

  /** The goal in a sentence, as the lesson sets it. */
  public Optional<String> goal(Exercise exercise) {
    return of(exercise).flatMap(section -> section.labelled("Goal:")).map(LessonPage::firstOf);
  }

  /** The hints in order; none if the lesson has none. */
  public List<Hint> hints(Exercise exercise) {
    return of(exercise).map(Section::hints).orElse(List.of());
  }

  /** Where a heading stands, from 1. */
  public OptionalInt line(String heading) {
    return sections.stream()
        .filter(s -> s.heading().equals(heading))
        .mapToInt(Section::line)
        .findFirst();
  }

  private static String firstOf(String paragraph) {
    var end = SENTENCE_END.matcher(paragraph);
    String sentence = end.find() ? paragraph.substring(0, end.start() + 1) : paragraph;
    return sentence.isEmpty()
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
