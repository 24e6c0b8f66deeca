// misconception: nobody-reads
// says: fits no more into one of its two pipes
// from: right/executor
package threads;

import java.io.IOException;
import java.util.List;

public final class Child {

  private Child() {}

  public static Result run(List<String> command, byte[] input)
      throws IOException, InterruptedException {

    Process child = new ProcessBuilder(command).start();
    try (var in = child.getOutputStream()) {
      in.write(input);
    }
    int exitCode = child.waitFor();
    byte[] out = child.getInputStream().readAllBytes();
    byte[] err = child.getErrorStream().readAllBytes();
    return new Result(exitCode, out, err);
  }
}
