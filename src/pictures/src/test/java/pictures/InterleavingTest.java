package pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import pictures.Interleaving.Step;

@DisplayName("Lanes in characters")
class InterleavingTest {
  static final String LOST_UPDATE =
      """
           │ A                            │ B                            │ SafeCell
      ─────┼──────────────────────────────┼──────────────────────────────┼─────────
        1  │ reads value → 0              │                              │ 22
        2  │                              │ reads value → 0              │ 22
        ⋮  │                              │                              │
        4  │                              │ value = 2                    │ 22
        ✗  │ WAITS for this               │                              │ 23
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
                    new Step("1", 0, "reads value → 0", "SafeCell:22"),
                    new Step("2", 1, "reads value → 0", "SafeCell:22"),
                    new Step("⋮", -1, "", ""),
                    new Step("4", 1, "value = 2", "SafeCell:22"),
                    new Step("✗", 0, "WAITS for this", "SafeCell:23")),
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
                 │ A            │ B            │ line
            ─────┼──────────────┼──────────────┼─────────
              1  │ n = 1        │              │ Shop:22
            """);
    assertEquals("Shop:22", read.orElseThrow().steps().getFirst().line());
  }

  @Test
  @DisplayName("that are none are left alone")
  void none() {
    for (String text : List.of("", "Replay: seed 1", "a │ b\nc\nd", "│\n┼\n│")) {
      assertTrue(Interleaving.of(text).isEmpty(), text);
    }
  }
}
