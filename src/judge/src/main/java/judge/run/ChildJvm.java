package judge.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import judge.api.CompiledClass;
import judge.channel.ChannelToChild;
import judge.channel.Frame;
import judge.channel.ProcessMark;
import judge.files.ChildFolder;
import judge.files.TemporaryFolders;
import judge.jvm.JvmCommand;

/**
 * A running child JVM with its folder, as seen from the judge: orders go in, frames come out. Not
 * used again when a run has left something behind.
 */
public final class ChildJvm implements RunMonitor.MonitoredChild, AutoCloseable {
  private static final Duration TO_END = Duration.ofSeconds(10);
  private static final int CRASH_HEAD = 30;

  private final Process process;
  private final ProcessMark mark;
  private final LessonPath place;
  private final ChildFolder folder;
  private final boolean rehearsed;
  private final BoundedTail lastWords;
  private final ChannelToChild line;
  private final ChildClock clock;
  private volatile boolean used;

  private ChildJvm(
      Process process,
      ProcessMark mark,
      LessonPath place,
      ChildFolder folder,
      ChannelToChild line,
      boolean rehearsed) {
    this.process = process;
    this.mark = mark;
    this.place = place;
    this.folder = folder;
    this.line = line;
    this.rehearsed = rehearsed;
    lastWords = BoundedTail.of(process.getInputStream());
    clock = new ChildClock(process.toHandle());
    line.tie(process);
  }

  /**
   * Starts a child with the tools as its modules, and on its class path the lesson's libraries and
   * a folder of its own, which is filled when the order is given.
   *
   * @param place the lesson; its folder is the child's working folder, as it is Maven's and the
   *     IDE's
   * @param rehearse whether it is to run a test of its own before it is ready: for a child that is
   *     started before there is anything to do
   */
  public static ChildJvm start(LessonPath place, ChildSetup setup, boolean rehearse)
      throws IOException {
    var folder = ChildFolder.create();
    ChannelToChild line = null;
    try {
      line = ChannelToChild.listenAt(folder.socket());
      var builder = new ProcessBuilder(setup.command(place, folder, rehearse));
      builder.directory(place.folder().toFile()).redirectErrorStream(true);
      builder.environment().keySet().removeAll(JvmCommand.REMOVED_ENVIRONMENT);
      var mark = ProcessMark.create();
      mark.into(builder.environment());
      return new ChildJvm(builder.start(), mark, place, folder, line, rehearse);
    } catch (IOException e) {
      if (line != null) {
        line.close();
      }
      folder.close();
      throw e;
    }
  }

  /** The folder in which it works. */
  public LessonPath place() {
    return place;
  }

  @Override
  public boolean rehearsed() {
    return rehearsed;
  }

  /** Whether it has had its order. */
  public boolean isUsed() {
    return used;
  }

  /** Neither killed, nor its folder swept away with other temporary files. */
  boolean isWell() {
    return process.isAlive() && Files.isDirectory(folder.classes());
  }

  long pid() {
    return process.pid();
  }

  /** Waits until it takes orders, or has ended. */
  void awaitReady() throws InterruptedException {
    line.awaitReady();
  }

  /**
   * Orders a run. The one before must have ended.
   *
   * @param classes of the test and all that it needs
   * @throws IOException if they can't be written
   */
  public void order(List<CompiledClass> classes, String test) throws IOException {
    used = true;
    replaceClasses(classes);
    send(Frame.Kind.RUN, test);
  }

  /**
   * Prepares it for questions about scenarios: after that it runs no tests.
   *
   * @param classes of the test and all that it needs
   * @throws IOException if they can't be written
   */
  public void prepareToPlay(List<CompiledClass> classes) throws IOException {
    used = true;
    replaceClasses(classes);
  }

  /** Puts these classes in the place of those that there were. */
  private void replaceClasses(List<CompiledClass> classes) throws IOException {
    TemporaryFolders.delete(folder.classes());
    Files.createDirectories(folder.classes());
    for (var one : classes) {
      Path file = folder.file(one.name());
      Files.createDirectories(file.getParent());
      Files.write(file, one.bytes());
    }
  }

  @Override
  public void send(Frame.Kind kind, String... words) {
    line.send(kind, words);
  }

  @Override
  public ChannelToChild.News next(Duration patience) throws InterruptedException {
    var end = clock.time().plus(patience);
    while (clock.time().compareTo(end) < 0) {
      var news = line.next(ChildClock.SAMPLE_INTERVAL.toMillis());
      clock.sampleIfDue();
      if (news != null) {
        return news;
      }
    }
    return new ChannelToChild.News.Silence();
  }

  @Override
  public Duration time() {
    return clock.time();
  }

  @Override
  public int exitStatus() throws InterruptedException {
    if (!process.waitFor(TO_END)) {
      kill();
    }
    return process.waitFor();
  }

  @Override
  public String lastWords() throws InterruptedException {
    return lastWords.text();
  }

  /** What it found when it crashed: the signal, and where, by its log or by its last words. */
  @Override
  public Optional<String> crash() throws InterruptedException {
    try (var log = Files.lines(folder.crashLog())) {
      return factsOfCrash(log);
    } catch (IOException | UncheckedIOException none) { // in a sandbox it can't be written
      String said = lastWords();
      return said.contains("A fatal error has been detected")
          ? factsOfCrash(said.lines())
          : Optional.empty();
    }
  }

  private static Optional<String> factsOfCrash(Stream<String> lines) {
    var facts =
        lines
            .limit(CRASH_HEAD)
            .filter(
                line -> line.startsWith("#  ") || line.startsWith("# C") || line.startsWith("# V"))
            .map(line -> line.substring(1).strip())
            .filter(line -> !line.isEmpty())
            .limit(2)
            .collect(Collectors.joining("; "));
    return Optional.of(facts).filter(text -> !text.isEmpty());
  }

  /** Ends it with all the processes that it has started. */
  void kill() {
    // Asked first: the children of a process that has ended are nobody's.
    var started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Kills, ends what it has left behind, waits until it is gone, because on some systems its files
   * are locked till then, and deletes its folder.
   */
  @Override
  public void close() {
    kill();
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor(TO_END);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    mark.endAll();
    line.close();
    folder.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
