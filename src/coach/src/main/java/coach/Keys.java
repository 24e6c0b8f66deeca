package coach;

import java.io.IOException;
import java.util.function.Consumer;
import org.jline.utils.NonBlockingReader;

/**
 * Reads keys as they are pressed, in a thread of its own. Keys of more than one character say
 * nothing.
 */
final class Keys {
  private static final long PATIENCE_MS = 100;
  private static final long REST_OF_SEQUENCE_MS = 20;
  private static final char ESCAPE = 27;

  private final NonBlockingReader reader;
  private final Consumer<Event> told;
  private boolean paused; // guarded by this
  private boolean reading; // guarded by this

  Keys(NonBlockingReader reader, Consumer<Event> told) {
    this.reader = reader;
    this.told = told;
  }

  void start() {
    Thread.ofPlatform().daemon().name("coach-keys").start(this::readAll);
  }

  private void readAll() {
    try {
      while (true) {
        begin();
        int key;
        try {
          key = reader.read(PATIENCE_MS);
        } finally {
          end();
        }
        if (key == NonBlockingReader.EOF) {
          told.accept(new Event.InputEnded());
          return;
        }
        if (key != NonBlockingReader.READ_EXPIRED && !isSequence(key)) {
          told.accept(new Event.Key((char) key));
        }
      }
    } catch (IOException e) {
      told.accept(new Event.InputEnded());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An arrow or a function key is an escape, a bracket or an O, and more up to a letter. */
  private boolean isSequence(int key) throws IOException {
    if (key != ESCAPE) {
      return false;
    }
    int next = reader.peek(REST_OF_SEQUENCE_MS);
    if (next != '[' && next != 'O') {
      return false;
    }
    reader.read();
    int part = reader.read(REST_OF_SEQUENCE_MS);
    while (part >= ' ' && part < '@') {
      part = reader.read(REST_OF_SEQUENCE_MS);
    }
    return true;
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
