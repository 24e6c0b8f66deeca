package pools;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Starts a child that works on the numbers of a file: see {@link ChildProcess#start(Class, Path)}.
 */
@FunctionalInterface
public interface ChildStarter {

  /**
   * Starts the child and returns at once. The child opens the file some time later, so the file
   * must stay where it is.
   *
   * @param file the file that the child maps; it has its full length already
   * @throws IOException if the child can't be started
   */
  Child start(Path file) throws IOException;
}
