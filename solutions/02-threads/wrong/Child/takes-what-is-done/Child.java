// misconception: ended-is-read
// says: and ended: out was
// from: right/completable-futures
package threads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Child {
  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {
    Process child = new ProcessBuilder(command).start();
    try {
      CompletableFuture<byte[]> out = reading(child.getInputStream());
      CompletableFuture<byte[]> err = reading(child.getErrorStream());
      Thread.startVirtualThread(() -> {
        try (OutputStream in = child.getOutputStream()) {
          in.write(input);
        } catch (IOException e) {
          // it has ended
        }
      });
      int exitCode = child.waitFor();
      return new Result(exitCode, out.getNow(new byte[0]), err.getNow(new byte[0]));
    } finally {
      child.destroyForcibly();
    }
  }

  private static CompletableFuture<byte[]> reading(InputStream stream) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
