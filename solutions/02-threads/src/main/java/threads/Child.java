package threads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Exercise 2.3, solved: run a child process, give it input, and get its output and its exit code.
 */
public final class Child {

  private Child() {}

  /**
   * Starts a process, gives it its input, waits until it has ended, and returns its result.
   *
   * <p>The child may write as much as it likes to both of its streams, before, while or after it
   * reads. Its input ends after the last byte. The child need not read all of it: what it doesn't
   * read is dropped. That is not a failure, and neither is an exit code other than 0.
   *
   * <p>When this method returns or throws, the child has ended or been killed. As soon as the child
   * has ended, no thread is left.
   *
   * @param command the program and its arguments
   * @param input all that the child can read; may be empty; don't change it
   * @return the exit code, the output and the error stream, each of them complete
   * @throws IOException if the program can't be started
   * @throws InterruptedException if the calling thread is interrupted while the child runs
   */
  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {
    Process child = new ProcessBuilder(command).start();
    try {
      FutureTask<byte[]> out = reading(child.getInputStream());
      FutureTask<byte[]> err = reading(child.getErrorStream());
      Thread.ofPlatform().start(() -> write(input, child.getOutputStream()));
      int exitCode = child.waitFor();
      return new Result(exitCode, out.get(), err.get());
    } catch (ExecutionException e) {
      throw new IOException("the child's output could not be read", e.getCause());
    } finally {
      child.destroyForcibly(); // does nothing to a child that has ended
    }
  }

  private static FutureTask<byte[]> reading(InputStream stream) {
    FutureTask<byte[]> bytes = new FutureTask<>(stream::readAllBytes);
    Thread.ofPlatform().start(bytes);
    return bytes;
  }

  private static void write(byte[] input, OutputStream stream) {
    try (stream) {
      stream.write(input);
    } catch (IOException brokenPipe) {
      // The child has ended and reads no more. Its exit code says how it ended.
    }
  }
}
