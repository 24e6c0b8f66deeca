package coach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The {@code java} that a learner gets who types it, which need not be the one that the coach runs
 * on.
 *
 * @param version its feature version, 17 of 17.0.9; 0 if it didn't say
 */
record JavaOnPath(Path file, int version) {
  private static final Pattern VERSION = Pattern.compile("version \"(?:1\\.)?(\\d{1,4})");
  private static final long PATIENCE_S = 20;

  /** The first on the path; empty if there is none. */
  static Optional<JavaOnPath> of(String path) {
    return Stream.of(path.split(Pattern.quote(java.io.File.pathSeparator)))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of("java", "java.exe").map(Path.of(folder)::resolve))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .map(file -> new JavaOnPath(file, version(file)));
  }

  private static int version(Path file) {
    Path said = null;
    try {
      said = Files.createTempFile("coach-java-", ".txt"); // a pipe could be held open for ever
      var process =
          new ProcessBuilder(file.toString(), "-version")
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended ? of(Files.readAllBytes(said)) : 0;
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      delete(said);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It is in the folder for temporary files.
    }
  }

  /** The version that {@code java -version} tells, of any age; 0 if none can be made out. */
  static int of(byte[] said) {
    var version = VERSION.matcher(new String(said, StandardCharsets.UTF_8));
    return version.find() ? Integer.parseInt(version.group(1)) : 0;
  }
}
