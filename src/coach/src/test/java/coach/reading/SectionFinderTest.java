package coach.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.CourseNameResolver.NameNotFoundException;
import coach.course.SampleWorkbook;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionFinderTest {
  @TempDir Path folder;
  private SampleWorkbook mini;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder);
    mini.write("docs/glossary.md", "# Glossary\n\n## What they share\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1.2 | lessons/01-mini/README.md | 1.2 Farewell (harder)",
        "Greeting | lessons/01-mini/README.md | 1.1 Greeting",
        "1 | lessons/01-mini/README.md | ''",
        "mini | lessons/01-mini/README.md | ''",
        "glossary | docs/glossary.md | ''",
        "what they share | docs/glossary.md | What they share",
        "first-good-answer-wins | lessons/01-mini/README.md | First good answer wins",
        "1 First good answer wins | lessons/01-mini/README.md | First good answer wins",
        "(01-mini, \"First good answer wins\") | lessons/01-mini/README.md | First good answer"
            + " wins",
        "03-gone, \"First good answer wins\" | lessons/01-mini/README.md | First good answer wins",
      })
  void aPlaceIsFoundByWhatALearnerTypes(String words, String page, String heading)
      throws Exception {
    var found = new SectionFinder(mini.workbook()).find(words);
    assertEquals(page, mini.workbook().shown(found.page()));
    assertEquals(heading, found.heading());
  }

  @Test
  void whatIsNotThereIsSaidWithWhatMayHaveBeenMeant() {
    var none =
        assertThrows(
            NameNotFoundException.class,
            () -> new SectionFinder(mini.workbook()).find("First god answer wins"));
    assertTrue(
        none.getMessage().contains("Did you mean First good answer wins?"), none.getMessage());
  }

  @Test
  void whileThereIsNoBookALinkLeadsToTheFile() throws Exception {
    var section = new SectionFinder(mini.workbook()).find("First good answer wins");
    assertEquals(
        mini.workbook().root().resolve("lessons/01-mini/README.md").toUri(), section.address());
    var book = new LearnersBook(mini.workbook());
    book.write(book.folder(), java.util.Optional.empty(), true);
    assertTrue(
        section
            .address()
            .toString()
            .endsWith("/.many-hands/book/lessons/01-mini/index.html#first-good-answer-wins"),
        section.address().toString());
  }
}
