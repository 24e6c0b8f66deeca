package check.rules;

import check.Fault;
import check.LessonRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BulletList;
import workbook.Example;
import workbook.Lesson;
import workbook.MarkdownPage;

/**
 * A lesson's text has its parts, always in the same order: so that who knows one lesson knows them
 * all.
 */
final class LessonPageRule implements LessonRule {
  private static final String OUTCOMES = "After this lesson you will be able to";
  private static final String EXAMPLES = "Examples";

  /** The part that comes before the lesson's own text. */
  static final String PRETEST = "Before you read";

  /** The part with what a learner wants to look up later. */
  static final String SUMMARY = "To keep";

  /** The parts that come after the lesson's own text. */
  static final List<String> LAST =
      List.of(EXAMPLES, "Exercises", "Check yourself", SUMMARY, "Where next");

  @Override
  public String promise() {
    return "the text has its parts in their order, and a table of all examples";
  }

  @Override
  public List<Fault> faults(Lesson lesson) throws IOException {
    var page = MarkdownPage.read(lesson.readme());
    var faults = new ArrayList<Fault>();
    opening(lesson, page).ifPresent(what -> faults.add(fault(lesson, what)));
    order(page).ifPresent(what -> faults.add(fault(lesson, what)));
    for (MarkdownPage.Section section : page.sections()) {
      if (section.heading().equals(EXAMPLES)) {
        faults.addAll(table(lesson, section));
      }
    }
    return faults;
  }

  /** What is wrong with what stands between the title and the first part. */
  private static Optional<String> opening(Lesson lesson, MarkdownPage page) {
    var titles = page.sections().stream().filter(s -> s.level() == 1).toList();
    if (titles.size() != 1 || !titles.getFirst().heading().startsWith(lesson.numberText() + " ")) {
      return Optional.of("should have one title, which begins with the lesson's number");
    }
    var paragraphs = titles.getFirst().paragraphs();
    if (paragraphs.isEmpty() || !paragraphs.getFirst().endsWith("?")) {
      return Optional.of("should ask its question right under the title");
    }
    boolean outcomes =
        paragraphs.stream().anyMatch(words -> words.startsWith(OUTCOMES))
            && titles.getFirst().has(BulletList.class);
    return outcomes
        ? Optional.empty()
        : Optional.of("should say \"%s\", in a list, before the text".formatted(OUTCOMES));
  }

  /** What is wrong with the parts. */
  private static Optional<String> order(MarkdownPage page) {
    var parts =
        page.sections().stream()
            .filter(s -> s.level() == 2)
            .map(MarkdownPage.Section::heading)
            .toList();
    var missing =
        Stream.concat(Stream.of(PRETEST), LAST.stream())
            .filter(part -> !parts.contains(part))
            .findFirst();
    if (missing.isPresent()) {
      return missing.map("has no part \"## %s\""::formatted);
    }
    int end = parts.size() - LAST.size();
    return end >= 2
            && parts.getFirst().equals(PRETEST)
            && parts.subList(end, parts.size()).equals(LAST)
        ? Optional.empty()
        : Optional.of(
            "should have \"%s\" first, its own text, then %s; it has %s"
                .formatted(PRETEST, LAST, parts));
  }

  private static List<Fault> table(Lesson lesson, MarkdownPage.Section section) throws IOException {
    var faults = new ArrayList<Fault>();
    if (!section.has(TableBlock.class)) {
      faults.add(fault(lesson, "should list the examples in a table"));
    }
    var examples = new ArrayList<>(lesson.examples());
    examples.addAll(lesson.packagedExamples());
    for (Example example : examples) {
      if (!section.links().contains(example.path())) {
        faults.add(fault(lesson, "has no link to %s in its table".formatted(example.path())));
      }
    }
    return faults;
  }

  private static Fault fault(Lesson lesson, String what) {
    return Fault.of(lesson, lesson.readme(), what);
  }
}
