// misconception: ended-is-read
// says: and ended: out was
// from: right/virtual-threads
package threads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

public final class Child {
  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {
    Process child = new ProcessBuilder(command).start();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Thread readsOut = Thread.ofPlatform().start(() -> copy(child.getInputStream(), out));
      Thread.ofPlatform().start(() -> copy(child.getErrorStream(), err));
      Thread.startVirtualThread(() -> {
        try (OutputStream in = child.getOutputStream()) {
          in.write(input);
        } catch (IOException e) {
          // it has ended
        }
      });
      readsOut.join();
      return new Result(child.waitFor(), out.toByteArray(), err.toByteArray());
    } finally {
      child.destroyForcibly();
    }
  }

  private static void copy(InputStream from, ByteArrayOutputStream to) {
    try (from) {
      from.transferTo(to);
    } catch (IOException e) {
      // what has come so far is all there is
    }
  }
}
