package judge;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A running child JVM, as seen from the judge: orders go in, frames come out. Used once. */
final class ChildJvm implements AutoCloseable {
  /** Settings of the environment that would make the child another JVM on another machine. */
  private static final List<String> NO_SUCH_SETTINGS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final Process process;
  private final Tail lastWords;
  private final BlockingQueue<Optional<Frame>> frames = new LinkedBlockingQueue<>();

  private ChildJvm(Process process) {
    this.process = process;
    lastWords = Tail.of(process.getErrorStream());
    Thread.ofPlatform().name("judge-frames").daemon().start(this::readFrames);
  }

  /**
   * Starts a child with the tools and, behind them, the folder on its class path. The folder may be
   * filled later, before the order is given.
   *
   * @param lesson the child's working folder, as it is Maven's and the IDE's
   * @param options more options for the JVM
   */
  static ChildJvm start(Path lesson, PrivateFolder folder, List<String> options)
      throws IOException {
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
            "-cp",
            Stream.concat(ClassPath.ofChild().stream(), Stream.of(folder.classes()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)),
            ChildProgram.class.getName(),
            folder.root().toString()));
    var builder = new ProcessBuilder(command).directory(lesson.toFile());
    builder.environment().keySet().removeAll(NO_SUCH_SETTINGS);
    return new ChildJvm(builder.start());
  }

  /** This Java, with what bears upon an {@link AotCache}: that serves only a JVM of its kind. */
  static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-ea"); // as Maven and the IDEs run tests
  }

  private void readFrames() {
    try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      while (true) {
        frames.add(Optional.of(Frame.read(in)));
      }
    } catch (IOException ended) {
      frames.add(Optional.empty());
    }
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

  /** Kills, and waits until it is gone, because on some systems its files are locked till then. */
  @Override
  public void close() {
    kill();
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor(TO_END);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
