package coach;

import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** A terminal whose screen is set anew each time, with the keys at its foot. */
final class Screen implements Display {
  private static final String CLEAR = "\u001B[H\u001B[2J"; // where the terminal doesn't say

  private final Terminal terminal;
  private final Look look;
  private final Keys keys;
  private final Foreground.Stage stage;
  private final Attributes cooked;
  private Page top = new Page();
  private Page body = new Page();
  private String busy = "";
  private volatile boolean lent;

  /**
   * Takes the terminal: keys come as they are pressed.
   *
   * @param look as far as it is known; the width is the terminal's own
   */
  Screen(Terminal terminal, Look look, Keys keys, Foreground.Stage stage) {
    this.terminal = terminal;
    this.look = look;
    this.keys = keys;
    this.stage = stage;
    cooked = terminal.enterRawMode();
    terminal.writer().print(Keys.MARK_PASTES);
  }

  @Override
  public void show(Page newTop, Page newBody) {
    top = newTop;
    body = newBody;
    again();
  }

  @Override
  public void busy(String words) {
    if (!busy.equals(words)) {
      busy = words;
      again();
    }
  }

  @Override
  public void done() {
    busy = "";
  }

  @Override
  public void again() {
    var now = look();
    var page = new Page().add(top).gap().add(body).gap();
    page.note(Key.foot());
    var text = new StringBuilder();
    // Raw mode may have switched off the terminal's own carriage return.
    Layout.lines(page, now).forEach(line -> text.append(line).append("\r\n"));
    String foot = now.unicode() ? busy : Ascii.of(busy);
    if (!terminal.puts(Capability.clear_screen)) {
      terminal.writer().print(CLEAR);
    }
    terminal.writer().print(text.append(foot));
    terminal.flush();
  }

  /** What the terminal can show now. */
  Look look() {
    return look.wide(terminal.getColumns() > 0 ? terminal.getColumns() : Look.WIDTH);
  }

  @Override
  public int columns() {
    return look().width();
  }

  @Override
  public boolean canLend() {
    return true;
  }

  @Override
  public void lend(Foreground program) throws IOException, InterruptedException {
    keys.pause();
    giveBack();
    lent = true;
    try {
      stage.run(program);
    } finally {
      lent = false;
      takeAgain();
      again();
      keys.goOn();
    }
  }

  private void giveBack() {
    terminal.setAttributes(cooked);
    terminal.writer().print(Keys.MARK_NO_PASTES);
    terminal.flush();
  }

  /**
   * Takes the terminal as at first, when the shell or another program has had it. Any thread may
   * call it; while it is lent, it does nothing.
   */
  void takeAgain() {
    if (!lent) {
      terminal.enterRawMode();
      terminal.writer().print(Keys.MARK_PASTES);
      terminal.flush();
    }
  }

  /** Gives the terminal back as it was. */
  void leave() {
    giveBack();
    terminal.writer().print("\r\n");
    terminal.flush();
  }
}
