// misconception: written-is-seen
// says: A data race
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
      boolean[] read = new boolean[2];
      Thread.startVirtualThread(() -> {
        copy(child.getInputStream(), out);
        read[0] = true;
      });
      Thread.startVirtualThread(() -> {
        copy(child.getErrorStream(), err);
        read[1] = true;
      });
      Thread.startVirtualThread(() -> {
        try (OutputStream in = child.getOutputStream()) {
          in.write(input);
        } catch (IOException e) {
          // it has ended
        }
      });
      int exitCode = child.waitFor();
      while (!read[0] || !read[1]) {
        Thread.sleep(1);
      }
      return new Result(exitCode, out.toByteArray(), err.toByteArray());
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
