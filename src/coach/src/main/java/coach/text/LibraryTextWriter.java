package coach.text;

import java.io.PrintWriter;
import java.io.Writer;

/** Breaks lines that are too wide for a window; for texts that a library lays out wider than it. */
public final class LibraryTextWriter extends Writer {
  private final PrintWriter out;
  private final TerminalCapabilities capabilities;
  private final StringBuilder line = new StringBuilder();

  public LibraryTextWriter(PrintWriter out, TerminalCapabilities capabilities) {
    this.out = out;
    this.capabilities = capabilities;
  }

  @Override
  public void write(char[] buffer, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (buffer[i] == '\n') {
        end();
      } else if (buffer[i] != '\r') {
        line.append(buffer[i]);
      }
    }
  }

  private void end() {
    PageRenderer.lines(new Page().row(line.toString()), capabilities).forEach(out::println);
    line.setLength(0);
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    if (!line.isEmpty()) {
      end();
    }
    flush();
  }
}
