package coach.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/** Reads lines, in a thread of its own, where keys can't be read. */
public record LineReader(InputStream in, Charset charset, Consumer<SessionEvent> listener) {

  public void start() {
    Thread.ofPlatform().daemon().name("coach-lines").start(this::readAll);
  }

  private void readAll() {
    try (var reader = new BufferedReader(new InputStreamReader(in, charset))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        listener.accept(new SessionEvent.Line(line));
      }
    } catch (IOException e) {
      // Then nothing more will be typed.
    }
    listener.accept(new SessionEvent.InputEnded());
  }
}
