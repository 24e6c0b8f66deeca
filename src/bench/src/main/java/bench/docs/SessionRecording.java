package bench.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import measure.RecursiveDelete;

/** A session with the coach: one exercise, from the first start to passed. */
final class SessionRecording {
  private static final String TITLE = "A session with the coach";
  private static final String HOW =
      """
      The screens below were recorded in a terminal with 80 columns and 24 lines, and not edited. To
      record them again (this needs tmux), type in the root of the workbook:

          mvn -q -pl src/bench -am compile exec:exec@recording
      """;

  private SessionRecording() {}

  /**
   * Records the session; writes {@code docs/coach.svg} and {@code docs/coach.txt}.
   *
   * @param args the workbook's folder
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    try {
      record(Path.of(args[0]).toRealPath());
    } catch (TmuxTerminal.NoTmux e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void record(Path workbook)
      throws IOException, InterruptedException, TmuxTerminal.NoTmux {
    Path folder = Files.createTempDirectory("coach-recording-");
    try {
      var copy = SessionWorkbook.of(workbook, folder.resolve("many-hands"));
      List<TerminalScreen> screens;
      try (var terminal = TmuxTerminal.in(folder, copy.root())) {
        screens = session(copy, terminal);
      }
      Path docs = workbook.resolve("docs");
      Files.writeString(
          docs.resolve("coach.svg"), TerminalSvg.of(TITLE, description(screens), screens));
      Files.writeString(docs.resolve("coach.txt"), text(screens));
    } finally {
      RecursiveDelete.delete(folder);
    }
  }

  /** Types what a learner types, and keeps what a learner sees. */
  private static List<TerminalScreen> session(SessionWorkbook copy, TmuxTerminal terminal)
      throws IOException, InterruptedException {
    terminal.type("mvn -q -f src");
    terminal.enter();
    terminal.until("the coach is there", "q quit");
    terminal.type("g");
    terminal.until("it asks for an exercise", "Which exercise");
    terminal.type("3.1");
    terminal.enter();
    var opened =
        terminal.until(
            "1. You open exercise 3.1, and its test runs.",
            "3.1 PoolMap: not written yet",
            "q quit");
    copy.saveWrong();
    var rejected =
        terminal.until(
            "2. You save an answer whose loop waits for each task before it submits the next.",
            "Not yet: 3.1 PoolMap",
            "q quit");
    terminal.type("h");
    var hint = terminal.until("3. You press h for a hint.", "Hint 1", "q quit");
    copy.saveRight();
    var passed =
        terminal.until(
            "4. You save again: two loops, the first submits, the second waits.",
            "Passed: 3.1 PoolMap",
            "q quit");
    terminal.type("q");
    terminal.until("it has ended", "1 of", "exercises are solved");
    return List.of(opened, rejected, hint, passed);
  }

  private static String description(List<TerminalScreen> screens) {
    return screens.stream().map(TerminalScreen::caption).collect(Collectors.joining(" "))
        + " All that the screens show stands as text in coach.txt, beside this picture.";
  }

  private static String text(List<TerminalScreen> screens) {
    var text = new StringBuilder(TITLE).append("\n\n").append(HOW);
    for (TerminalScreen screen : screens) {
      text.append("\n\n").append(screen.caption()).append("\n\n");
      screen.plain().forEach(line -> text.append(("    " + line).stripTrailing()).append('\n'));
    }
    return text.toString();
  }
}
