package coach.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The {@code java} that a learner gets who types it, which need not be the one that the coach runs
 * on.
 *
 * @param version its feature version, 17 of 17.0.9; 0 if it didn't say
 */
public record JavaOnPath(Path file, int version) {
  private static final Pattern VERSION = Pattern.compile("version \"(?:1\\.)?(\\d{1,4})");
  private static final long PATIENCE_S = 20;
  private static final int MOST_SAID = 2048;

  /** The first on the path; empty if there is none. */
  public static Optional<JavaOnPath> of(String path) {
    return Stream.of(path.split(Pattern.quote(java.io.File.pathSeparator)))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> Stream.of("java", "java.exe").map(Path.of(folder)::resolve))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .map(file -> new JavaOnPath(file, version(file)));
  }

  private static int version(Path file) {
    try {
      var process =
          new ProcessBuilder(file.toString(), "-version").redirectErrorStream(true).start();
      process.getOutputStream().close();
      var said = new FutureTask<>(() -> process.getInputStream().readNBytes(MOST_SAID));
      Thread.ofVirtual().start(said);
      try {
        return of(said.get(PATIENCE_S, TimeUnit.SECONDS));
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException | ExecutionException | TimeoutException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** The version that {@code java -version} tells, of any age; 0 if none can be made out. */
  public static int of(byte[] said) {
    var version = VERSION.matcher(new String(said, StandardCharsets.UTF_8));
    return version.find() ? Integer.parseInt(version.group(1)) : 0;
  }
}
