package bench.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import measure.Json;

/**
 * One run of a program, from its start to its end.
 *
 * @param wall seconds
 * @param cpu seconds of all its processes, user and system
 * @param report what it printed
 */
record TimedRun(double wall, double cpu, Map<?, ?> report) {
  private static final List<Long> SQUARES = List.of(1L, 4L, 9L, 16L, 25L);

  /**
   * Runs it and compares its results with what they must be.
   *
   * @throws IOException if it can't be run, fails, or computes something else; the message is for
   *     the reader
   */
  static TimedRun of(ProgramFiles programs, Contestant contestant, int maps, int size, int trips)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                programs.python().toString(), programs.folder().resolve("timer.py").toString()));
    command.addAll(contestant.command());
    command.addAll(List.of("" + maps, "" + size, "" + trips));
    Path errors = programs.folder().resolve("errors");
    var builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().putAll(contestant.environment());
    var process = builder.start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      return read(contestant.name(), status, said, Files.readString(errors))
          .checked(maps, size, contestant.name());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static TimedRun read(String name, int status, String said, String errors)
      throws IOException {
    try {
      if (status == 0 && Json.read(said) instanceof Map<?, ?> timed) {
        String out = (String) timed.get("out");
        if (number(timed, "status") == 0 && Json.read(out) instanceof Map<?, ?> report) {
          return new TimedRun(number(timed, "wall"), number(timed, "cpu"), report);
        }
      }
    } catch (IllegalArgumentException e) {
      // It broke off: its last words say why.
    }
    throw new IOException(
        "%s failed: %s".formatted(name, errors.lines().reduce((_, last) -> last).orElse(said)));
  }

  /** Wrong results make no table. */
  TimedRun checked(int maps, int size, String name) throws IOException {
    long total = maps == 0 ? 0 : sumOfSquares(size);
    if (!SQUARES.equals(report.get("headline"))
        || !Long.valueOf(total).equals(report.get("total"))) {
      throw new IOException(
          "%s computed something else: %s and a sum of %s, where it should be %s and %d"
              .formatted(name, report.get("headline"), report.get("total"), SQUARES, total));
    }
    return this;
  }

  static long sumOfSquares(long below) {
    return Math.multiplyExact((below - 1) * below / 2, 2 * below - 1) / 3;
  }

  private static double number(Map<?, ?> map, String name) {
    return map.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** A duration that the program measured itself, in seconds; NaN if it had none to measure. */
  double reported(String name) {
    return number(report, name);
  }
}
