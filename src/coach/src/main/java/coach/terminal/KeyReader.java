package coach.terminal;

import java.io.IOException;
import java.util.function.Consumer;
import org.jline.utils.NonBlockingReader;

/**
 * Reads keys as they are pressed, in a thread of its own. Keys of more than one character say
 * nothing. Pasted text is distinguished from keys: by the marks that a terminal puts round it when
 * asked to ({@link #MARK_PASTES}), and elsewhere because many characters are there at once.
 */
public final class KeyReader {
  /** Has the terminal mark what is pasted ("bracketed paste"); one that can't ignores it. */
  public static final String MARK_PASTES = "\u001B[?2004h";

  static final String MARK_NO_PASTES = "\u001B[?2004l";

  private static final String PASTE = "200~";
  private static final String PASTE_END = "\u001B[201~";

  /** A paste is about to be refused: its beginning will do. */
  private static final int MOST_PASTED = 10_000;

  private static final long PATIENCE_MS = 100;
  private static final long REST_OF_SEQUENCE_MS = 20;
  private static final long REST_OF_PASTE_MS = 2000;
  private static final char ESCAPE = 27;

  /** Ctrl-F and Ctrl-B, as pagers have them: the keys that turn a page become these. */
  public static final char FORWARDS = 6;

  public static final char BACKWARDS = 2;

  /** The arrow keys that turn no page become these. */
  public static final char RIGHT = '→';

  public static final char LEFT = '←';

  private final NonBlockingReader reader;
  private final Consumer<SessionEvent> listener;
  private boolean paused; // guarded by this
  private boolean reading; // guarded by this

  public KeyReader(NonBlockingReader reader, Consumer<SessionEvent> listener) {
    this.reader = reader;
    this.listener = listener;
  }

  public void start() {
    Thread.ofPlatform().daemon().name("coach-keys").start(this::readAll);
  }

  private void readAll() {
    try {
      while (true) {
        begin();
        int key;
        try {
          key = reader.read(PATIENCE_MS);
          if (key >= 0) {
            tell((char) key);
          }
        } finally {
          end();
        }
        if (key == NonBlockingReader.EOF) {
          listener.accept(new SessionEvent.InputEnded());
          return;
        }
      }
    } catch (IOException e) {
      listener.accept(new SessionEvent.InputEnded());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(char key) throws IOException {
    if (key != ESCAPE) {
      tellAllOf(key);
      return;
    }
    int next = reader.peek(REST_OF_SEQUENCE_MS);
    if (next != '[' && next != 'O') {
      listener.accept(new SessionEvent.Key(key));
      return;
    }
    switch (sequence()) {
      case PASTE -> listener.accept(new SessionEvent.Pasted(pasted()));
      case "A", "5~" -> listener.accept(new SessionEvent.Key(BACKWARDS)); // up, page up
      case "B", "6~" -> listener.accept(new SessionEvent.Key(FORWARDS)); // down, page down
      case "C" -> listener.accept(new SessionEvent.Key(RIGHT));
      case "D" -> listener.accept(new SessionEvent.Key(LEFT));
      default -> {} // function keys and the like say nothing
    }
  }

  /** One key; or several characters, if more are there already than a finger types. */
  private void tellAllOf(char first) throws IOException {
    var all = new StringBuilder().append(first);
    int next = reader.peek(REST_OF_SEQUENCE_MS);
    while (next >= 0 && next != ESCAPE && all.length() < MOST_PASTED) {
      all.append((char) reader.read());
      next = reader.peek(REST_OF_SEQUENCE_MS);
    }
    listener.accept(
        all.length() == 1
            ? new SessionEvent.Key(first)
            : new SessionEvent.KeysAtOnce(all.toString()));
  }

  /** An arrow or a function key is an escape, a bracket or an O, and more up to a letter. */
  private String sequence() throws IOException {
    var parts = new StringBuilder();
    reader.read();
    int part = reader.read(REST_OF_SEQUENCE_MS);
    while (part >= ' ' && part < '@') {
      parts.append((char) part);
      part = reader.read(REST_OF_SEQUENCE_MS);
    }
    return part >= 0 ? parts.append((char) part).toString() : "";
  }

  /** What is pasted, up to the terminal's mark at its end. */
  private String pasted() throws IOException {
    var text = new StringBuilder();
    var mark = new StringBuilder(); // as much of the end's mark as has come
    while (!mark.toString().equals(PASTE_END)) {
      int next = reader.read(REST_OF_PASTE_MS);
      if (next < 0) {
        break; // cut off: so far it was a paste too
      }
      if (next == PASTE_END.charAt(mark.length())) {
        mark.append((char) next);
      } else {
        text.append(mark);
        mark.setLength(0);
        (next == ESCAPE ? mark : text).append((char) next);
      }
      text.setLength(Math.min(text.length(), MOST_PASTED));
    }
    return text.toString();
  }

  private synchronized void begin() throws InterruptedException {
    while (paused) {
      wait();
    }
    reading = true;
  }

  private synchronized void end() {
    reading = false;
    notifyAll();
  }

  /** Leaves the keys to someone else; returns when none is being read any more. */
  synchronized void pause() throws InterruptedException {
    paused = true;
    while (reading) {
      wait();
    }
  }

  synchronized void goOn() {
    paused = false;
    notifyAll();
  }
}
