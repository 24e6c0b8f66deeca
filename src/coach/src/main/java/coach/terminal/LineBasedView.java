package coach.terminal;

import coach.process.ForegroundProcess;
import coach.text.Page;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import java.io.PrintWriter;
import java.util.List;

/** Line by line, for pipes, IDE windows and terminals that can do no more. */
public final class LineBasedView implements SessionView {
  private final PrintWriter out;
  private final TerminalCapabilities capabilities;
  private List<String> top = List.of();
  private List<String> body = List.of();

  public LineBasedView(PrintWriter out, TerminalCapabilities capabilities) {
    this.out = out;
    this.capabilities = capabilities;
  }

  @Override
  public void show(Page newTop, Page newBody) {
    top = printed(newTop, top);
    body = printed(newBody, body);
    out.flush();
  }

  private List<String> printed(Page page, List<String> before) {
    var lines = PageRenderer.lines(page, capabilities);
    if (!lines.equals(before) && !lines.isEmpty()) {
      lines.forEach(out::println);
      out.println();
    }
    return lines;
  }

  @Override
  public void showStatus(String words) {
    // The verdict comes soon enough.
  }

  @Override
  public void clearStatus() {
    // It was not said that something is under way.
  }

  @Override
  public void redraw() {
    // What was printed stays.
  }

  @Override
  public int columns() {
    return capabilities.width();
  }

  @Override
  public boolean canRunInForeground() {
    return false;
  }

  @Override
  public void runInForeground(ForegroundProcess program) {
    throw new UnsupportedOperationException("no terminal to lend");
  }
}
