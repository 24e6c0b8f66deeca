package coach.process;

import java.util.ArrayList;
import java.util.List;
import workbook.Workbook;

/** The coach as a command that the coach starts. */
public final class CoachCommandLine {
  /** The name of the class whose {@code main} starts the coach. */
  public static final String MAIN_CLASS = "coach.command.Coach";

  private CoachCommandLine() {}

  /**
   * A command of the coach's own, in a JVM of its own.
   *
   * @param columns of the terminal on which its lines will be shown
   */
  public static ForegroundProcess command(Workbook workbook, int columns, String... words) {
    var command =
        new ArrayList<>(
            List.of(
                Environment.jdkTool("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
    command.addAll(EndWithParentServer.options());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            MAIN_CLASS,
            "--workbook",
            workbook.root().toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--open", "--columns", Integer.toString(columns)));
    return new ForegroundProcess(command);
  }
}
