// misconception: read-hears-interrupt
// says: a read from a pipe, which an interrupt does not end
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
      FutureTask<byte[]> err = new FutureTask<>(() -> child.getErrorStream().readAllBytes());
      new Thread(err).start();
      Thread.startVirtualThread(() -> {
        Thread.ofPlatform()
            .start(() -> {
              try (var in = child.getOutputStream()) {
                in.write(input);
              } catch (IOException e) {
                // the child reads no more
              }
            });
      });
      byte[] out = child.getInputStream().readAllBytes();
      return new Result(child.waitFor(), out, err.get());

    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      child.destroyForcibly();
    }
  }
}
