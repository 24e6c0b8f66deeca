// misconception: ended-is-read
// says: and ended: out was
// from: right/executor
package threads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Child {
  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {
    Process child = new ProcessBuilder(command).start();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      readers.execute(() -> copy(child.getInputStream(), out));
      readers.execute(() -> copy(child.getErrorStream(), err));
      readers.shutdown();
      Thread.startVirtualThread(() -> {
        try (OutputStream in = child.getOutputStream()) {
          in.write(input);
        } catch (IOException e) {
          // it has ended
        }
      });
      int exitCode = child.waitFor();
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
