package explorer.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a process does that the program under test starts: the test says it. */
@FunctionalInterface
public interface ChildProgram {
  /**
   * Does what the process does, on the controlled thread that stands for it. When it returns, its
   * output and its error stream end, and then the process.
   *
   * @param in its input, as the code that started it writes it
   * @param out its output
   * @param err its error stream
   * @return the exit code
   * @throws IOException if nobody reads what it writes, which ends it with exit code 1; what else
   *     it throws fails the run
   */
  int run(InputStream in, OutputStream out, OutputStream err) throws IOException;
}
