package judge.api;

import java.nio.file.Path;
import java.util.List;

/**
 * Turns the command that starts a child JVM into one that starts it confined, for instance by
 * {@code bwrap}. The child reports to the judge through a socket in its private folder, so that
 * folder must be reachable, writable, under the same path. Must be thread-safe.
 */
@FunctionalInterface
public interface Sandbox {

  /**
   * The command to be run in place of the judge's own. The process that it starts must give the
   * child its standard input, and must end when it is killed, with all that it has started.
   *
   * @param command as the judge would run it: the program first, with absolute paths
   * @param needs the folders and files that the child can't do without
   */
  List<String> confine(List<String> command, Needs needs);

  /** The child is started as it is. */
  static Sandbox none() {
    return (command, needs) -> command;
  }

  /**
   * What a child JVM must be able to reach.
   *
   * @param workingFolder the process is started in it; to be read, in some cases written to
   * @param privateFolder the child's own, to be read and written; deleted after the run. The
   *     child's temporary files belong there too
   * @param readOnly other files and folders that it reads: the JDK, the tools, the JVM's cache
   */
  record Needs(Path workingFolder, Path privateFolder, List<Path> readOnly) {
    /** Keeps a copy of the list. */
    public Needs {
      readOnly = List.copyOf(readOnly);
    }
  }
}
