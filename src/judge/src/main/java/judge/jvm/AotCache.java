package judge.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import judge.child.AotTrainingProgram;
import judge.files.FileStamp;

/**
 * What a child JVM need not do again at every start: the tools' classes loaded and linked, kept in
 * a file by the JVM itself (JEP 483, 514, 515). A start takes little more than half of its
 * processor time with it. The file is made here, on the machine that uses it, by one training run
 * in the background; until it is there, and wherever it can't be made, children start without.
 *
 * <p>Its name tells what it was made of, Java and the tools' jars: if one of them changes, another
 * file is made and this one deleted. The name also has the checksum of what is in it: a JVM takes a
 * damaged file for a good one, and crashes. So one that is damaged is deleted and made anew.
 *
 * <p>Thread-safe.
 */
public final class AotCache implements AutoCloseable {
  private static final String OPTION = "-XX:AOTCache=";

  /** Whatever damages it does so again and again, so it is not made for ever. */
  private static final int MOST_TRAININGS = 2;

  private final ChildModules tools;
  private final Path folder; // null if there is to be none
  private Path file; // null if there is none now; guarded by this
  private FileStamp seen; // what the file was like when its checksum was right; guarded by this
  private Process training; // null if there is nothing to make; guarded by this
  private CompletableFuture<Void> ready = CompletableFuture.completedFuture(null); // by this
  private int trainings; // guarded by this
  private boolean closed; // guarded by this

  private AotCache(ChildModules tools, Path folder) {
    this.tools = tools;
    this.folder = folder;
  }

  /**
   * No cache, for a judge of a few verdicts.
   *
   * @throws IOException if there is no temporary folder
   */
  public static AotCache none() throws IOException {
    return new AotCache(ChildModules.inTemporaryFolder(), null);
  }

  /** The tools that it is of. */
  public ChildModules tools() {
    return tools;
  }

  /**
   * The cache in that folder; if it isn't there, its making begins.
   *
   * @param folder is made if need be, and should hold nothing else
   * @throws IOException if the folder can't be written to
   */
  public static AotCache in(Path folder) throws IOException {
    return in(folder, Trust.TRUSTED);
  }

  /**
   * As {@link #in(Path)}, for the code of people whom nobody here knows.
   *
   * @throws IOException if the folder can't be written to
   */
  public static AotCache ofStrangers(Path folder) throws IOException {
    return in(folder.resolve("strangers"), Trust.UNTRUSTED);
  }

  private static AotCache in(Path folder, Trust trust) throws IOException {
    Files.createDirectories(folder);
    var cache = new AotCache(ChildModules.in(folder, trust), folder.toRealPath());
    cache.findOrMake();
    return cache;
  }

  private synchronized void findOrMake() throws IOException {
    for (Path found : AotCacheFiles.of(folder)) {
      if (AotCacheFiles.isWell(found)) {
        seen = FileStamp.of(found);
        file = found;
        return;
      }
    }
    AotCacheFiles.deleteAll(folder);
    train();
  }

  /** Started so that the whole file appears under its name at once, or not at all. */
  private void train() throws IOException {
    if (closed || trainings++ == MOST_TRAININGS) {
      return;
    }
    Path halfDone = Files.createTempFile(folder, "half-", AotCacheFiles.SUFFIX);
    Files.delete(halfDone);
    var command = new ArrayList<>(JvmCommand.java());
    command.addAll(tools.options(false));
    command.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + halfDone,
            // Where the folder is taken away meanwhile, the JVM that writes the file crashes.
            "-XX:ErrorFile=" + halfDone + ".crash",
            "-XX:-CreateCoredumpOnCrash"));
    command.addAll(ChildModules.main(AotTrainingProgram.class));
    command.add(tools.warmUp().toString());
    training =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    ready = training.onExit().thenAccept(ended -> publish(ended, halfDone));
  }

  private void publish(Process ended, Path halfDone) {
    try {
      if (ended.exitValue() == 0 && Files.exists(halfDone)) {
        Path whole = AotCacheFiles.named(halfDone);
        Files.move(halfDone, whole, StandardCopyOption.ATOMIC_MOVE);
        synchronized (this) {
          seen = FileStamp.of(whole);
          file = whole;
        }
      } else {
        Files.deleteIfExists(halfDone);
      }
    } catch (IOException e) {
      // Then there is none: children start as they did before.
    }
  }

  /** What a child is to be started with, now. */
  public synchronized List<String> options() {
    if (file != null && !isAsSeen()) {
      distrust();
    }
    return file == null ? List.of() : List.of(OPTION + file);
  }

  /** Whether the file is still the one whose checksum was right, or another that is right too. */
  private boolean isAsSeen() {
    try {
      var now = FileStamp.of(file);
      if (!now.equals(seen) && AotCacheFiles.isWell(file)) {
        seen = now;
      }
      return now.equals(seen);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether children are started with it. */
  public synchronized boolean isInUse() {
    return file != null;
  }

  /** Something is wrong with the file: it is deleted, and another made. */
  public synchronized void distrust() {
    if (file == null) {
      return;
    }
    file = null;
    try {
      AotCacheFiles.deleteAll(folder);
      train();
    } catch (IOException e) {
      // Then there is none.
    }
  }

  /** The cache's file, if one of these options of {@code java} names one. */
  public static Optional<Path> among(List<String> options) {
    return options.stream()
        .filter(option -> option.startsWith(OPTION))
        .map(option -> Path.of(option.substring(OPTION.length())))
        .findFirst();
  }

  /** Waits until the cache is there, or can't be had. */
  public AotCache awaited() {
    CompletableFuture<Void> made;
    synchronized (this) {
      made = ready;
    }
    made.join();
    return this;
  }

  /** Gives up a training that is still under way. */
  @Override
  public synchronized void close() {
    closed = true;
    if (training != null) {
      training.descendants().forEach(ProcessHandle::destroyForcibly);
      training.destroyForcibly();
    }
    tools.close();
  }
}
