// kind: an executor with three tasks, closed when the child is dead
package threads;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Child {

  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {

    try (var threads = Executors.newFixedThreadPool(3)) {
      Process child = new ProcessBuilder(command).start();
      try {
        Future<byte[]> out = threads.submit(() -> child.getInputStream().readAllBytes());
        Future<byte[]> err = threads.submit(() -> child.getErrorStream().readAllBytes());
        threads.submit(() -> {
          try (var in = child.getOutputStream()) {
            in.write(input);
          }
          return null;
        });
        return new Result(child.waitFor(), out.get(), err.get());
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } finally {
        child.destroyForcibly();
      }
    }
  }
}
