package coach.terminal;

import coach.process.ForegroundProcess;
import coach.text.Page;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import coach.text.TerminalSafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import pictures.text.AsciiFallback;
import pictures.text.TextWidth;

/** A terminal whose screen is set anew each time, with the keys at its foot. */
public final class FullScreenView implements SessionView {
  private static final String CLEAR = "\u001B[H\u001B[2J"; // where the terminal doesn't say

  private static final int SHARE_OF_THE_FOOT = 8; // it may have an eighth of the window

  private final Terminal terminal;
  private final TerminalCapabilities capabilities;
  private final KeyReader keys;
  private final ForegroundProcess.Runner stage;
  private final Attributes cooked;
  private final Viewport viewport = new Viewport();
  private Page top = new Page();
  private Page body = new Page();
  private List<String> shown = List.of(); // the body's lines
  private String busy = "";
  private String foot = ""; // empty: the usual keys
  private String shortFoot = "";
  private volatile boolean lent;

  /**
   * Takes the terminal: keys come as they are pressed.
   *
   * @param capabilities as far as it is known; the width is the terminal's own
   */
  public FullScreenView(
      Terminal terminal,
      TerminalCapabilities capabilities,
      KeyReader keys,
      ForegroundProcess.Runner stage) {
    this.terminal = terminal;
    this.capabilities = capabilities;
    this.keys = keys;
    this.stage = stage;
    cooked = terminal.enterRawMode();
    terminal.writer().print(KeyReader.MARK_PASTES);
  }

  @Override
  public void show(Page newTop, Page newBody) {
    top = newTop;
    body = newBody;
    var now = capabilities();
    var lines = PageRenderer.lines(body, now);
    if (body.isEndFirst()) {
      viewport.beginAtEnd();
    } else if (!isGrown(lines)) {
      viewport.begin(PageRenderer.lines(body.beforeViewStart(), now).size());
    }
    shown = lines;
    redraw();
  }

  /** Whether it is the same as before with more below: then the learner goes on reading. */
  private boolean isGrown(List<String> lines) {
    return !shown.isEmpty()
        && lines.size() > shown.size()
        && lines.subList(0, shown.size()).equals(shown);
  }

  @Override
  public void show(Page newTop, Page verdict, Page newBody) {
    var heading = verdict.isEmpty() ? newTop : new Page().add(newTop.heading());
    show(heading.gap().add(verdict), newBody);
  }

  @Override
  public boolean scroll(char key) {
    boolean turned =
        switch (key) {
          case ' ', KeyReader.FORWARDS -> viewport.turn(1);
          case '-', KeyReader.BACKWARDS -> viewport.turn(-1);
          default -> false;
        };
    if (turned) {
      redraw();
    }
    return turned;
  }

  @Override
  public void showStatus(String words) {
    if (!busy.equals(words)) {
      busy = words;
      redraw();
    }
  }

  @Override
  public void clearStatus() {
    busy = "";
  }

  @Override
  public void redraw() {
    var now = capabilities();
    int rows = terminal.getRows();
    var words = busyWords(now);
    var lines =
        viewport.lines(
            separated(PageRenderer.lines(top, now)),
            separated(PageRenderer.lines(body, now)),
            foot(now, rows),
            rows - words.size());
    var text = new StringBuilder();
    // Raw mode may have switched off the terminal's own carriage return.
    lines.forEach(line -> text.append(line).append("\r\n"));
    text.append(String.join("\r\n", words));
    if (!terminal.puts(Capability.clear_screen)) {
      terminal.writer().print(CLEAR);
    }
    terminal.writer().print(text);
    terminal.flush();
  }

  /** With an empty line behind it, if there is anything. */
  private static List<String> separated(List<String> lines) {
    if (lines.isEmpty() || lines.getLast().isEmpty()) {
      return lines;
    }
    var more = new ArrayList<>(lines);
    more.add("");
    return more;
  }

  /** All keys, or in a small window those that show the others. */
  private List<String> foot(TerminalCapabilities capabilities, int rows) {
    boolean isUsual = foot.isEmpty();
    var all = PageRenderer.lines(new Page().note(isUsual ? KeyCommand.foot() : foot), capabilities);
    return rows <= 0 || all.size() <= rows / SHARE_OF_THE_FOOT
        ? all
        : PageRenderer.lines(
            new Page().note(isUsual ? KeyCommand.shortFoot() : shortFoot), capabilities);
  }

  @Override
  public boolean fits(Page newTop, Page newBody) {
    var now = capabilities();
    int rows = terminal.getRows();
    int lines =
        separated(PageRenderer.lines(newTop, now)).size()
            + separated(PageRenderer.lines(newBody, now)).size()
            + foot(now, rows).size();
    return rows <= 0 || lines < rows; // the cursor rests in one
  }

  @Override
  public void setFoot(String words, String few) {
    foot = words;
    shortFoot = few;
  }

  /** At least one line, in which the cursor rests. */
  private List<String> busyWords(TerminalCapabilities capabilities) {
    String harmless = TerminalSafeText.of(busy);
    String words = capabilities.unicode() ? harmless : AsciiFallback.of(harmless);
    return TextWidth.of(words) < capabilities.width()
        ? List.of(words)
        : TextWidth.wrapped(words, capabilities.width() - 1);
  }

  /** What the terminal can show now. */
  public TerminalCapabilities capabilities() {
    return capabilities.wide(
        terminal.getColumns() > 0 ? terminal.getColumns() : TerminalCapabilities.WIDTH);
  }

  @Override
  public int columns() {
    return capabilities().width();
  }

  @Override
  public boolean canRunInForeground() {
    return true;
  }

  @Override
  public void runInForeground(ForegroundProcess program) throws IOException, InterruptedException {
    keys.pause();
    giveBack();
    lent = true;
    try {
      stage.run(program);
    } finally {
      lent = false;
      takeAgain();
      redraw();
      keys.goOn();
    }
  }

  private void giveBack() {
    terminal.setAttributes(cooked);
    terminal.writer().print(KeyReader.MARK_NO_PASTES);
    terminal.flush();
  }

  /**
   * Takes the terminal as at first, when the shell or another program has had it. Any thread may
   * call it; while it is lent, it does nothing.
   */
  public void takeAgain() {
    if (!lent) {
      terminal.enterRawMode();
      terminal.writer().print(KeyReader.MARK_PASTES);
      terminal.flush();
    }
  }

  /** Gives the terminal back as it was. */
  public void leave() {
    giveBack();
    terminal.writer().print("\r\n");
    terminal.flush();
  }
}
