// kind: daemon threads that count down a latch
package threads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public final class Child {
  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {
    Process child = new ProcessBuilder(command).start();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      CountDownLatch read = new CountDownLatch(2);
      for (boolean isOut : new boolean[] {true, false}) {
        Thread reader =
            new Thread(() -> {
              copy(isOut ? child.getInputStream() : child.getErrorStream(), isOut ? out : err);
              read.countDown();
            });
        reader.setDaemon(true);
        reader.start();
      }
      Thread.startVirtualThread(() -> {
        try (OutputStream in = child.getOutputStream()) {
          in.write(input);
        } catch (IOException e) {
          // it has ended
        }
      });
      read.await();
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
