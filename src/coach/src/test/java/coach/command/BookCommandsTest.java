package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import coach.report.ReportLinks;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The book as the commands write and open it. What its pages say is tested where it is made. */
@Timeout(120)
class BookCommandsTest {
  @TempDir Path folder;
  private SampleWorkbook mini;
  private CoachFixture desk;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder.resolve("workbook"));
    mini.write("README.md", "# Many Hands\n");
    desk = new CoachFixture(mini.root());
  }

  private void says(String... words) {
    String flowing = desk.said().replaceAll("\\s+", " ");
    for (String word : words) {
      assertTrue(flowing.contains(word), () -> "no \"" + word + "\" in:\n" + desk.said());
    }
  }

  private String page(String name) throws Exception {
    return Files.readString(mini.root().resolve(".many-hands/book").resolve(name));
  }

  @Test
  void theBookIsWrittenWithTheLearnersProgress() throws Exception {
    mini.greeting("\"Hello, \" + name");
    desk.run("check", "1.1");
    assertEquals(Coach.EXIT_OK, desk.run("book"));
    says("The book is written. Open its first page in a browser:", ".many-hands/book/index.html");
    assertTrue(page("lessons/01-mini/index.html").contains("<h1"));
    assertTrue(page("assets/progress.js").contains("\"mini/Greeting\":\"solved\""));
    assertTrue(page("assets/progress.js").contains("\"mini/Farewell\":\"open\""));
    assertFalse(desk.said().contains("\u001B"), "no link in a pipe");
  }

  @Test
  void aCheckBringsTheProgressInTheBookUpToDateAndLeavesTheRestAlone() throws Exception {
    Path script = mini.root().resolve(".many-hands/book/assets/progress.js");
    desk.run("check", "1.2");
    assertFalse(Files.exists(script), "no book is begun by that");
    desk.run("book");
    assertTrue(page("assets/progress.js").contains("\"mini/Greeting\":\"open\""));
    Files.delete(mini.root().resolve(".many-hands/book/index.html"));
    mini.greeting("\"Hello, \" + name");
    desk.run("check", "1.1");
    assertTrue(page("assets/progress.js").contains("\"mini/Greeting\":\"solved\""));
    assertFalse(Files.exists(mini.root().resolve(".many-hands/book/index.html")));
    desk.run("book", "--no-progress");
    desk.run("check", "1.1");
    assertEquals("window.manyHandsProgress = null;\n", page("assets/progress.js"));
  }

  @Test
  void theLinksOfAReportLeadToTheBookOnceItIsThere() throws Exception {
    var links = new ReportLinks(mini.root().resolve(".many-hands/report.html"));
    assertEquals(
        "../lessons/01-mini/README.md#11-greeting", links.of(mini.greeting()).getLast().address());
    desk.run("book");
    assertEquals(
        "book/lessons/01-mini/index.html#11-greeting",
        links.of(mini.greeting()).getLast().address());
  }

  @Test
  void aBookForEverybodyShowsNoProgressAndGoesWhereItIsWanted() throws Exception {
    Path site = folder.resolve("the site");
    assertEquals(Coach.EXIT_OK, desk.run("book", "--output", site.toString(), "--no-progress"));
    assertEquals(
        "window.manyHandsProgress = null;\n", Files.readString(site.resolve("assets/progress.js")));
    assertFalse(Files.exists(mini.root().resolve(".many-hands/book")));
    assertEquals(Coach.EXIT_OK, desk.run("book", "--output", site.toString()), "once more");
  }

  @Test
  void otherFilesAreNotWrittenOver() throws Exception {
    Path site = Files.createDirectories(folder.resolve("site"));
    Path page = Files.writeString(site.resolve("index.html"), "mine");
    assertEquals(Coach.EXIT_ERROR, desk.run("book", "--output", site.toString()));
    says("has other files in it, and no book: name a new or an empty folder.");
    assertEquals("mine", Files.readString(page));
    assertEquals(Coach.EXIT_ERROR, desk.run("book", "--output", page.toString()));
    says("is a file: name a folder for the book.");
  }

  @Test
  void aSectionIsOpenedByAPageThatLeadsToIt() throws Exception {
    Path opened = folder.resolve("opened");
    Path browser =
        Files.writeString(folder.resolve("browser"), "#!/bin/sh\necho \"$1\" > '" + opened + "'\n");
    assertTrue(browser.toFile().setExecutable(true));
    desk.environment.put("BROWSER", browser.toString());
    assertEquals(Coach.EXIT_OK, desk.run("read", "First good answer wins"));
    says(
        "“First good answer wins” is opened in your browser:",
        ".many-hands/book/lessons/01-mini/index.html#first-good-answer-wins");
    while (!Files.exists(opened) || Files.size(opened) == 0) {
      Thread.sleep(10);
    }
    assertEquals(
        mini.root().resolve(".many-hands/book/read.html").toString(),
        Files.readString(opened).strip());
    assertTrue(page("read.html").contains("url=lessons/01-mini/index.html#first-good-answer-wins"));
  }

  @Test
  void withoutANameTheFirstUnsolvedExerciseIsRead() {
    assertEquals(Coach.EXIT_OK, desk.run("read", "--no-open"));
    says("“1.1 Greeting” is here, for a browser:", "index.html#11-greeting");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertEquals(Coach.EXIT_USAGE, desk.run("read", "1.7"));
    says("There is no lesson, exercise or section \"1.7\". Did you mean 1.1");
  }
}
