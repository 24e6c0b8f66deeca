// kind: Runtime.exec and a virtual thread for each stream
package threads;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

public final class Child {
  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {
    Process child = Runtime.getRuntime().exec(command.toArray(new String[0]));
    try (var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      var out = pool.submit(() -> child.getInputStream().readAllBytes());
      var err = pool.submit(() -> child.getErrorStream().readAllBytes());
      pool.submit(() -> {
        try (OutputStream in = child.getOutputStream()) {
          in.write(input);
        }
        return null;
      });
      try {
        child.waitFor();
        return new Result(child.exitValue(), out.get(), err.get());
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IOException(e);
      } finally {
        child.destroyForcibly();
      }
    }
  }
}
