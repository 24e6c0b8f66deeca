package bench.gcc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The CPU time of programs that do not tell it themselves: the shell knows it. */
final class ShellTimes {
  private ShellTimes() {}

  /**
   * Prints how much CPU time a command takes; what the command prints is thrown away.
   *
   * @param args the command
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    IO.println(Contestant.NO_RESULT + " " + cpuSeconds(List.of(args)));
  }

  /**
   * Runs a command to its end, and returns its CPU seconds, a hundredth exact.
   *
   * @throws IOException also if the command fails
   */
  static double cpuSeconds(List<String> command) throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of("sh", "-c", "\"$@\" > /dev/null && times", "sh"));
    all.addAll(command);
    Process shell = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = new String(shell.getInputStream().readAllBytes()).lines().toList();
    if (shell.waitFor() != 0) {
      throw new IOException("failed: " + command);
    }
    double sum = 0;
    for (String time : lines.getLast().split(" ")) { // of the children: 0m1.23s 0m0.04s
      String[] parts = time.split("[ms]");
      sum += 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
    }
    return sum;
  }
}
