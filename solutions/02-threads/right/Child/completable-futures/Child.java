// kind: completable futures and onExit
package threads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

public final class Child {

  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {

    Process child = new ProcessBuilder(command).start();
    try {
      var out = CompletableFuture.supplyAsync(() -> all(child.getInputStream()));
      var err = CompletableFuture.supplyAsync(() -> all(child.getErrorStream()));
      CompletableFuture.runAsync(() -> {
        try (var in = child.getOutputStream()) {
          in.write(input);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      int exitCode = child.onExit().get().exitValue();
      return new Result(exitCode, out.get(), err.get());
    } catch (ExecutionException e) {
      throw new IOException(e);
    } finally {
      child.destroyForcibly();
    }
  }

  private static byte[] all(InputStream stream) {
    try {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
