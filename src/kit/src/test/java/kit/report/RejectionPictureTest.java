package kit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kit.Rejection;
import kit.belief.DeviceBelief;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A rejection's picture: kept as it is, and shown as it is. */
class RejectionPictureTest {
  private static final String PICTURE =
      """
           │ A           │ B
      ─────┼─────────────┼────
        1  │ reads n → 0 │ WAI…
        ✗  │             │ ⋮\
      """;

  @Test
  @DisplayName("it follows the sentences after a blank line, and stays apart")
  void message() {
    var plain = Rejection.of(DeviceBelief.WAITS_IN_THE_LOOP, "It waited.");
    var drawn = plain.drawn(PICTURE);
    assertEquals(plain.getMessage() + "\n\n" + PICTURE, drawn.getMessage());
    assertEquals(plain.getMessage(), drawn.sentences());
    assertEquals(Optional.of(PICTURE), drawn.picture());
    assertEquals(plain.misconception(), drawn.misconception());
    assertEquals(Optional.empty(), plain.picture());
    assertEquals(plain.getMessage(), plain.sentences());
  }

  @Test
  @DisplayName("a console without these characters gets others, in the same columns")
  void console() {
    assertEquals(
        PICTURE.indent(2).stripTrailing(), ConsoleReport.drawn(PICTURE, StandardCharsets.UTF_8));
    assertEquals(
        """
             | A           | B
        -----+-------------+----
          1  | reads n > 0 | WAI~
          x  |             | :\
        """
            .indent(2)
            .stripTrailing(),
        ConsoleReport.drawn(PICTURE, StandardCharsets.US_ASCII));
    assertTrue(ConsoleReport.drawn("∞", StandardCharsets.US_ASCII).endsWith("?"));
  }
}
