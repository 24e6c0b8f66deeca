// misconception: interrupt-is-noise
// says: instead of an InterruptedException
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

    Process child = new ProcessBuilder(command).start();
    try {
      FutureTask<byte[]> out = new FutureTask<>(() -> child.getInputStream().readAllBytes());
      FutureTask<byte[]> err = new FutureTask<>(() -> child.getErrorStream().readAllBytes());
      new Thread(out).start();
      new Thread(err).start();

      Thread.ofPlatform()
          .start(() -> {
            try (var in = child.getOutputStream()) {
              in.write(input);
            } catch (IOException e) {
              // the child reads no more
            }
          });
      int exitCode;
      try {
        exitCode = child.waitFor();
      } catch (InterruptedException e) {
        child.destroyForcibly();
        exitCode = -1;
      }
      return new Result(exitCode, out.get(), err.get());

    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      child.destroyForcibly();
    }
  }
}
