package bench.gcc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A program, and how much CPU time each of its runs has used. */
final class Contestant {
  /** The result of a program that computes something else. */
  static final String NO_RESULT = "-";

  private final String name;
  private final List<String> command;
  private final List<Double> seconds = new ArrayList<>();
  private String result = "";

  /**
   * A program that prints its result, and behind it the CPU seconds.
   *
   * @param command not empty
   */
  Contestant(String name, List<String> command) {
    this.name = name;
    this.command = List.copyOf(command);
  }

  /** Runs it to its end. */
  void run() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0 || !said.contains(" ")) {
      throw new IOException("%s failed: %s".formatted(name, said));
    }
    int last = said.lastIndexOf(' ');
    result = said.substring(0, last);
    seconds.add(Double.parseDouble(said.substring(last + 1)));
  }

  String name() {
    return name;
  }

  /** What it has computed. */
  String result() {
    return result;
  }

  /** The median of all runs. */
  double median() {
    return median(seconds);
  }

  /** The median of what its runs took, relative to the other's in the same round. */
  double medianRatio(Contestant other) {
    var ratios = new ArrayList<Double>();
    for (int round = 0; round < seconds.size(); round++) {
      ratios.add(seconds.get(round) / other.seconds.get(round));
    }
    return median(ratios);
  }

  private static double median(List<Double> numbers) {
    var sorted = numbers.stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }
}
