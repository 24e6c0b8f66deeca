package measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the figures were measured on: without it they mean nothing.
 *
 * @param processor the model, as the system names it; the architecture where it can't be read
 * @param processors how many the JVM may use
 * @param java version and virtual machine
 * @param system the operating system's name
 */
public record Machine(String processor, int processors, String java, String system) {

  /** This one. */
  public static Machine here() {
    return new Machine(
        model(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version() + ", " + System.getProperty("java.vm.name"),
        System.getProperty("os.name"));
  }

  private static String model() {
    return fromLinux(Path.of("/proc/cpuinfo"))
        .or(Machine::fromMac)
        .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")))
        .orElse(System.getProperty("os.arch"));
  }

  static Optional<String> fromLinux(Path cpuinfo) {
    try {
      return Files.readAllLines(cpuinfo, StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> fromMac() {
    if (!System.getProperty("os.name").startsWith("Mac")) {
      return Optional.empty();
    }
    try {
      var sysctl = new ProcessBuilder("sysctl", "-n", "machdep.cpu.brand_string").start();
      String said = new String(sysctl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return sysctl.waitFor(5, TimeUnit.SECONDS) && sysctl.exitValue() == 0
          ? Optional.of(said.strip())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** For {@link Json#write}. */
  public Map<String, Object> toJson() {
    return Json.object(
        "processor", processor, "processors", processors, "java", java, "system", system);
  }

  /** In one line. */
  @Override
  public String toString() {
    return "%s, %d %s, Java %s, %s"
        .formatted(processor, processors, processors == 1 ? "core" : "cores", java, system);
  }
}
