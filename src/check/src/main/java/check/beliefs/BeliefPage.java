package check.beliefs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import kit.belief.Misconception;
import workbook.Answer;
import workbook.Exercise;
import workbook.Lesson;
import workbook.MarkdownPage;
import workbook.Workbook;

/**
 * The page for teachers about the beliefs: of each what it is, why people believe it, what is true,
 * which exercises meet it and where to read on. By lessons, in the order of their sections.
 */
public final class BeliefPage {
  /** Where it stands. */
  public static final Path PLACE = Path.of("docs", "misconceptions.md");

  private static final String OPENING =
      """
      # Misconceptions

      Every belief that the tests of this workbook can tell: in the words of someone who holds it, why people come to hold
      it, what is true, and in which exercises somebody is met who does. All of them are plausible; most of us have held some.

      When a test has found one, it names the section to read on. Teachers may like to ask a class first which of them are true.
      """;

  private final Workbook workbook;
  private final List<Misconception> beliefs;
  private final Map<String, SequencedSet<String>> meetings = new LinkedHashMap<>();

  private BeliefPage(Workbook workbook, List<Misconception> beliefs) {
    this.workbook = workbook;
    this.beliefs = beliefs;
  }

  /**
   * The page as it should be.
   *
   * @param beliefs all that the tests can tell
   * @throws IOException if the tree can't be read
   */
  public static String text(Workbook workbook, List<Misconception> beliefs) throws IOException {
    return new BeliefPage(workbook, beliefs).text();
  }

  private String text() throws IOException {
    for (Lesson lesson : workbook.lessons()) {
      findMeetings(lesson);
    }
    var page = new StringBuilder(OPENING);
    for (Lesson lesson : workbook.lessons()) {
      var headings = MarkdownPage.read(lesson.readme()).headings();
      var treated = new ArrayList<Misconception>();
      for (Misconception belief : beliefs) {
        if (belief.section().lesson().equals(lesson.name())) {
          treated.add(belief);
        }
      }
      treated.sort(Comparator.comparing(belief -> headings.indexOf(belief.section().heading())));
      page.append("\n## ").append(headings.getFirst()).append('\n');
      treated.forEach(belief -> page.append(section(belief, headings)));
    }
    return page.toString();
  }

  /** The exercises that have a wrong answer of a belief, in the order of the lessons. */
  private void findMeetings(Lesson lesson) throws IOException {
    List<String> headings = MarkdownPage.read(lesson.readme()).headings();
    for (Exercise exercise : lesson.exercises()) {
      var heading =
          headings.stream().filter(exercise::isHeadedBy).findFirst().orElse(exercise.title());
      var link = link(exercise.title(), lesson.name(), heading, headings);
      for (Answer answer : exercise.wrongAnswers()) {
        answer
            .misconception()
            .ifPresent(id -> meetings.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(link));
      }
    }
  }

  private String section(Misconception belief, List<String> headings) {
    var section = belief.section();
    var exercises = meetings.get(belief.id());
    return """

    ### %s

    > %s

    **Why people believe it.** %s

    **What is true.** %s

    %sRead %s.
    """
        .formatted(
            belief.id(),
            belief.belief(),
            belief.details().why(),
            belief.details().truth(),
            exercises == null ? "" : "Met in %s.\n\n".formatted(String.join(", ", exercises)),
            link(section.toString(), section.lesson(), section.heading(), headings));
  }

  /** To the heading if it is there; whether it should be is another rule's matter. */
  private static String link(String words, String lesson, String heading, List<String> headings) {
    var anchor = headings.contains(heading) ? "#" + MarkdownPage.anchor(heading) : "";
    return "[%s](../lessons/%s/README.md%s)".formatted(words, lesson, anchor);
  }
}
