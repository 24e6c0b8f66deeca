package coach.text;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * The one way to a stream that may be a terminal: lets through text, and of the rest only what the
 * coach itself says to a terminal: colours, links to files of this machine, and the return to the
 * beginning of a line. What comes from elsewhere should have been through {@link TerminalSafeText}
 * before; this is for what was forgotten.
 */
public final class TerminalSafeWriter extends FilterWriter {
  private static final char ESCAPE = 27;
  private static final int LONGEST = 8;
  private static final int LONGEST_LINK = 4096;
  private static final String LINK = "\u001B]8;;";
  private static final String LINK_END = "\u001B\\";
  private static final String FILE = "file:///";

  /** Ends a link. */
  static final String NO_LINK = LINK + LINK_END;

  private final StringBuilder sequence = new StringBuilder(); // as much of one as has come

  private final boolean colours;

  /**
   * Writes to another one.
   *
   * @param colours whether colours and links are let through
   */
  public TerminalSafeWriter(PrintWriter out, boolean colours) {
    super(out);
    this.colours = colours;
  }

  /** Throws too if that could not be written, of which a {@link PrintWriter} says nothing. */
  @Override
  public void flush() throws IOException {
    if (((PrintWriter) out).checkError()) {
      throw new IOException("it could not be written");
    }
  }

  @Override
  public void write(int c) throws IOException {
    synchronized (lock) {
      if (sequence.isEmpty() && !(colours && c == ESCAPE)) {
        if (c == '\r' || !TerminalSafeText.isHarm(c)) {
          out.write(c);
        }
        return;
      }
      sequence.append((char) c);
      if (isColour() || isLink()) {
        out.write(sequence.toString());
        sequence.setLength(0);
      } else if (!mayBecomeColour() && !mayBecomeLink()) {
        String text = sequence.substring(1);
        sequence.setLength(0);
        write(text);
      }
    }
  }

  /** What begins a link: OSC 8, ended by ST. */
  static String linkTo(String target) {
    return LINK + target + LINK_END;
  }

  private boolean isLink() {
    return mayBecomeLink()
        && sequence.length() > LINK.length()
        && sequence.lastIndexOf(LINK_END) == sequence.length() - LINK_END.length();
  }

  /** The beginning of a link to a file, or of a link's end: nothing but ASCII is in an address. */
  private boolean mayBecomeLink() {
    String begun = sequence.toString();
    if (begun.length() <= LINK.length()) {
      return LINK.startsWith(begun);
    }
    String target = begun.substring(LINK.length());
    int end = target.indexOf(ESCAPE);
    String address = end < 0 ? target : target.substring(0, end);
    return begun.startsWith(LINK)
        && begun.length() <= LONGEST_LINK
        && (end < 0 || LINK_END.startsWith(target.substring(end)))
        && (FILE.startsWith(address) && (end < 0 || address.isEmpty()) || address.startsWith(FILE))
        && address.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }

  private boolean isColour() {
    return mayBecomeColour() && sequence.charAt(sequence.length() - 1) == 'm';
  }

  /** ESC, a bracket, digits and semicolons, m. */
  private boolean mayBecomeColour() {
    int length = sequence.length();
    if (length > LONGEST || length > 1 && sequence.charAt(1) != '[') {
      return false;
    }
    for (int i = 2; i < length; i++) {
      char c = sequence.charAt(i);
      if (!(c >= '0' && c <= '9' || c == ';' || c == 'm' && i == length - 1)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length));
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    write(text.substring(from, from + length));
  }

  @Override
  public void write(String text) throws IOException {
    synchronized (lock) {
      if (sequence.isEmpty() && text.chars().noneMatch(TerminalSafeText::isHarm)) {
        out.write(text);
        return;
      }
      for (int i = 0; i < text.length(); i++) {
        write(text.charAt(i));
      }
    }
  }
}
