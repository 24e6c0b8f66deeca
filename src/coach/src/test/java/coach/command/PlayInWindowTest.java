package coach.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.play.PlayOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import pictures.text.TextWidth;

/** What a game shows in windows of any size, and on terminals of any kind. */
class PlayInWindowTest extends PlaySessionTestBase {
  @Test
  void theWholeTableCanBeSeenInASmallWindow() throws Exception {
    play(80, 18);
    sees("[a] A, next: reads n.");
    type("abba");
    sees("You broke it.");
    type("l");
    sees("All of it. l or a move goes back.", "1  │ reads n → 0");
    type("l");
    sees("✗ You broke it.");
  }

  @Test
  void whatTheTestDemandsIsShownAndWhatWasChecked() throws Exception {
    mini.write(
        "lessons/01-mini/src/test/java/mini/GreetingTest.java",
        """
        package mini;

        @Exercise("1.1 Greeting")
        class GreetingTest {
          static final class Lost extends Scenario {
            Lost() {
              task("A", () -> cell.add(1)); // this is of no interest
              task("B", () -> cell.add(2));
            }

            @Override
            protected void verify() {
              int held = cell.get();
              // neither is this
              require(
                  held == 3 || "a; b, //".isEmpty(),
                  A_BELIEF,
                  "It came to " + held + ".");
            }
          }
        }
        """);
    play(80, 40);
    sees(
        "What the test does:",
        "task(\"A\", () -> cell.add(1));",
        "What must hold at the end:",
        "int held = cell.get();",
        "held == 3 || \"a; b, //\".isEmpty()");
    assertFalse(screen.text().contains("interest"), screen.text());
    assertFalse(screen.text().contains("neither"), screen.text());
    type("aabb");
    sees(
        "✓ This time it came out right: this holds. Another order fails.",
        "The test checks nothing else.");
  }

  @Test
  void helpAndPastedTextMoveNobody() throws Exception {
    play(80, 40);
    sees("[a] A, next: reads n.");
    type("?");
    sees("Keys", "You are the scheduler.", "begins again with the new");
    type("bread");
    sees("This looks like pasted text (5 characters at once)");
    type("\u001B[200~ab\u001B[201~");
    sees("This looks like pasted text (2 characters at once)");
    type("a");
    sees("1  │ reads n → 0", "[a] A, next: writes n.");
  }

  @Test
  void inASmallWindowWhatComesNextIsInView() throws Exception {
    play(80, 16);
    sees("[a] A, next: reads n.");
    type("abba");
    sees("You broke it.", "q quit");
    assertTrue(frame().size() <= 16, String.join("\n", frame()));
    assertTrue(String.join("\n", frame()).contains("It came to 1."), String.join("\n", frame()));
  }

  @Test
  void nothingIsWiderThanTheWindowAndAsciiWillDo() throws Exception {
    play(StandardCharsets.US_ASCII, 32, 60, PlayOptions.NONE);
    sees("[a] A, next: reads n.");
    type("f");
    sees("[no] You broke it.", "q quit");
    for (String line : frame()) {
      assertTrue(TextWidth.of(line) <= 32, line);
    }
    String all = String.join("\n", frame());
    assertTrue(all.contains("1  A: reads n > 0"), all);
  }
}
