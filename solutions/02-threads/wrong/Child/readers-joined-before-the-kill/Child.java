// misconception: child-ends-with-the-wait
// says: and only then threw InterruptedException: nobody kills the child
// from: right/executor
package threads;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

public final class Child {

  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {
    Process child = new ProcessBuilder(command).start();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var out = pool.submit(() -> child.getInputStream().readAllBytes());
      var err = pool.submit(() -> child.getErrorStream().readAllBytes());
      pool.submit(() -> {
        try (OutputStream stream = child.getOutputStream()) {
          stream.write(input);
        } catch (IOException e) {
          // the child reads no more
        }
      });
      return new Result(child.waitFor(), out.get(), err.get());
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      child.destroyForcibly(); // too late: the pool is closed first, and waits for its readers
    }
  }
}
