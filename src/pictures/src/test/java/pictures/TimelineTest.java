package pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pictures.text.TextWidth;

@DisplayName("A timeline")
class TimelineTest {
  private static final long MS = 1_000_000;

  private static ActivitySpan wait(ThreadActivity activity, String label, long from, long to) {
    return new ActivitySpan(activity, label, from * MS, to * MS);
  }

  private static ThreadLane lane(
      String name, long from, long to, boolean ended, ActivitySpan... waits) {
    return ThreadLane.of(name, from * MS, to * MS, ended, ThreadActivity.WORKS, List.of(waits));
  }

  private static Timeline timeline() {
    return new Timeline(
        "two <workers> & a lock",
        List.of(
            lane("main", 0, 40, false, wait(ThreadActivity.WAITS, "Future.get (A.java:3)", 4, 30)),
            lane(
                "worker-1",
                2,
                30,
                true,
                wait(ThreadActivity.SLEEPS, "Thread.sleep (A.java:9)", 5, 20)),
            lane(
                "worker-2",
                2,
                30,
                true,
                wait(ThreadActivity.LOCKED, "A.java:8", 5, 20),
                wait(ThreadActivity.HELD, "", 21, 25),
                wait(ThreadActivity.IDLE, "", 26, 29))),
        40 * MS);
  }

  @Test
  @DisplayName(
      "is work wherever nothing else was recorded, up to the last wait of a thread that goes on")
  void gapsAreWork() {
    assertEquals(
        List.of(
            wait(ThreadActivity.WORKS, "", 0, 4),
            wait(ThreadActivity.WAITS, "x", 4, 9),
            wait(ThreadActivity.UNKNOWN, "", 9, 10)),
        lane("main", 0, 10, false, wait(ThreadActivity.WAITS, "x", 4, 9)).stretches());
    assertEquals(
        List.of(wait(ThreadActivity.WORKS, "", 0, 10)), lane("main", 0, 10, true).stretches());
  }

  @Test
  @DisplayName("shows one wait within another as the outer one")
  void nested() {
    assertEquals(
        List.of(wait(ThreadActivity.HELD, "", 0, 8), wait(ThreadActivity.WORKS, "", 8, 10)),
        lane(
                "t",
                0,
                10,
                true,
                wait(ThreadActivity.WAITS, "x", 1, 7),
                wait(ThreadActivity.HELD, "", 0, 8))
            .stretches());
  }

  @Test
  @DisplayName("stays within the thread's life")
  void clipped() {
    assertEquals(
        List.of(wait(ThreadActivity.WAITS, "x", 2, 5)),
        lane("t", 2, 5, true, wait(ThreadActivity.WAITS, "x", 0, 9)).stretches());
  }

