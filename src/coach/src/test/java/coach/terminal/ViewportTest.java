package coach.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final List<String> TOP = List.of("title", "");
  private static final List<String> FOOT = List.of("keys");
  private final Viewport viewport = new Viewport();

  private static List<String> body(int lines) {
    return IntStream.range(0, lines).mapToObj(i -> "line " + i).toList();
  }

  private List<String> lines(int body, int rows) {
    return viewport.lines(TOP, body(body), FOOT, rows);
  }

  @Test
  void whatFitsIsShownAsItIs() {
    assertEquals(List.of("title", "", "line 0", "line 1", "keys"), lines(2, 5));
    assertFalse(viewport.turn(1), "nothing to turn");
    assertEquals(103, lines(100, 0).size(), "a window of unknown height");
  }

  @Test
  void aLongPageBeginsWithItsTopAndIsTurned() {
    assertEquals(
        List.of("title", "", "line 0", "line 1", "line 2", "1-3 of 8 (space: more)", "keys"),
        lines(8, 7));
    assertTrue(viewport.turn(1));
    assertEquals(
        List.of(
            "title", "", "line 2", "line 3", "line 4", "3-5 of 8 (space: more, -: back)", "keys"),
        lines(8, 7),
        "a line of the page before is seen again");
    viewport.turn(1);
    viewport.turn(1);
    assertEquals("6-8 of 8 (-: back)", lines(8, 7).get(5));
    viewport.turn(-9);
    assertEquals("line 0", lines(8, 7).get(2));
  }

  @Test
  void everyLineOfEveryPageIsReached() {
    for (int rows = 4; rows < 30; rows++) {
      for (int size = 1; size < 60; size++) {
        viewport.begin(0);
        var seen = new java.util.LinkedHashSet<String>();
        do {
          var lines = lines(size, rows);
          assertTrue(lines.size() <= rows || size + 3 <= rows, lines::toString);
          seen.addAll(lines);
        } while (!seen.contains("line " + (size - 1)) && viewport.turn(1));
        assertTrue(seen.containsAll(body(size)), "%d rows, %d lines".formatted(rows, size));
      }
    }
  }

  @Test
  void newsAndTheEndAreSeenFirstWhereThatIsWanted() {
    viewport.begin(4);
    assertEquals("line 4", lines(20, 8).get(2));
    viewport.beginAtEnd();
    assertEquals("line 19", lines(20, 8).get(5));
  }

  @Test
  void aTopThatIsTooLongIsPinnedInPart() {
    var lines = viewport.lines(body(20), List.of("verdict"), FOOT, 10);
    assertEquals(body(5), lines.subList(0, 5));
    assertEquals(10, lines.size());
    viewport.turn(9);
    assertTrue(viewport.lines(body(20), List.of("verdict"), FOOT, 10).contains("verdict"));
  }
}
