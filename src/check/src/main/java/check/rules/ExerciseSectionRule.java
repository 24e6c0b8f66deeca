package check.rules;

import check.Fault;
import check.LessonRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.node.FencedCodeBlock;
import workbook.Exercise;
import workbook.Lesson;
import workbook.MarkdownPage;

/** Each exercise is set in the lesson's text: goal, file, and three hints folded away. */
final class ExerciseSectionRule implements LessonRule {
  private static final Pattern HINT = Pattern.compile("<details\\b");
  private static final Pattern HINT_END = Pattern.compile("</details>");
  private static final int HINTS = 3;
  private static final List<String> LABELS = List.of("Goal:", "What the test checks:");

  @Override
  public String promise() {
    return "each exercise is set in the text, with goal, link and three folded hints";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    var page = MarkdownPage.read(lesson.readme());
    for (Exercise exercise : lesson.exercises()) {
      var set =
          page.sections().stream()
              .filter(s -> s.level() == 3 && exercise.isHeadedBy(s.heading()))
              .toList();
      if (set.size() == 1) {
        complaints(exercise, set.getFirst())
            .forEach(what -> faults.add(fault(lesson, exercise.title() + " " + what)));
      } else {
        faults.add(
            fault(
                lesson,
                "has %d headings \"### %s\" of one".formatted(set.size(), exercise.title())));
      }
    }
    faults.addAll(order(lesson, page));
    return faults;
  }

  private static List<String> complaints(Exercise exercise, MarkdownPage.Section section) {
    var complaints = new ArrayList<String>();
    for (String label : LABELS) {
      if (section.paragraphs().stream().noneMatch(words -> words.startsWith(label))) {
        complaints.add("has no paragraph \"**%s** …\"".formatted(label));
      }
    }
    if (!section.has(FencedCodeBlock.class)) {
      complaints.add("does not show its signature");
    }
    if (!section.links().contains("src/main/java/" + exercise.path())) {
      complaints.add("has no link to src/main/java/" + exercise.path());
    }
    int hints = count(HINT, section.html());
    if (hints != HINTS) {
      complaints.add("has %d hints in <details>, not %d".formatted(hints, HINTS));
    } else if (count(HINT_END, section.html()) != HINTS) {
      complaints.add("has a hint that is not closed by </details>");
    }
    return complaints;
  }

  private static List<Fault> order(Lesson lesson, MarkdownPage page) throws IOException {
    int last = -1;
    for (Exercise exercise : lesson.exercises()) {
      var headings = page.headings();
      int here =
          IntStream.range(0, headings.size())
              .filter(i -> exercise.isHeadedBy(headings.get(i)))
              .findFirst()
              .orElse(last + 1); // that it is missing has been said
      if (here <= last) {
        return List.of(fault(lesson, "sets " + exercise.title() + " too early"));
      }
      last = here;
    }
    return List.of();
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }

  private static Fault fault(Lesson lesson, String what) {
    return Fault.of(lesson, lesson.readme(), what);
  }
}
