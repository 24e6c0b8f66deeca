// kind: one thread does all: input from a file, and looks at available() of both streams in turn
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

    File in = File.createTempFile("input", null);
    try {
      Files.write(in.toPath(), input);
      Process child = new ProcessBuilder(command).redirectInput(in).start();
      try {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        boolean ended;
        do {
          ended = child.waitFor(1, TimeUnit.MILLISECONDS);
          for (int n; (n = child.getInputStream().available()) > 0; )
            out.write(child.getInputStream().readNBytes(n));
          for (int n; (n = child.getErrorStream().available()) > 0; )
            err.write(child.getErrorStream().readNBytes(n));
        } while (!ended);
        out.write(child.getInputStream().readAllBytes());
        err.write(child.getErrorStream().readAllBytes());
        return new Result(child.exitValue(), out.toByteArray(), err.toByteArray());
      } finally {
        child.destroyForcibly();
      }
    } finally {
      in.delete();
    }
  }
}
