package coach.explanation;

import coach.text.MarkdownRenderer;
import coach.text.Page;
import coach.verdict.ExerciseVerdict;
import java.io.IOException;
import java.util.Optional;
import judge.api.Verdict;
import workbook.Lesson;
import workbook.MarkdownPage;

/** A verdict, and the section of a lesson that it says to read on in. */
public record VerdictExplanation(ExerciseVerdict verdict) {

  /** A section that a verdict names. */
  private record SectionToRead(Lesson lesson, MarkdownPage.Section section) {}

  /** As the learner reads it. */
  public Page page() throws IOException {
    var page = new Page().add(verdict.page());
    var toRead = sectionToRead();
    if (toRead.isPresent()) {
      var section = toRead.get().section();
      page.gap().title(toRead.get().lesson() + ", " + section.heading());
      MarkdownRenderer.onto(page, section.body());
    }
    return page;
  }

  /** What the verdict says to read; empty if it names nothing that is there. */
  private Optional<SectionToRead> sectionToRead() throws IOException {
    var belief = verdict.failure().flatMap(Verdict.Failure::misconception);
    if (belief.isEmpty()) {
      return Optional.empty();
    }
    var lesson = new Lesson(verdict.exercise().lesson().workbook(), belief.get().lesson());
    return lesson.page().markdown().sections().stream()
        .filter(section -> section.level() > 0)
        .filter(section -> section.heading().equals(belief.get().heading()))
        .findFirst()
        .map(section -> new SectionToRead(lesson, section));
  }
}
