package bench.gcc;

import java.util.concurrent.Callable;

/**
 * One repetition.
 *
 * @param wall seconds
 * @param cpu seconds of all threads of the process
 * @param result a number that the others come to as well
 */
record Timing(double wall, double cpu, double result) {

  /** As a program printed it: wall, CPU and result. */
  static Timing parse(String line) {
    String[] numbers = line.strip().split(" ");
    return new Timing(
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]));
  }

  /** The mean of several calls in this JVM. */
  static Timing of(Callable<? extends Number> call, int times) throws Exception {
    double cpu = ProcessCpu.seconds();
    long wall = System.nanoTime();
    double result = 0;
    for (int i = 0; i < times; i++) {
      result = call.call().doubleValue();
    }
    wall = System.nanoTime() - wall;
    cpu = ProcessCpu.seconds() - cpu;
    return new Timing(wall / 1e9 / times, cpu / times, result);
  }

  /** The line that is parsed. */
  String line() {
    return wall + " " + cpu + " " + result;
  }
}