  @Test
  @DisplayName("in characters: a letter for what takes up most of each column")
  void characters() {
    String words = timeline().words(60, true);
    var lines = words.lines().toList();
    assertEquals("two <workers> & a lock", lines.getFirst());
    assertTrue(lines.get(1).startsWith("main     │####"), words);
    assertTrue(lines.get(1).endsWith("???│"), words);
    assertTrue(lines.get(3).matches("worker-2 │  +#+L+#+=+#+\\.+#+ +│"), words);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 60), words);
    String flowing = words.replaceAll("\n +", " ");
    assertTrue(
        flowing.contains("worker-2, from 2.00 ms to 30.0 ms: 54 % waiting for a lock"), words);
    assertTrue(flowing.contains("longest: 26.0 ms in Future.get (A.java:3)"), words);
    assertTrue(timeline().words(60, false).chars().allMatch(c -> c < 128));
  }

  @Test
  @DisplayName("in characters: is never wider than the window, whatever threads are called")
  void everyWidth() {
    var lanes =
        List.of(
            lane(
                "日本語日本語日本語",
                0,
                40,
                false,
                wait(ThreadActivity.WAITS, "Future.get (A.java:3)", 4, 30)),
            lane("u\u0308ber-".repeat(5), 2, 30, true, wait(ThreadActivity.SLEEPS, "", 5, 20)));
    var timeline = new Timeline("held until four have met, 日本語: ".repeat(4), lanes, 40 * MS);
    for (int columns = 20; columns <= 200; columns++) {
      int most = columns;
      for (boolean unicode : new boolean[] {true, false}) {
        String words = timeline.words(columns, unicode);
        assertTrue(words.lines().allMatch(line -> TextWidth.of(line) <= most), words);
      }
    }
  }

  @Test
  @DisplayName("says how many were at work, or held, at once")
  void atOnce() {
    assertEquals(3, timeline().mostAtOnce(false));
    assertEquals(1, timeline().mostAtOnce(true));
    assertEquals(
        "3 threads in 40.0 ms, at most 1 of them in a task that the test held at the same moment."
            + " They waited for locks for 15.0 ms in all.",
        timeline().sentence());
  }

  @Test
  @DisplayName("is legible, and shows every activity in a way of its own")
  void drawn() throws Exception {
    var seen = RenderedPicture.of(timeline().draw().svg());
    seen.requireFreeEdges();
    seen.requireLegible();
    for (String colour :
        Set.of(SvgWriter.BLUE, SvgWriter.ORANGE, "#9aa0a6", "#e3e3e3", "#e69f00", "#56b4e9")) {
      assertTrue(seen.count(colour) > 20, colour + " is not to be seen");
    }
    for (ThreadActivity activity : ThreadActivity.values()) {
      assertTrue(seen.words().contains(activity.words()), activity + " is not in the key");
    }
    // main waits from 4 to 30 ms, of 40, on 690 pixels from 170 on; the first lane, below two lines
    // of text.
    assertEquals("#9aa0a6", seen.at(170 + 690 * 10 / 40.0, 46 + 36 + 11));
    assertEquals(SvgWriter.BLUE, seen.at(170 + 690 * 2 / 40.0, 46 + 36 + 11));
  }

  @Test
  @DisplayName("leaves out what nobody would read, and says so")
  void manyThreads() throws Exception {
    var many =
        new Timeline(
            "a thousand",
            IntStream.range(0, 1000).mapToObj(i -> lane("thread-" + i, 0, 1, true)).toList(),
            MS);
    assertTrue(many.words(80, true).contains("and 976 more threads"));
    assertTrue(many.screen(80, true).lines().count() < 32, "fits on few screens");
    assertTrue(many.sentence().startsWith("1000 threads in 1.00 ms"));
    var seen = RenderedPicture.of(many.draw().svg());
    seen.requireLegible();
    assertTrue(seen.words().contains("and 976 more threads"));
  }

  @Test
  @DisplayName("of nothing says that there was nothing")
  void empty() throws Exception {
    var nothing = new Timeline("nothing", List.of(), 0);
    assertTrue(nothing.words(80, true).endsWith("No thread was started while this was recorded."));
    RenderedPicture.of(nothing.draw().svg()).requireFreeEdges();
  }

  @Test
  @DisplayName("tells times in three digits")
  void times() {
    assertEquals("0 µs", DurationText.of(0));
    assertEquals("12.5 µs", DurationText.of(12_500));
    assertEquals("0.25 ms", DurationText.of(250_000));
    assertEquals("1.25 ms", DurationText.of(1_250_000));
    assertEquals("400 ms", DurationText.of(400 * MS));
    assertEquals("2.00 s", DurationText.of(2_000 * MS));
    assertEquals("0.5 ms", DurationText.mark(500_000, 500_000));
    assertEquals("0 ms", DurationText.mark(0, MS));
    assertEquals("1.5 s", DurationText.mark(1_500 * MS, 500 * MS));
    assertEquals(5, DurationText.step(40, 10));
    assertEquals(10 * MS, DurationText.step(75 * MS, 8));
  }
}
