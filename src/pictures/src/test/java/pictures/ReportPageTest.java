package pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pictures.ReportPage.Chapter;
import pictures.ReportPage.Entry;

@DisplayName("The report")
@Timeout(180)
class ReportPageTest {
  @TempDir Path folder;

  private static ReportPage report() {
    var curve =
        new SpeedupChart(
            "PoolMap with a name that is rather long, as names go",
            List.of(
                new SpeedupChart.Point(1, 1, 0.01),
                new SpeedupChart.Point(2, 1.9, 0.1),
                new SpeedupChart.Point(4, 3.1, 0.2)),
            OptionalDouble.of(0.1),
            "A processor, 4 cores, JDK 25");
    var lane =
        ThreadLane.of(
            "pool-1-thread-1",
            0,
            5_000_000,
            true,
            ThreadActivity.WORKS,
            List.of(
                new ActivitySpan(ThreadActivity.LOCKED, "<Shop>.java:3", 1_000_000, 2_000_000)));
    var timeline = new Timeline("four at once & \"more\"", List.of(lane), 5_000_000);
    return new ReportPage(
        "Many Hands: <how> you stand",
        "1 of 3 solved",
        List.of(
            new Chapter(
                "Lesson 3: Pools",
                "1 of 2 solved",
                List.of(
                    new Entry(
                        "3.1 PoolMap",
                        "solved",
                        ReportPage.State.GOOD,
                        List.of(
                            new ReportPage.Link(
                                "lessons/PoolMap.java",
                                "../lessons/a%20b/%3Cc%3E-and-a-name-that-is-long/PoolMap.java")),
                        List.of("All 13 tests passed."),
                        "t would add who ran when.",
                        List.of(curve.draw(), timeline.draw()),
                        List.of()),
                    new Entry(
                        "3.2 FirstGood",
                        "not begun",
                        ReportPage.State.OPEN,
                        List.of(),
                        List.of(),
                        List.of()))),
            new Chapter(
                "Lesson 4",
                "",
                List.of(
                    new Entry(
                        "4.2 SafeCell",
                        "not yet",
                        ReportPage.State.BAD,
                        List.of("List<String> is not a <b>cell</b>."),
                        List.of(),
                        Interleaving.of(InterleavingTest.LOST_UPDATE).stream().toList())))));
  }

  @Test
  @DisplayName("takes nothing from elsewhere, and learners' words for what they are")
  void selfContained() {
    String html = report().html();
    assertTrue(html.contains("Many Hands: &lt;how&gt; you stand"));
    assertTrue(html.contains("List&lt;String&gt; is not a &lt;b&gt;cell&lt;/b&gt;."));
    assertFalse(html.contains("<b>"));
    String elsewhere = html.replace("http://www.w3.org/2000/svg", "");
    assertFalse(elsewhere.contains("http"), "an address");
    assertFalse(elsewhere.contains("url(") && elsewhere.contains("url(/"), "a file");
  }

  @Test
  @DisplayName("shows what was not begun as neither good nor bad, and where everything is")
  void states() {
    String html = report().html();
    assertTrue(html.contains("<details class=\"exercise open\">"), "not red");
    assertTrue(html.contains("– not begun") && html.contains("✗ not yet"), html);
    assertTrue(
        html.contains(
            "<a href=\"../lessons/a%20b/%3Cc%3E-and-a-name-that-is-long/PoolMap.java\">"));
    assertTrue(html.contains("t would add who ran when."));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"a phone, 390, 844", "a desktop, 1280, 900"})
  @DisplayName("opens in a browser without a complaint, and is no wider than the window")
  void inABrowser(String device, int width, int height) throws Exception {
    var browser = HeadlessBrowser.orAbort();
    Path page = Files.writeString(folder.resolve("report.html"), report().html());
    var seen = browser.open(page, width, height, folder);
    assertEquals(List.of(), seen.console());
    assertEquals("", seen.measured("tooWide"));
    assertEquals("5", seen.measured("rows"), "all steps are shown at first");
    assertEquals("1: A reads value → 0", seen.measured("first"));
    assertEquals("2: B reads value → 0", seen.measured("next"));
    assertEquals("3", seen.measured("later"), "steps that are still to come");
    assertTrue(seen.colours() > 20, "the page is blank");
  }

  @Test
  @DisplayName("is opened in a browser that would have reported an error")
  void complaintsAreHeard() throws Exception {
    var browser = HeadlessBrowser.orAbort();
    String broken =
        report().html().replace("const steps =", "console.error('heard'); const steps =");
    var seen =
        browser.open(Files.writeString(folder.resolve("broken.html"), broken), 800, 600, folder);
    assertTrue(seen.console().stream().anyMatch(line -> line.contains("heard")));
  }
}
