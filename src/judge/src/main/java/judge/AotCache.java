package judge;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * What a child JVM need not do again at every start: the tools' classes loaded and linked, kept in
 * a file by the JVM itself (JEP 483, 514, 515). It halves the start. The file is made here, on the
 * machine that uses it, by one training run in the background; until it is there, and wherever it
 * can't be made, children start without.
 *
 * <p>Its name tells what it was made of, Java and the tools' jars: if one of them changes, another
 * file is made and this one deleted.
 */
final class AotCache implements AutoCloseable {
  private static final String PREFIX = "judge-";
  private static final String SUFFIX = ".aot";
  private static final String OPTION = "-XX:AOTCache=";

  private final Path file;
  private final Process training; // null if there is nothing to make
  private final CompletableFuture<Void> ready;

  private AotCache(Path file, Process training, CompletableFuture<Void> ready) {
    this.file = file;
    this.training = training;
    this.ready = ready;
  }

  private static AotCache made(Path file) {
    return new AotCache(file, null, CompletableFuture.completedFuture(null));
  }

  /** No cache, for a judge of a few verdicts. */
  static AotCache none() {
    return made(null);
  }

  /**
   * The cache in that folder; if it isn't there, its making begins.
   *
   * @param folder is made if need be, and should hold nothing else
   * @throws IOException if the folder can't be written to
   */
  static AotCache in(Path folder) throws IOException {
    var tools = ClassPath.ofChild();
    if (!tools.stream().allMatch(Files::isRegularFile)) {
      return none(); // The JVM keeps classes of jars only, and these are folders being worked on.
    }
    Files.createDirectories(folder);
    Path file = folder.toRealPath().resolve(PREFIX + ClassPath.fingerprint() + SUFFIX);
    if (Files.exists(file)) {
      return made(file);
    }
    deleteOthers(file);
    return train(tools, file);
  }

  /** Started so that the whole file appears under its name at once, or not at all. */
  private static AotCache train(List<Path> tools, Path file) throws IOException {
    Path halfDone = Files.createTempFile(file.getParent(), "half-", SUFFIX);
    Files.delete(halfDone);
    var command = new ArrayList<>(ChildJvm.java());
    command.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + halfDone,
            // Where the folder is taken away meanwhile, the JVM that writes the file crashes.
            "-XX:ErrorFile=" + halfDone + ".crash",
            "-XX:-CreateCoredumpOnCrash",
            "-cp",
            joined(tools),
            Training.class.getName()));
    var process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new AotCache(
        file, process, process.onExit().thenAccept(ended -> publish(ended, halfDone, file)));
  }

  private static void publish(Process training, Path halfDone, Path file) {
    try {
      if (training.exitValue() == 0 && Files.exists(halfDone)) {
        Files.move(halfDone, file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(halfDone);
      }
    } catch (IOException e) {
      // Then there is none: children start as they did before.
    }
  }

  /** What a child is to be started with, now. */
  List<String> options() {
    return file != null && Files.exists(file) ? List.of(OPTION + file) : List.of();
  }

  /** The cache's file, if one of these options of {@code java} names one. */
  static Optional<Path> among(List<String> options) {
    return options.stream()
        .filter(option -> option.startsWith(OPTION))
        .map(option -> Path.of(option.substring(OPTION.length())))
        .findFirst();
  }

  /** Waits until the cache is there, or can't be had. */
  AotCache awaited() {
    ready.join();
    return this;
  }

  private static void deleteOthers(Path file) throws IOException {
    try (var others = Files.newDirectoryStream(file.getParent(), "*" + SUFFIX + "*")) {
      for (Path other : others) {
        Files.deleteIfExists(other);
      }
    }
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Gives up a training that is still under way. */
  @Override
  public void close() {
    if (training != null) {
      training.descendants().forEach(ProcessHandle::destroyForcibly);
      training.destroyForcibly();
    }
  }
}
