package coach;

import java.io.PrintWriter;
import java.util.List;

/** Line by line, for pipes, IDE windows and terminals that can do no more. */
final class PlainDisplay implements Display {
  private final PrintWriter out;
  private final Look look;
  private List<String> top = List.of();
  private List<String> body = List.of();

  PlainDisplay(PrintWriter out, Look look) {
    this.out = out;
    this.look = look;
  }

  @Override
  public void show(Page newTop, Page newBody) {
    top = printed(newTop, top);
    body = printed(newBody, body);
    out.flush();
  }

  private List<String> printed(Page page, List<String> before) {
    var lines = Layout.lines(page, look);
    if (!lines.equals(before) && !lines.isEmpty()) {
      lines.forEach(out::println);
      out.println();
    }
    return lines;
  }

  @Override
  public void busy(String words) {
    // The verdict comes soon enough.
  }

  @Override
  public void done() {
    // It was not said that something is under way.
  }

  @Override
  public void again() {
    // What was printed stays.
  }

  @Override
  public int columns() {
    return look.width();
  }

  @Override
  public boolean canLend() {
    return false;
  }

  @Override
  public void lend(Foreground program) {
    throw new UnsupportedOperationException("no terminal to lend");
  }
}
