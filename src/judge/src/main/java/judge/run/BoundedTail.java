package judge.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Reads a stream so that its writer never waits, and keeps only the end of it. Thread-safe. */
final class BoundedTail {
  private static final int LIMIT = 4 * 1024;
  private static final Duration TO_END = Duration.ofSeconds(1);

  private final Thread reader;
  private byte[] kept = new byte[0];

  private BoundedTail(InputStream stream) {
    reader = Thread.ofPlatform().name("judge-tail").daemon().unstarted(() -> read(stream));
  }

  static BoundedTail of(InputStream stream) {
    var tail = new BoundedTail(stream);
    tail.reader.start();
    return tail;
  }

  private void read(InputStream stream) {
    byte[] chunk = new byte[LIMIT];
    try (stream) {
      for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
        keep(chunk, n);
      }
    } catch (IOException e) {
      // The process has been killed: what is kept is what there is.
    }
  }

  private synchronized void keep(byte[] chunk, int length) {
    byte[] all = Arrays.copyOf(kept, kept.length + length);
    System.arraycopy(chunk, 0, all, kept.length, length);
    kept = Arrays.copyOfRange(all, Math.max(0, all.length - LIMIT), all.length);
  }

  /**
   * What the stream ended with. Waits for its end, but not long: a process that the writer has
   * started may hold it open.
   */
  String text() throws InterruptedException {
    reader.join(TO_END);
    synchronized (this) {
      return new String(kept, StandardCharsets.UTF_8).strip();
    }
  }
}
