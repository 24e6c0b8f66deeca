package coach.classroom;

import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import java.io.PrintWriter;
import pictures.text.AsciiFallback;
import pictures.text.TextWidth;

/** One line that shows how far many runs have come; nothing where there is no terminal. */
public final class ProgressBar {
  private static final int BAR = 20;

  private final PrintWriter out;
  private final TerminalCapabilities capabilities;
  private final boolean shown;
  private final int all;
  private int done;

  public ProgressBar(PrintWriter out, TerminalCapabilities capabilities, boolean shown, int all) {
    this.out = out;
    this.capabilities = capabilities;
    this.shown = shown;
    this.all = all;
  }

  /** Shows that nothing is done yet. */
  public ProgressBar begin() {
    draw("");
    return this;
  }

  public void step(BatchJudge.Result result) {
    done++;
    draw(
        "%s %s: %s"
            .formatted(
                result.learner().name(),
                result.finding().exercise().title(),
                result.finding().words()));
  }

  /** Takes the line away. */
  public void end() {
    if (shown) {
      out.print("\r" + " ".repeat(capabilities.width() - 1) + "\r");
      out.flush();
    }
  }

  private void draw(String words) {
    if (shown) {
      int full = all == 0 ? BAR : BAR * done / all;
      String bar =
          (capabilities.unicode() ? "█" : "#").repeat(full)
              + (capabilities.unicode() ? "░" : ".").repeat(BAR - full);
      String harmless = PageRenderer.harmless(words.replaceAll("\\s", " "));
      String line =
          "[%s] %d/%d %s"
              .formatted(
                  bar, done, all, capabilities.unicode() ? harmless : AsciiFallback.of(harmless));
      int room = capabilities.width() - 1;
      out.print("\r" + TextWidth.pad(line.substring(0, TextWidth.end(line, room)), room));
      out.flush();
    }
  }
}
