// kind: files in place of pipes: nothing can fill up
package threads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public final class Child {

  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {

    Path folder = Files.createTempDirectory("child");
    Path in = Files.write(folder.resolve("in"), input);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    try {
      Process child =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      try {
        int exitCode = child.waitFor();
        return new Result(exitCode, Files.readAllBytes(out), Files.readAllBytes(err));
      } finally {
        child.destroyForcibly();
      }
    } finally {
      for (Path path : List.of(in, out, err, folder)) {
        Files.deleteIfExists(path);
      }
    }
  }
}
