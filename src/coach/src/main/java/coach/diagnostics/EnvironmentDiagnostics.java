package coach.diagnostics;

import coach.course.CoachFolder;
import coach.error.ErrorDescription;
import coach.process.Environment;
import coach.process.JavaOnPath;
import coach.text.TerminalCapabilities;
import coach.verdict.VerdictService;
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
import judge.jvm.AotCacheHealth;
import workbook.Workbook;

/** Checks everything about a machine that has ever stood in a learner's way. */
public final class EnvironmentDiagnostics {
  private static final int JDK = 25;
  private static final long MEGABYTE = 1 << 20;
  private static final long ENOUGH_MEMORY = 1024 * MEGABYTE; // coach, standby and a full child
  private static final long ENOUGH_DISK = 200 * MEGABYTE;
  private static final long ENOUGH_TEMPORARY = 16 * MEGABYTE;
  private static final int TRY = 1 << 16;

  private final Workbook workbook;
  private final Environment environment;
  private final TerminalCapabilities capabilities;

  /**
   * Of a machine on which the coach runs.
   *
   * @param capabilities what the terminal is taken for
   */
  public EnvironmentDiagnostics(
      Workbook workbook, Environment environment, TerminalCapabilities capabilities) {
    this.workbook = workbook;
    this.environment = environment;
    this.capabilities = capabilities;
  }

  /**
   * One thing that was checked.
   *
   * @param advice what to do; empty if all is well
   */
  public record Check(boolean well, String words, String advice) {
    static Check good(String words) {
      return new Check(true, words, "");
    }

    /** Nothing is wrong with it, but there is something to know. */
    static Check note(String words, String advice) {
      return new Check(true, words, advice);
    }

    static Check of(boolean well, String words, String advice) {
      return new Check(well, words, well ? "" : advice);
    }
  }

  /**
   * All that was checked, in an order in which it can be read.
   *
   * @throws Exception if a check could not be made
   */
  public List<Check> findings() throws Exception {
    var all = new ArrayList<Check>();
    all.add(jdk(Runtime.version().feature(), ToolProvider.getSystemJavaCompiler() != null));
    all.add(javaOnPath(environment.environment().getOrDefault("PATH", "")));
    all.add(maven(environment.environment().getOrDefault("PATH", "")));
    all.add(
        Check.good(
            "Workbook: %s, %d exercises.".formatted(workbook.root(), workbook.exercises().size())));
    all.add(writable("your progress", CoachFolder.of(workbook)));
    all.add(writable("the lessons", workbook.root().resolve("lessons")));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    all.add(writable("temporary files", temporary));
    all.add(disk("Disk", workbook.root(), ENOUGH_DISK, "the build and the caches take some"));
    all.add(disk("For temporary files", temporary, ENOUGH_TEMPORARY, "a verdict may take some"));
    all.add(cache(AotCacheHealth.of(VerdictService.cacheFolder(workbook))));
    all.add(memory());
    all.add(encoding());
    all.add(terminal());
    return all;
  }

  static Check jdk(int version, boolean compiler) {
    String words = "Java: %d, at %s".formatted(version, System.getProperty("java.home"));
    return Check.of(
        version >= JDK && compiler,
        words + (compiler ? "." : ", without a compiler."),
        "The workbook needs a JDK %d or newer, with its compiler.".formatted(JDK));
  }

  /** What {@code java examples/X.java} runs on. */
  static Check javaOnPath(String path) {
    var found = JavaOnPath.of(path);
    String instead =
        "`java examples/X.java` needs %d or newer. `coach example X` works with any."
            .formatted(JDK);
    if (found.isEmpty()) {
      return Check.note("`java` on the PATH: none.", instead);
    }
    String file = found.get().file().toString();
    int version = found.get().version();
    if (version == 0) {
      return Check.note("`java` on the PATH: %s, of unknown version.".formatted(file), instead);
    }
    String words = "`java` on the PATH: %d, at %s.".formatted(version, file);
    return version >= JDK ? Check.good(words) : Check.note(words, instead);
  }

  private static Check cache(AotCacheHealth health) {
    return switch (health) {
      case NONE -> Check.good("Cache of the judge: none yet; it is made when you watch.");
      case WELL -> Check.good("Cache of the judge: undamaged.");
      case MENDED ->
          Check.note(
              "Cache of the judge: it was damaged.", "I have deleted it; the judge makes another.");
      case DAMAGED ->
          new Check(
              false,
              "Cache of the judge: it is damaged, and I can't delete it.",
              "Delete src/coach/target/judge. Verdicts take longer until then.");
    };
  }

  /** Only an IDE or the second start does without it. */
  static Check maven(String path) {
    var found =
        Stream.of(path.split(Pattern.quote(java.io.File.pathSeparator)))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> Stream.of("mvn", "mvn.cmd").map(Path.of(folder)::resolve))
            .filter(Files::isRegularFile)
            .findFirst();
    return Check.of(
        found.isPresent(),
        found.map(file -> "Maven: " + file + ".").orElse("Maven: not found on the PATH."),
        "The coach does without it; mvn test and building the tools need it.");
  }

  static Check writable(String what, Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, ".coach-", ".try");
      try {
        Files.write(file, new byte[TRY]); // on a full disk an empty file can be made
      } finally {
        Files.delete(file);
      }
      return Check.good("%s can be written: %s.".formatted(capital(what), folder));
    } catch (IOException e) {
      return new Check(
          false,
          "%s can't be written: %s.".formatted(capital(what), ErrorDescription.of(e)),
          "Is the folder yours, and not read-only? Is the disk full?");
    }
  }

  private static Check disk(String what, Path folder, long enough, String need) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      return Check.of(
          free >= enough,
          "%s: %,d MB free.".formatted(what, free / MEGABYTE),
          "Make room: %s %d MB.".formatted(need, enough / MEGABYTE));
    } catch (IOException e) {
      return new Check(false, what + ": can't be asked.", ErrorDescription.of(e));
    }
  }

  private static Check memory() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long free = system.getFreeMemorySize() / MEGABYTE;
    long all = system.getTotalMemorySize();
    return Check.of(
        all >= ENOUGH_MEMORY,
        "Memory: %,d MB, of which %,d unused; %d processors."
            .formatted(all / MEGABYTE, free, Runtime.getRuntime().availableProcessors()),
        "Close what you don't need: each answer runs in a JVM of its own of up to 256 MB.");
  }

  private Check encoding() {
    var charset = environment.charset();
    return capabilities.unicode()
        ? Check.good("Encoding: %s.".formatted(charset))
        : Check.good(
            "Encoding: %s, so I write in ASCII. Files are UTF-8 all the same.".formatted(charset));
  }

  private Check terminal() {
    var around = environment;
    String type = around.environment().getOrDefault("TERM", "not named");
    return Check.good(
        around.hasKeys()
            ? "Terminal: %s, with keys%s."
                .formatted(type, capabilities.colour() ? " and colours" : ", without colours")
            : "Terminal: none that sends keys (TERM is %s): commands are read line by line."
                .formatted(type));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
