package coach.command;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keeps what is written, and can wait for it. Thread-safe. */
public final class CapturedOutput extends OutputStream {
  /** Far longer than anything takes on a busy machine: only what never comes takes so long. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int seen;

  @Override
  public synchronized void write(int b) {
    bytes.write(b);
    notifyAll();
  }

  @Override
  public synchronized void write(byte[] more, int from, int length) {
    bytes.write(more, from, length);
    notifyAll();
  }

  synchronized String text() {
    return plain(bytes.toString(StandardCharsets.UTF_8));
  }

  /** What came since the last waiting. */
  synchronized String rest() {
    return plain(bytes.toString(StandardCharsets.UTF_8)).substring(seen);
  }

  /** All bytes as they were sent, colours and all. */
  public synchronized String raw() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Waits until the words come, behind those of the last waiting; fails if they never do. */
  public synchronized CapturedOutput await(String words) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int at = text().indexOf(words, seen);
    while (at < 0) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("never came: " + words + "\nafter:\n" + rest());
      }
      wait(left);
      at = text().indexOf(words, seen);
    }
    seen = at + words.length();
    return this;
  }

  private static String plain(String text) {
    return text.replaceAll("\u001B\\[[0-9;?]*[A-Za-z]", "").replace("\r", "");
  }
}
