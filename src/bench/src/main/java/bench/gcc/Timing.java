package bench.gcc;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * One repetition.
 *
 * @param wall seconds
 * @param cpu seconds of all threads of the process
 * @param result a number that the others come to as well
 */
record Timing(double wall, double cpu, double result) {
  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

  /** As a program printed it: wall, CPU and result. */
  static Timing parse(String line) {
    String[] numbers = line.strip().split(" ");
    return new Timing(
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]));
  }

  /** Of a call in this JVM. */
  static Timing of(Callable<? extends Number> call) throws Exception {
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    double result = call.call().doubleValue();
    wall = System.nanoTime() - wall;
    return new Timing(wall / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9, result);
  }
}
