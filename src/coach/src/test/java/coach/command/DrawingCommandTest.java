package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import coach.process.BrowserLauncher;
import coach.process.Environment;
import coach.report.PictureArchive;
import coach.verdict.VerdictService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import judge.Judge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pictures.Picture;

/** Timelines, curves, and the page of both. */
@Timeout(120)
class DrawingCommandTest {
  private static final String WITH_A_HELPER =
      """
      package mini;

      final class Greeting {
        static String to(String name) throws InterruptedException {
          var helper = new Thread(() -> {}, "helper");
          helper.start();
          helper.join();
          return "Hello, " + name;
        }
      }
      """;

  @TempDir Path folder;
  private SampleWorkbook mini;
  private CoachFixture desk;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder.resolve("workbook"));
    desk = new CoachFixture(mini.root());
  }

  private int run(String... args) {
    var around = desk.environment();
    return Coach.run(
        new Environment(
            around.environment(),
            around.folder(),
            around.in(),
            around.out(),
            around.err(),
            around.charset(),
            false,
            around.clock(),
            around.foregroundRunner(),
            (_, _) -> VerdictService.wrapping(new Judge())),
        args);
  }

  private void says(String... words) {
    String flowing = desk.said().replaceAll("\\s+", " ");
    for (String word : words) {
      assertTrue(flowing.contains(word), () -> "no \"" + word + "\" in:\n" + desk.said());
    }
  }

  private String page(String name) throws Exception {
    return Files.readString(mini.root().resolve(".many-hands").resolve(name));
  }

  private void greet(String source) throws Exception {
    mini.write("lessons/01-mini/src/main/java/mini/Greeting.java", source);
  }

  @Test
  void aTimelineOfAnAnswerShowsItsThreads() throws Exception {
    greet(WITH_A_HELPER);
    assertEquals(Coach.EXIT_OK, run("timeline", "1.1"));
    says("1.1 Greeting: ", "says it to Ada", "helper", "Drawn, to be opened in a browser:");
    assertTrue(page("timeline-Greeting.html").contains("helper"));
    assertTrue(desk.said().lines().allMatch(line -> line.length() <= 80), desk.said());
    assertEquals(
        List.of(PictureArchive.Kind.TIMELINE),
        PictureArchive.of(mini.workbook()).of(mini.greeting()).stream()
            .map(PictureArchive.SavedPicture::kind)
            .toList());
  }

  @Test
  void aTimelineOfNothingSaysWhy() throws Exception {
    assertEquals(Coach.EXIT_NOT_SOLVED, run("timeline", "1.1"));
    says("Not written yet", "The tests that ran show nothing on a timeline");
    greet("half a class");
    assertEquals(Coach.EXIT_NOT_SOLVED, run("timeline", "1.1"));
    says("Nothing ran, so there is no timeline.");
    greet(WITH_A_HELPER);
    assertEquals(Coach.EXIT_NOT_SOLVED, run("timeline", "1.1", "--test", "Bob"));
    says("No test with \"Bob\" in its name started a thread.");
  }

  @Test
  void anExampleIsRecordedWhileItRuns() throws Exception {
    mini.write(
        "lessons/01-mini/examples/Two.java",
        """
        // Question: Who else?
        void main() throws Exception {
          var helper = new Thread(() -> IO.println("helped"), "helper");
          helper.start();
          helper.join();
        }
        """);
    assertEquals(Coach.EXIT_OK, run("timeline", "Two"));
    says("helped", "main │", "helper │", "timeline-Two.html");
  }

  @Test
  void whatIsNeitherExerciseNorExampleMayBeAMisprint() {
    assertEquals(Coach.EXIT_USAGE, run("timeline", "Hullo"));
    says("There is no exercise or example \"Hullo\". Did you mean Hello?");
  }

  @Test
  void aPlotMeasuresTheLearnersAnswer() throws Exception {
    greet(
        WITH_A_HELPER
            .replace("final class", "public final class")
            .replace("static", "public static"));
    mini.write(
        "src/bench/src/main/java/bench/mini/GreetingBenchmark.java",
        """
        package bench.mini;

        import org.openjdk.jmh.annotations.*;

        @State(Scope.Benchmark)
        public class GreetingBenchmark {
          @Param({"1", "2"}) public int threads;

          @Benchmark
          public String baseline() {
            return "Hello, " + threads;
          }

          @Benchmark
          public String answer() throws Exception {
            return mini.Greeting.to("Ada");
          }
        }
        """);
    assertEquals(Coach.EXIT_OK, run("plot", "1.1"), desk::said);
    says(
        "1.1 Greeting is not solved yet",
        "Speed-up of 1.1 Greeting",
        "With 2 threads it is",
        "a first impression, no figures to keep");
    assertTrue(page("plot-Greeting.html").contains("Speed-up: 1.1 Greeting"));
  }

  @Test
  void whereSpeedIsNotThePointThereIsNoPlot() {
    assertEquals(Coach.EXIT_NOT_SOLVED, run("plot", "1.2"));
    says("Speed is not the point of 1.2 Farewell");
  }

  @Test
  void theReportTellsAllThatThereIs() throws Exception {
    mini.greeting("\"Hello, \" + name");
    var picture = new Picture("A <curve>", "<svg xmlns=\"\"></svg>", "two\nlines");
    PictureArchive.of(mini.workbook()).keep(mini.greeting(), PictureArchive.Kind.SPEEDUP, picture);
    assertEquals(Coach.EXIT_OK, desk.run("report"));
    says("1 of 2 exercises solved", ".many-hands/report.html");
    String page = page("report.html");
    assertTrue(page.contains("A &lt;curve&gt;"), page);
    assertTrue(page.contains("✓ solved"), page);
    assertTrue(page.contains("– not begun"), page);
    assertTrue(page.contains("<details class=\"exercise open\">"), "not begun is not red");
    assertTrue(
        page.contains(
            "<a href=\"../lessons/01-mini/src/main/java/mini/Greeting.java\">"
                + "lessons/01-mini/src/main/java/mini/Greeting.java</a>"),
        page);
    assertTrue(page.contains("<a href=\"../lessons/01-mini/README.md#11-greeting\">"), page);
    assertTrue(page.contains("<a href=\"../lessons/01-mini/README.md#12-farewell-harder\">"), page);
    assertTrue(page.contains("coach timeline Greeting, adds a picture of who ran when"), page);
    assertFalse(
        page.contains("coach timeline Farewell"), "of what is not begun nothing is to be drawn");
  }

  @Test
  void theReportOfSomethingBrokenTellsThatToo() throws Exception {
    mini.greeting("null");
    assertEquals(Coach.EXIT_OK, desk.run("report", "1.1", "--out", "own/page.html"));
    String page = Files.readString(mini.root().resolve("own/page.html"));
    assertTrue(page.contains("At the test “says it to Ada”:"), page);
    assertTrue(page.contains("You said nothing. (01-mini)"), page);
    assertFalse(page.contains("1.2 Farewell"), page);
  }

  @Test
  void anAlbumKeepsTheLastOfEachKind() throws Exception {
    var album = PictureArchive.of(mini.workbook());
    assertEquals(List.of(), album.of(mini.greeting()));
    album.keep(
        mini.greeting(), PictureArchive.Kind.TIMELINE, new Picture("one", "<svg/>", "a\n\nb"));
    album.keep(
        mini.greeting(), PictureArchive.Kind.TIMELINE, new Picture("two", "<svg/>", "a\n\nb"));
    assertEquals(
        List.of(new Picture("two", "<svg/>", "a\n\nb")),
        album.of(mini.greeting()).stream().map(PictureArchive.SavedPicture::picture).toList());
    assertEquals(List.of(), album.of(mini.farewell()));
    Files.delete(album.folder().resolve("mini-Greeting-timeline.svg"));
    assertEquals(List.of(), album.of(mini.greeting()), "half of it is lost");
  }

  @Test
  void pagesAreOpenedOnlyWhereThereIsAScreen() {
    Path page = Path.of("/a b/page.html");
    assertEquals(Optional.empty(), BrowserLauncher.of(Map.of(), "Linux", page));
    assertEquals(
        List.of("xdg-open", "/a b/page.html"),
        BrowserLauncher.of(Map.of("DISPLAY", ":0"), "Linux", page).orElseThrow().command());
    assertEquals(
        List.of("firefox", "/a b/page.html"),
        BrowserLauncher.of(Map.of("BROWSER", "firefox"), "Linux", page).orElseThrow().command());
    assertEquals(
        "open", BrowserLauncher.of(Map.of(), "Mac OS X", page).orElseThrow().command().getFirst());
    assertEquals(
        "rundll32",
        BrowserLauncher.of(Map.of(), "Windows 11", page).orElseThrow().command().getFirst());
  }
}
