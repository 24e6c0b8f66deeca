// misconception: one-stream-for-all
// says: came as part of its output
// from: right/executor
package threads;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

public final class Child {

  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {

    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      FutureTask<byte[]> out = new FutureTask<>(() -> child.getInputStream().readAllBytes());
      new Thread(out).start();
      try (var in = child.getOutputStream()) {
        in.write(input);
      } catch (IOException e) {
        // the child reads no more
      }
      return new Result(child.waitFor(), out.get(), new byte[0]);

    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      child.destroyForcibly();
    }
  }
}
