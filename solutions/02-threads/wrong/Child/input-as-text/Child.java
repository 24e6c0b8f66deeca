// misconception: bytes-are-text
// says: when the child got it
// from: right/executor
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
    FutureTask<byte[]> out = new FutureTask<>(() -> child.getInputStream().readAllBytes());
    FutureTask<byte[]> err = new FutureTask<>(() -> child.getErrorStream().readAllBytes());
    Thread writer =
        new Thread(() -> {
          try (OutputStream stream = child.getOutputStream()) {
            stream.write(new String(input).getBytes());
          } catch (IOException brokenPipe) {
            // nobody wants the rest
          }
        });
    List<Thread> threads = List.of(new Thread(out), new Thread(err), writer);
    threads.forEach(Thread::start);
    try {
      int exitCode = child.waitFor();
      for (Thread t : threads) t.join();
      return new Result(exitCode, out.get(), err.get());
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      child.destroyForcibly();
    }
  }
}
