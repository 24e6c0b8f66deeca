package coach.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coach.command.CoachFixture;
import coach.course.SampleWorkbook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gives orders to a terminal does not come through. */
class TerminalSafeTextTest {
  private static final String ORDERS =
      "a\u001B[31mb\u001B]0;title\u0007c\u009B2Jd\u0085e\u202Ef\u2066g\u200Fh\u061Ci\u0000j\rk";

  /** Anything of that kind, but what the coach itself says on a terminal. */
  private static final Pattern HARM =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]");

  @TempDir Path folder;

  @Test
  void textStaysAndOrdersGo() {
    assertEquals("a[31mb]0;titlec2Jdefghijk", TerminalSafeText.of(ORDERS));
    String text = "Größe: 3 \u2713 \uD83D\uDE00\n\tx";
    assertEquals(text, TerminalSafeText.of(text));
  }

  private static String written(boolean colours, String... pieces) {
    var out = new StringWriter();
    var writer = new PrintWriter(new TerminalSafeWriter(new PrintWriter(out), colours));
    for (String piece : pieces) {
      writer.print(piece);
    }
    writer.flush();
    return out.toString();
  }

  @Test
  void theWriterLetsColoursThroughWhereThereAreColours() {
    String coloured = "\u001B[1;31mred\u001B[0m";
    assertEquals(coloured, written(true, coloured));
    assertEquals(coloured, written(true, "\u001B", "[1;3", "1mred\u001B[0", "m"));
    assertEquals("[1;31mred[0m", written(false, coloured));
  }

  @Test
  void theWriterLetsLinksToFilesThroughWhereThereAreColours() {
    String link = "\u001B]8;;file:///a/b%20c.html#d\u001B\\words\u001B]8;;\u001B\\";
    assertEquals(link, written(true, link));
    assertEquals(link, written(true, link.split("(?<=.)")));
    assertEquals(link.replace("\u001B", ""), written(false, link));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theWriterLetsNoOtherOrderThrough(boolean colours) {
    for (String order :
        new String[] {
          ORDERS.replace("\u001B[31m", ""),
          "\u001B[2J\u001B[1;1H",
          "\u001B\u001B[31\u001B[K",
          "\u001B[111111111m",
          "\u001BPq\u001B\\",
          "\u001B]8;;https://example.org\u001B\\",
          "\u001B]8;;file:///a\u0007b",
          "\u001B]8;;file:///a\u001B]0;title\u001B\\",
          "\u001B]8;;file:///a b\u001B\\",
          "\u001B]8;;file:///" + "a".repeat(5000) + "\u001B\\",
          "\u001B]8;;file:///a"
        }) {
      assertFalse(HARM.matcher(written(colours, order)).find(), order);
    }
  }

  @Test
  void namesOfFoldersAndWhatCodeThrowsAreHarmless() throws Exception {
    var mini = SampleWorkbook.in(folder.resolve("workbook"));
    Path learner = folder.resolve("class/ada\u001B[2J\u009B31m\u202Egnol");
    Files.createDirectories(learner);
    Files.writeString(
        learner.resolve("Greeting.java"), SampleWorkbook.answer("Greeting", "null + \"\u202E\""));
    mini.write("lessons/01-mini/examples/Hello.java", "// Question: Who\u001B[31m\u009B\u202E?\n");
    for (String[] line :
        new String[][] {
          {"check", "--learners", folder.resolve("class").toString()},
          {"check", "--json", "--learners", learner.toString()},
          {"check", "--learners", learner + "\u001B[31m-none"},
          {"hint", "no\u001B[31msuch\u009B"},
          {"--no\u001B[31msuch"},
          {"no\u001B]0;x\u0007such"},
          {"example"},
          {"list", "--workbook", "x\u001B[31m"}
        }) {
      var desk = new CoachFixture(mini.root());
      desk.run(line);
      assertFalse(HARM.matcher(desk.said.raw()).find(), desk.said.raw());
    }
  }
}
