package coach;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Looks at everything about a machine that has ever stood in a learner's way. */
final class Doctor {
  private static final int JDK = 25;
  private static final long MEGABYTE = 1 << 20;
  private static final long ENOUGH_MEMORY = 1024 * MEGABYTE; // coach, standby and a full child
  private static final long ENOUGH_DISK = 200 * MEGABYTE;

  private final Coach coach;

  Doctor(Coach coach) {
    this.coach = coach;
  }

  /**
   * One thing that was looked at.
   *
   * @param advice what to do; empty if all is well
   */
  record Finding(boolean well, String words, String advice) {
    static Finding good(String words) {
      return new Finding(true, words, "");
    }

    static Finding of(boolean well, String words, String advice) {
      return new Finding(well, words, well ? "" : advice);
    }
  }

  List<Finding> findings() throws Exception {
    var workbook = coach.workbook();
    var all = new ArrayList<Finding>();
    all.add(jdk(Runtime.version().feature(), ToolProvider.getSystemJavaCompiler() != null));
    all.add(maven(coach.surroundings().environment().getOrDefault("PATH", "")));
    all.add(
        Finding.good(
            "Workbook: %s, %d exercises.".formatted(workbook.root(), workbook.exercises().size())));
    all.add(writable("your progress", workbook.memory()));
    all.add(writable("the lessons", workbook.root().resolve("lessons")));
    all.add(writable("temporary files", Path.of(System.getProperty("java.io.tmpdir"))));
    all.add(disk(workbook.root()));
    all.add(memory());
    all.add(encoding());
    all.add(terminal());
    return all;
  }

  static Finding jdk(int version, boolean compiler) {
    String words = "Java: %d, at %s".formatted(version, System.getProperty("java.home"));
    return Finding.of(
        version >= JDK && compiler,
        words + (compiler ? "." : ", without a compiler."),
        "The workbook needs a JDK %d or newer, with its compiler.".formatted(JDK));
  }

  /** Only an IDE or the second start does without it. */
  static Finding maven(String path) {
    var found =
        Stream.of(path.split(Pattern.quote(java.io.File.pathSeparator)))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> Stream.of("mvn", "mvn.cmd").map(Path.of(folder)::resolve))
            .filter(Files::isRegularFile)
            .findFirst();
    return Finding.of(
        found.isPresent(),
        found.map(file -> "Maven: " + file + ".").orElse("Maven: not found on the PATH."),
        "The coach does without it; mvn test and building the tools need it.");
  }

  static Finding writable(String what, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".coach-", ".try"));
      return Finding.good("%s can be written: %s.".formatted(capital(what), folder));
    } catch (IOException e) {
      return new Finding(
          false,
          "%s can't be written: %s.".formatted(capital(what), Reason.of(e)),
          "Is the folder yours, and not read-only? Is the disk full?");
    }
  }

  private static Finding disk(Path root) {
    try {
      long free = Files.getFileStore(root).getUsableSpace();
      return Finding.of(
          free >= ENOUGH_DISK,
          "Disk: %,d MB free.".formatted(free / MEGABYTE),
          "Make room: the build and the caches take some %d MB.".formatted(ENOUGH_DISK / MEGABYTE));
    } catch (IOException e) {
      return new Finding(false, "Disk: can't be asked.", Reason.of(e));
    }
  }

  private static Finding memory() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long free = system.getFreeMemorySize() / MEGABYTE;
    long all = system.getTotalMemorySize();
    return Finding.of(
        all >= ENOUGH_MEMORY,
        "Memory: %,d MB, of which %,d unused; %d processors."
            .formatted(all / MEGABYTE, free, Runtime.getRuntime().availableProcessors()),
        "Close what you don't need: each answer runs in a JVM of its own of up to 256 MB.");
  }

  private Finding encoding() {
    var charset = coach.surroundings().charset();
    return coach.look().unicode()
        ? Finding.good("Encoding: %s.".formatted(charset))
        : Finding.good(
            "Encoding: %s, so I write in ASCII. Files are UTF-8 all the same.".formatted(charset));
  }

  private Finding terminal() {
    var around = coach.surroundings();
    String type = around.environment().getOrDefault("TERM", "not named");
    return Finding.good(
        around.hasKeys()
            ? "Terminal: %s, with keys%s."
                .formatted(type, coach.look().colour() ? " and colours" : ", without colours")
            : "Terminal: none that sends keys (TERM is %s): commands are read line by line."
                .formatted(type));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
