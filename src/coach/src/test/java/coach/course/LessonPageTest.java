package coach.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LessonPageTest {
  private final FileSystem system = Jimfs.newFileSystem();
  private SampleWorkbook mini;
  private LessonPage page;

  @BeforeEach
  void read() throws Exception {
    mini = SampleWorkbook.in(system.getPath("/work"));
    page = mini.greeting().lesson().page();
  }

  @AfterEach
  void close() throws Exception {
    system.close();
  }

  @Test
  void theGoalIsOneSentenceWithoutMarks() throws Exception {
    assertEquals(
        Optional.of("Write `to`, so that it greets the one who is named."),
        page.goal(mini.greeting()));
    assertEquals(Optional.of("Repair `to`."), page.goal(mini.farewell()));
  }

  @Test
  void hintsComeInOrder() throws Exception {
    assertEquals(
        List.of("Hint 1: a nudge", "Hint 2: the concept", "Hint 3: nearly the code"),
        page.hints(mini.greeting()).stream().map(LessonPage.Hint::label).toList());
    assertEquals("What do you say\nwhen you meet?", page.hints(mini.greeting()).getFirst().text());
    assertEquals(List.of(), page.hints(mini.farewell()));
  }

  @Test
  void headingsHaveTheirLinesAndCodeHasNone() {
    assertEquals("01 Mini", page.title());
    assertEquals(OptionalInt.of(5), page.line("First good answer wins"));
    assertEquals(OptionalInt.empty(), page.line("not a heading"));
  }

  @Test
  void aSentenceEndsWhereANewOneBegins() {
    var section =
        LessonPage.of("### 1.1 Greeting\n**Goal:** write `f(1. 2)`, e.g. now? Yes.\n")
            .sections()
            .getLast();
    assertEquals(Optional.of("write `f(1. 2)`, e.g. now? Yes."), section.labelled("Goal:"));
  }
}
