package threads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Exercise 2.3: a child process: input in, output and exit code out. */
public final class Child {

  private Child() {}

  /**
   * Starts a process, gives it its input, waits until it has ended, and returns what came of it.
   *
   * <p>The child may write as much as it likes to both of its streams, before it reads, after it,
   * or meanwhile. Its input ends after the last byte. It need not read it all: what it doesn't read
   * is dropped, and that is no failure. That it ends with another exit code than 0 is none either.
   *
   * <p>Whether this returns or throws, the child has ended or been killed. No thread is left when
   * it has ended.
   *
   * @param command the program and its arguments
   * @param input all that the child gets to read; not changed; may be empty
   * @return exit code, output and error stream, each complete
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
      // The child has ended and wants no more: its exit code says what came of it.
    }
  }
}
