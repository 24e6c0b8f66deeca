// misconception: a-while-is-enough
// says: gave up after waiting for 10 s in Process.waitFor
// says: and broke it off
// from: right/executor
package threads;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

public final class Child {

  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {
    Process child = new ProcessBuilder(command).start();
    try {
      FutureTask<byte[]> out = new FutureTask<>(() -> child.getInputStream().readAllBytes());
      FutureTask<byte[]> err = new FutureTask<>(() -> child.getErrorStream().readAllBytes());
      Thread.startVirtualThread(out);
      Thread.startVirtualThread(err);
      Thread.startVirtualThread(() -> {
        try (OutputStream stream = child.getOutputStream()) {
          stream.write(input);
        } catch (IOException e) {
          // the child reads no more
        }
      });
      if (!child.waitFor(10, TimeUnit.SECONDS)) {
        child.destroyForcibly();
      }
      return new Result(child.waitFor(), out.get(), err.get());
    } catch (ExecutionException e) {
      throw new IOException(e);
    } finally {
      child.destroyForcibly();
    }
  }
}
