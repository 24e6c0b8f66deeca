package check.rules;

import check.Fault;
import check.LessonRule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import workbook.Lesson;
import workbook.MarkdownPage;

/**
 * A lesson begins with three predictions, so that a learner finds out what they need not read, and
 * ends with half a page that they can come back to.
 */
final class PretestRule implements LessonRule {
  private static final int PREDICTIONS = 3;
  private static final int FEWEST_WORDS_TO_KEEP = 60;
  private static final int MOST_WORDS_TO_KEEP = 280;
  private static final Pattern ANSWER = Pattern.compile("<summary>Answer</summary>");
  private static final Pattern ANSWER_END = Pattern.compile("</details>");

  @Override
  public String promise() {
    return "three predictions come before the text, and half a page to keep after it";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var page = MarkdownPage.read(lesson.readme());
    var faults = new ArrayList<Fault>();
    for (MarkdownPage.Section section : page.sections()) {
      if (section.level() != 2) {
        continue;
      }
      if (section.heading().equals(LessonPageRule.PRETEST)) {
        faults.addAll(predictions(lesson, section, textAnchors(page)));
      } else if (section.heading().equals(LessonPageRule.SUMMARY)) {
        faults.addAll(length(lesson, page, section));
      }
    }
    return faults;
  }

  /** What a link to a section of the lesson's own text says. */
  private static Set<String> textAnchors(MarkdownPage page) {
    return page.sections().stream()
        .filter(s -> s.level() == 2)
        .map(MarkdownPage.Section::heading)
        .filter(h -> !h.equals(LessonPageRule.PRETEST) && !LessonPageRule.LAST.contains(h))
        .map(heading -> "#" + MarkdownPage.anchor(heading))
        .collect(Collectors.toSet());
  }

  private static List<Fault> predictions(
      Lesson lesson, MarkdownPage.Section section, Set<String> textAnchors) {
    var items = new ArrayList<MarkdownPage.Section>();
    for (Node node : section.body()) {
      if (node instanceof OrderedList list) {
        for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
          items.add(new MarkdownPage.Section(0, "", section.line(), List.of(item)));
        }
      }
    }
    if (items.size() != PREDICTIONS) {
      return List.of(
          fault(
              lesson,
              "has %d numbered predictions in \"%s\", not %d"
                  .formatted(items.size(), section.heading(), PREDICTIONS)));
    }
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < items.size(); i++) {
      var html = items.get(i).html();
      if (count(ANSWER, html) != 1 || count(ANSWER_END, html) != 1) {
        faults.add(
            fault(
                lesson,
                "has no folded answer, or several, to prediction %d of \"%s\""
                    .formatted(i + 1, section.heading())));
      }
      if (items.get(i).links().stream().noneMatch(textAnchors::contains)) {
        faults.add(
            fault(
                lesson,
                "has a prediction %d in \"%s\" that links to no section of the text"
                    .formatted(i + 1, section.heading())));
      }
    }
    return faults;
  }

  private static List<Fault> length(Lesson lesson, MarkdownPage page, MarkdownPage.Section section)
      throws IOException {
    var lines = Files.readAllLines(lesson.readme());
    int end =
        page.sections().stream()
            .mapToInt(MarkdownPage.Section::line)
            .filter(line -> line > section.line())
            .min()
            .orElse(lines.size() + 1);
    long words =
        IntStream.range(section.line(), end - 1)
            .mapToObj(lines::get)
            .flatMap(line -> Pattern.compile("\\S+").matcher(line).results())
            .count();
    return words >= FEWEST_WORDS_TO_KEEP && words <= MOST_WORDS_TO_KEEP
        ? List.of()
        : List.of(
            fault(
                lesson,
                "has %d words in \"%s\"; half a page has %d to %d"
                    .formatted(
                        words, section.heading(), FEWEST_WORDS_TO_KEEP, MOST_WORDS_TO_KEEP)));
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }

  private static Fault fault(Lesson lesson, String what) {
    return Fault.of(lesson, lesson.readme(), what);
  }
}
