// kind: error stream into a file, input from a thread, output read by a thread in small pieces by
// transferTo; waits for reader, then for the child
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

    File errors = Files.createTempFile("err", ".txt").toFile();
    try {
      Process child = new ProcessBuilder(command).redirectError(errors).start();
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread reader =
            Thread.ofVirtual()
                .start(() -> {
                  try {
                    child.getInputStream().transferTo(out);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
        Thread writer =
            Thread.ofVirtual()
                .start(() -> {
                  try {
                    OutputStream stream = child.getOutputStream();
                    for (int i = 0; i < input.length; i += 1000)
                      stream.write(input, i, Math.min(1000, input.length - i));
                    stream.close();
                  } catch (IOException e) {
                  }
                });
        reader.join();
        while (child.isAlive()) Thread.sleep(2);
        writer.join();
        return new Result(
            child.exitValue(), out.toByteArray(), Files.readAllBytes(errors.toPath()));
      } finally {
        child.destroyForcibly();
      }
    } finally {
      errors.delete();
    }
  }
}
