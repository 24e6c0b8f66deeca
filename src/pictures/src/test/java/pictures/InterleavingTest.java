package pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pictures.Interleaving.Step;
import pictures.text.TextWidth;

@DisplayName("Lanes in characters")
class InterleavingTest {
  static final String LOST_UPDATE =
      """
           │ A                            │ B                            │ SafeCell.java
      ─────┼──────────────────────────────┼──────────────────────────────┼───────────────
        1  │ reads value → 0              │                              │ line 22
        2  │                              │ reads value → 0              │ line 22
        ⋮  │                              │                              │
        4  │                              │ value = 2                    │ line 22
        ✗  │ WAITS for this               │                              │ line 23
      Replay: seed 2:2
      """;

  @Test
  @DisplayName("are read back: who, what, in which line")
  void read() {
    assertEquals(
        Optional.of(
            new Interleaving(
                List.of("A", "B"),
                List.of(
                    new Step("1", 0, "reads value → 0", "SafeCell.java:22"),
                    new Step("2", 1, "reads value → 0", "SafeCell.java:22"),
                    new Step("⋮", -1, "", ""),
                    new Step("4", 1, "value = 2", "SafeCell.java:22"),
                    new Step("✗", 0, "WAITS for this", "SafeCell.java:23")),
                "Replay: seed 2:2",
                LOST_UPDATE)),
        Interleaving.of(LOST_UPDATE));
  }

  @Test
  @DisplayName("of several files name the file in each row")
  void severalFiles() {
    var read =
        Interleaving.of(
            """
                 │ A            │ B            │ where
            ─────┼──────────────┼──────────────┼─────────
              1  │ n = 1        │              │ Shop.java:22
            """);
    assertEquals("Shop.java:22", read.orElseThrow().steps().getFirst().line());
  }

  @Test
  @DisplayName("go on in a row without a number")
  void goneOn() {
    var steps =
        Interleaving.of(
                """
                     │ A            │ B            │ Shop.java
                ─────┼──────────────┼──────────────┼──────────
                  1  │ items.put(1, │              │ line 22
                     │   "a")       │              │
                  2  │              │ n = 1        │ line 23
                """)
            .orElseThrow()
            .steps();
    assertEquals(
        List.of(
            new Step("1", 0, "items.put(1, \"a\")", "Shop.java:22"),
            new Step("2", 1, "n = 1", "Shop.java:23")),
        steps);
  }

  @Test
  @DisplayName("in a narrow window are listed one below the other")
  void narrow() {
    var lanes = Interleaving.of(LOST_UPDATE).orElseThrow();
    assertEquals(LOST_UPDATE.lines().toList(), lanes.lines(84));
    assertEquals(
        List.of(
            "  1  A: reads value → 0 (SafeCell.java:22)",
            "  2  B: reads value → 0 (SafeCell.java:22)",
            "  ⋮  …",
            "  4  B: value = 2 (SafeCell.java:22)",
            "  ✗  A: WAITS for this (SafeCell.java:23)",
            "Replay: seed 2:2"),
        lanes.lines(60));
    assertTrue(lanes.lines(24).stream().allMatch(line -> TextWidth.of(line) <= 24));
  }

  @Test
  @DisplayName("that are none are left alone")
  void none() {
    for (String text : List.of("", "Replay: seed 1", "a │ b\nc\nd", "│\n┼\n│")) {
      assertTrue(Interleaving.of(text).isEmpty(), text);
    }
  }
}
