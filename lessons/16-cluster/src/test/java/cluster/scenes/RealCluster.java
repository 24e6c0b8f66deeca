package cluster.scenes;

import cluster.ClusterMap;
import cluster.LocalCluster;
import com.hazelcast.core.IExecutorService;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.Rejection;
import kit.quiescence.Heartbeat;

/**
 * A child JVM that runs {@link ClusterMapProgram}, which has the members as its own children. When
 * this JVM ends, in whatever way, the pipe to the program ends, and then those to the members.
 *
 * <p>What goes on there can't be watched from here, so there is a limit: it is counted in this
 * thread's own looks, and there are so many of them that no machine needs them all.
 */
public final class RealCluster implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int LOOKS_TO_START = 6000;
  private static final int LOOKS = 1200;
  private static final String END = "\u0000end";

  private final Process program;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Thread reader;

  private RealCluster(Process program) {
    this.program = program;
    reader = Thread.ofPlatform().daemon().name("lines of the program").start(this::read);
  }

  /** Starts it, and returns when its members have joined; none of that is the learner's time. */
  public static RealCluster start() throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LocalCluster.jvmOptions());
    command.addAll(List.of("-cp", classPath(), ClusterMapProgram.class.getName()));
    var cluster =
        new RealCluster(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    try {
      if (!"started".equals(cluster.next(LOOKS_TO_START))) {
        throw new IOException("the members did not start");
      }
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private static String classPath() {
    return Stream.of(
            ClusterMap.class, LocalCluster.class, ClusterMapProgram.class, IExecutorService.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(place -> {
          try {
            return Path.of(place.toURI()).toString();
          } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
          }
        })
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void read() {
    try (var out = program.inputReader()) {
      out.lines().forEach(lines::add);
    } catch (IOException brokenPipe) {
      // as good as its end
    } finally {
      lines.add(END);
    }
  }

  /**
   * What came of the next call.
   *
   * @param call what the line begins with
   * @throws Rejection if the program has ended instead, or takes too long
   */
  public String outcomeOf(String call) throws InterruptedException {
    var line = next(LOOKS);
    if (!line.startsWith(call + " ")) {
      throw Rejection.plain(
          "On three real members, map %s."
              .formatted(
                  line.equals(END) ? "ended the whole program" : "was not over after a minute"));
    }
    return line.substring(call.length() + 1);
  }

  private String next(int looks) throws InterruptedException {
    for (int look = 0; look < looks; look++) {
      var line = lines.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      if (line != null) {
        return line;
      }
      Heartbeat.after(LOOK.toNanos());
    }
    return "";
  }

  /** Ends the program and its members, and waits until they have ended. */
  @Override
  public void close() {
    var all = Stream.concat(Stream.of(program.toHandle()), program.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
