// kind: virtual threads with buffered streams, and onExit
package threads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

public final class Child {
  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {
    Process child = new ProcessBuilder(command).start();
    try {
      byte[][] read = new byte[2][];
      Thread out = Thread.ofVirtual().start(() -> read[0] = all(child.getInputStream()));
      Thread err = Thread.ofVirtual().start(() -> read[1] = all(child.getErrorStream()));
      Thread in =
          Thread.ofVirtual()
              .start(() -> {
                try (var to = new java.io.BufferedOutputStream(child.getOutputStream())) {
                  for (byte b : input) {
                    to.write(b);
                  }
                } catch (IOException e) {
                  // it has ended
                }
              });
      int exitCode = child.onExit().thenApply(Process::exitValue).get();
      out.join();
      err.join();
      return new Result(exitCode, read[0], read[1]);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IOException(e);
    } finally {
      child.destroyForcibly();
    }
  }

  private static byte[] all(InputStream stream) {
    try (var in = new java.io.BufferedInputStream(stream)) {
      var all = new ByteArrayOutputStream();
      byte[] some = new byte[100];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        all.write(some, 0, n);
      }
      return all.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
