package check.lincheck;

import check.process.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a program on one processor, where the system has the means. That is for a program of which
 * only one thread runs at a time, so that it needs no more: each thread hands over to the next at
 * half the cost.
 */
final class CpuAffinity {
  private static final Path SELF = Path.of("/proc/self/status");
  private static final String ALLOWED = "Cpus_allowed_list:";

  private CpuAffinity() {}

  /** What to write before the program's command; nothing where it won't do. */
  static List<String> prefix() throws IOException {
    if (!Files.isReadable(SELF)) {
      return List.of();
    }
    try (var lines = Files.lines(SELF)) {
      var prefix =
          lines
              .filter(line -> line.startsWith(ALLOWED))
              .map(line -> line.substring(ALLOWED.length()).strip().split("\\D")[0])
              .map(processor -> List.of("taskset", "--cpu-list", processor))
              .findFirst()
              .orElse(List.of());
      return works(prefix) ? prefix : List.of();
    }
  }

  private static boolean works(List<String> prefix) {
    try {
      return ExternalProgram.of(Stream.concat(prefix.stream(), Stream.of("true")).toList())
              .run()
              .status()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
