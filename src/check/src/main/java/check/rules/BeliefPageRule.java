package check.rules;

import check.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import kit.Misconception;
import org.commonmark.node.BlockQuote;
import workbook.Answer;
import workbook.Exercise;
import workbook.Lesson;
import workbook.MarkdownPage;
import workbook.NodeText;
import workbook.Workbook;

/**
 * The page about misconceptions says of each belief that the tests can tell what it is, in the same
 * words, and which exercises meet it; and of no other.
 *
 * @param beliefs the misconceptions that the tests can name
 */
record BeliefPageRule(List<Misconception> beliefs) implements WorkbookRule {
  static final Path PAGE = Path.of("docs", "misconceptions.md");
  private static final String MET_IN = "Met in ";

  @Override
  public String promise() {
    return "docs/misconceptions.md tells of every belief that the tests know, and where it is met";
  }

  @Override
  public List<Fault> faults(Workbook workbook) throws IOException {
    var faults = new ArrayList<Fault>();
    var sections = sections(MarkdownPage.read(workbook.root().resolve(PAGE)));
    var met = meetings(workbook);
    for (Misconception belief : beliefs) {
      var section = sections.remove(belief.id());
      if (section == null) {
        faults.add(Fault.of(workbook, PAGE, "has no section " + belief.id()));
        continue;
      }
      if (!quotes(section).contains(belief.belief())) {
        faults.add(
            Fault.of(
                workbook, PAGE, "%s: should quote \"%s\"".formatted(belief.id(), belief.belief())));
      }
      if (section.paragraphs().size() < 3) {
        faults.add(
            Fault.of(
                workbook,
                PAGE,
                belief.id() + ": should say why people believe it, what is true, where it is met"));
      }
      var exercises = met.get(belief.id());
      if (exercises == null) {
        continue; // which is another rule's matter
      }
      var named = MET_IN + String.join(", ", exercises) + ".";
      if (!section.paragraphs().contains(named)) {
        faults.add(Fault.of(workbook, PAGE, "%s: should say \"%s\"".formatted(belief.id(), named)));
      }
    }
    sections.keySet().forEach(id -> faults.add(Fault.of(workbook, PAGE, "nobody knows " + id)));
    return faults;
  }

  private static Map<String, MarkdownPage.Section> sections(MarkdownPage page) {
    return page.sections().stream()
        .filter(section -> section.level() == 3)
        .collect(
            Collectors.toMap(
                MarkdownPage.Section::heading, s -> s, (first, _) -> first, LinkedHashMap::new));
  }

  private static Collection<String> quotes(MarkdownPage.Section section) {
    return section.nodes().stream()
        .filter(BlockQuote.class::isInstance)
        .map(NodeText::plain)
        .toList();
  }

  /** The exercises that have a wrong answer of that belief, in the order of the lessons. */
  private static Map<String, SequencedSet<String>> meetings(Workbook workbook) throws IOException {
    var met = new LinkedHashMap<String, SequencedSet<String>>();
    for (Lesson lesson : workbook.lessons()) {
      for (Exercise exercise : lesson.exercises()) {
        for (Answer answer : exercise.wrongAnswers()) {
          answer
              .misconception()
              .ifPresent(
                  id -> met.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(exercise.title()));
        }
      }
    }
    return met;
  }
}
