// kind: a functional programmer: onExit, thenCombine, and get; kills with destroy, then waits for
// the end also after an interrupt
package threads;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public final class Child {
  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {

    Process child = new ProcessBuilder(command).start();
    Executor starter = r -> Thread.ofPlatform().daemon().start(r);
    CompletableFuture<byte[]> out =
        CompletableFuture.supplyAsync(() -> drain(child.getInputStream()), starter);
    CompletableFuture<byte[]> err =
        CompletableFuture.supplyAsync(() -> drain(child.getErrorStream()), starter);
    CompletableFuture.runAsync(
        () -> {
          try (OutputStream stream = child.getOutputStream()) {
            stream.write(input);
            stream.flush();
          } catch (IOException e) {
            return;
          }
        },
        starter);
    try {
      return child
          .onExit()
          .thenCombine(out, (p, o) -> new Result(p.exitValue(), o, null))
          .thenCombine(err, (r, e) -> new Result(r.exitCode(), r.out(), e))
          .get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      if (child.isAlive()) {
        child.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        for (; ; ) {
          try {
            child.waitFor();
            break;
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
        if (interrupted) Thread.currentThread().interrupt();
      }
    }
  }

  static byte[] drain(InputStream in) {
    try (in) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (int b; (b = in.read()) >= 0; ) all.write(b);
      return all.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
