// kind: three virtual threads and joins
package threads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

public final class Child {

  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {

    Process child = new ProcessBuilder(command).start();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Thread readsOut = Thread.startVirtualThread(() -> copy(child.getInputStream(), out));
      Thread readsErr = Thread.startVirtualThread(() -> copy(child.getErrorStream(), err));
      Thread writes =
          Thread.startVirtualThread(() -> {
            try (var in = child.getOutputStream()) {
              in.write(input);
            } catch (IOException brokenPipe) {
              // it has ended
            }
          });
      readsOut.join();
      readsErr.join();
      writes.join();
      return new Result(child.waitFor(), out.toByteArray(), err.toByteArray());
    } catch (InterruptedException e) {
      child.destroyForcibly();
      throw e;
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
