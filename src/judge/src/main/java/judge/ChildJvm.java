package judge;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A running child JVM with its folder, as seen from the judge: orders go in, frames come out. Not
 * used again when a run has left something behind.
 */
final class ChildJvm implements AutoCloseable {
  /** Settings of the environment that would make the child another JVM on another machine. */
  private static final List<String> NO_SUCH_SETTINGS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final Process process;
  private final Place place;
  private final PrivateFolder folder;
  private final boolean rehearsed;
  private final Tail lastWords;
  private final BlockingQueue<Optional<Frame>> frames = new LinkedBlockingQueue<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile boolean used;

  private ChildJvm(Process process, Place place, PrivateFolder folder, boolean rehearsed) {
    this.process = process;
    this.place = place;
    this.folder = folder;
    this.rehearsed = rehearsed;
    lastWords = Tail.of(process.getErrorStream());
    Thread.ofPlatform().name("judge-frames").daemon().start(this::readFrames);
  }

  /**
   * Starts a child with the tools on its class path, behind them the lesson's libraries and a
   * folder of its own, which is filled when the order is given.
   *
   * @param place the lesson; its folder is the child's working folder, as it is Maven's and the
   *     IDE's
   * @param options more options for the JVM
   * @param rehearse whether it is to run a test of its own before it is ready: for a child that is
   *     started before there is anything to do
   * @param sandbox in which it is started
   */
  static ChildJvm start(Place place, List<String> options, boolean rehearse, Sandbox sandbox)
      throws IOException {
    var folder = PrivateFolder.create();
    try {
      var command =
          sandbox.confine(command(place, folder, options, rehearse), needs(place, folder, options));
      var builder = new ProcessBuilder(command);
      builder.directory(place.folder().toFile()).environment().keySet().removeAll(NO_SUCH_SETTINGS);
      return new ChildJvm(builder.start(), place, folder, rehearse);
    } catch (IOException e) {
      folder.close();
      throw e;
    }
  }

  private static Sandbox.Needs needs(Place place, PrivateFolder folder, List<String> options) {
    var readOnly = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    readOnly.addAll(ClassPath.ofChild());
    readOnly.addAll(place.libraries());
    AotCache.among(options).ifPresent(readOnly::add);
    return new Sandbox.Needs(place.folder(), folder.root(), readOnly);
  }

  private static List<String> command(
      Place place, PrivateFolder folder, List<String> options, boolean rehearse) {
    var command = new ArrayList<>(java());
    command.addAll(options);
    command.addAll(
        List.of(
            // Standard output is for frames: the JVM itself is to speak on the other stream.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-XX:ErrorFile=" + folder.root().resolve("crash.log"),
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.io.tmpdir=" + folder.temporary(),
            "-cp",
            Stream.of(ClassPath.ofChild(), place.libraries(), List.of(folder.classes()))
                .flatMap(List::stream)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)),
            ChildProgram.class.getName(),
            folder.root().toString()));
    if (rehearse) {
      command.add(ChildProgram.REHEARSE);
    }
    return command;
  }

  /**
   * This Java, with what bears upon an {@link AotCache}: that serves only a JVM of its kind. What
   * it runs is over in less than a second, and the second compiler would take half of its processor
   * time for code that isn't run again.
   */
  static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-ea"); // as Maven and the IDEs run tests
  }

  private void readFrames() {
    try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      while (true) {
        var frame = Frame.read(in);
        frames.add(Optional.of(frame));
        if (frame.kind() == Frame.Kind.READY) {
          ready.countDown();
        }
      }
    } catch (IOException ended) {
      frames.add(Optional.empty());
      ready.countDown();
    }
  }

  /** The folder in which it works. */
  Place place() {
    return place;
  }

  /** Whether it was started before there was anything to do. */
  boolean rehearsed() {
    return rehearsed;
  }

  /** Whether it has had its order. */
  boolean isUsed() {
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
    ready.await();
  }

  /**
   * Orders a run. The one before must have ended.
   *
   * @param classes of the test and all that it needs
   * @throws IOException if they can't be written
   */
  void order(List<CompiledClass> classes, String test) throws IOException {
    used = true;
    folder.hold(classes);
    send(Frame.Kind.RUN, test);
  }

  /** Sends; if the child has ended already, its end is what is heard of it. */
  void send(Frame.Kind kind, String... words) {
    try {
      process.getOutputStream().write(Frame.of(kind, words).bytes());
      process.getOutputStream().flush();
    } catch (IOException ended) {
      // The other stream says so too.
    }
  }

  sealed interface News {
    /** Something was said. */
    record Said(Frame frame) implements News {}

    /** The child has ended, or speaks no more. */
    record Ended() implements News {}

    /** The patience is over. */
    record Silence() implements News {}
  }

  /**
   * The next frame, waited for. The patience is used up by looks, of which each counts as what it
   * should have taken: so a machine that slept meanwhile has used up one look.
   */
  News next(Duration patience) throws InterruptedException {
    for (Duration left = patience; left.isPositive(); left = left.minus(LOOK)) {
      var news = frames.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      if (news != null) {
        return news.<News>map(News.Said::new).orElseGet(News.Ended::new);
      }
    }
    return new News.Silence();
  }

  /** The status with which it ended; ends it if it speaks no more but lives on. */
  int exitStatus() throws InterruptedException {
    if (!process.waitFor(TO_END)) {
      kill();
    }
    return process.waitFor();
  }

  /** What the JVM itself wrote, once it has ended. */
  String lastWords() throws InterruptedException {
    return lastWords.text();
  }

  /** Ends it with all the processes that it has started. */
  void kill() {
    // Asked first: the children of a process that has ended are nobody's.
    var started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Kills, waits until it is gone, because on some systems its files are locked till then, and
   * deletes its folder.
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
    folder.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
