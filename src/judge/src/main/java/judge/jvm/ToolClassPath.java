package judge.jvm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import judge.api.OutdatedToolsException;

/**
 * Where the judge's own tools lie, asked of the classes: the property {@code java.class.path} is no
 * help, under Maven it is a jar with nothing but a manifest.
 */
public final class ToolClassPath {
  /** One class of each jar or folder that a lesson's test is compiled against and run with. */
  private static final List<String> FOR_TESTS =
      List.of(
          "kit.Rejection",
          "explorer.Scenario",
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.params.ParameterizedTest",
          "org.junit.jupiter.engine.JupiterTestEngine",
          "org.junit.platform.commons.JUnitException",
          "org.junit.platform.engine.TestEngine",
          "org.junit.platform.launcher.Launcher",
          "org.opentest4j.AssertionFailedError");

  /** Annotations only: JUnit does without, the compiler then grumbles. */
  private static final List<String> IF_PRESENT =
      List.of("org.apiguardian.api.API", "org.jspecify.annotations.NullMarked");

  private ToolClassPath() {}

  /** What a lesson's test is compiled against. */
  public static List<Path> ofTests() {
    return Stream.concat(
            FOR_TESTS.stream().map(ToolClassPath::require),
            IF_PRESENT.stream().flatMap(name -> find(name).stream()))
        .map(ToolClassPath::placeOf)
        .distinct()
        .toList();
  }

  /** What the child JVM runs with, but for the learner's classes. */
  public static List<Path> ofChild() {
    return Stream.concat(ofTests().stream(), Stream.of(placeOf(ToolClassPath.class)))
        .distinct()
        .toList();
  }

  /** Another one if Java is another, or one of the tools has been built again. */
  public static String fingerprint() throws IOException {
    var sum = new CRC32C();
    sum.update(Runtime.version().toString().getBytes());
    sum.update(System.getProperty("java.home").getBytes());
    for (Path tool : ofChild()) {
      try (var files = Files.walk(tool)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          var facts = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
          sum.update(facts.getBytes());
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /** As {@code java} takes it. */
  public static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** The class of that name, if the judge's class path has it. */
  static Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name, false, ToolClassPath.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * The class of that name.
   *
   * @throws OutdatedToolsException if the judge's class path has none
   */
  static Class<?> require(String name) {
    return find(name)
        .orElseThrow(() -> new OutdatedToolsException("the judge's class path has no " + name));
  }

  /** The jar or folder that a class comes from. */
  public static Path placeOf(Class<?> type) {
    var source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException(type + " comes from no file");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(type + " comes from " + source.getLocation(), e);
    }
  }
}
