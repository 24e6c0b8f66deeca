package coach;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the script that starts the coach without Maven: {@code src/coach/target/coach}. The coach
 * knows best where its JDK and its jars are, because it runs on them.
 */
final class Starter {
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xms12m", // and back to that when the compiler's garbage is gone
          "-Xmx96m",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=20",
          "--enable-native-access=ALL-UNNAMED");

  private Starter() {}

  /** Writes it, if this coach was started by Maven and the folder can be written to. */
  static void write(Workbook workbook) {
    Path target = workbook.root().resolve("src/coach/target");
    if (System.getProperty(Coach.WORKBOOK_PROPERTY) != null || !Files.isDirectory(target)) {
      return;
    }
    String classPath = jars(System.getProperty("java.class.path"));
    try {
      Path script = target.resolve("coach");
      write(script, unix(workbook.root(), classPath));
      script.toFile().setExecutable(true);
      write(target.resolve("coach.cmd"), windows(workbook.root(), classPath));
    } catch (IOException e) {
      // Then Maven starts it the next time too.
    }
  }

  private static void write(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      WholeFile.write(file, bytes);
    }
  }

  /** Maven names the folder of the coach's own classes; the JVM can keep only those of jars. */
  private static String jars(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(Starter::jar)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jar(String element) {
    Path jar = Path.of(element).resolveSibling("coach-1.jar");
    return element.endsWith("classes") && Files.isRegularFile(jar) ? jar.toString() : element;
  }

  static String unix(Path root, String classPath) {
    var words =
        Stream.concat(
                Stream.of(Surroundings.ofJdk("java")),
                Stream.concat(OPTIONS.stream(), rest(root, classPath)))
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    return "#!/bin/sh\n# Starts the coach without Maven. Written by `mvn -q -f src`.\nexec "
        + words
        + " \"$@\"\n";
  }

  static String windows(Path root, String classPath) {
    var words =
        Stream.concat(
                Stream.of(Surroundings.ofJdk("java")),
                Stream.concat(OPTIONS.stream(), rest(root, classPath)))
            .map(word -> "\"" + word.replace("%", "%%") + "\"")
            .collect(Collectors.joining(" "));
    return "@rem Starts the coach without Maven. Written by mvn -q -f src.\r\n@"
        + words
        + " %*\r\n";
  }

  private static Stream<String> rest(Path root, String classPath) {
    Path archive = root.resolve("src/coach/target/coach.jsa");
    return Stream.of(
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + archive,
        "-Xshare:auto",
        "-Xlog:cds=off",
        "-Xlog:aot=off",
        "-D" + Coach.WORKBOOK_PROPERTY + "=" + root,
        "-cp",
        classPath,
        Coach.class.getName());
  }
}
