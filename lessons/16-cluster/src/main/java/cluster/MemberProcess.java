package cluster;

import com.hazelcast.core.IExecutorService;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A member as its parent has it: a child JVM that runs {@link MemberMain}. Thread-safe. */
final class MemberProcess {

  private static final int MINUTES_TO_START = 2;

  private final Process process;
  private final Writer orders;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final Thread reader;

  private MemberProcess(Process process, Consumer<String> reports) {
    this.process = process;
    orders = process.outputWriter();
    reader =
        Thread.ofPlatform()
            .daemon()
            .name("reports of " + process.pid())
            .start(() -> read(process.inputReader(), reports));
  }

  /**
   * Starts a child and returns at once.
   *
   * @param cluster the cluster's name; it goes through the pipe, as others can see a command line
   * @param seed the port of the first member; 0 for the first member itself
   * @param taskClasses the classes of tasks that are neither in this workbook's nor the engine's
   *     place
   * @param reports what to do with each line that a task reports
   */
  static MemberProcess start(
      String cluster, int seed, List<Class<?>> taskClasses, Consumer<String> reports)
      throws IOException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(Loopback.JVM_OPTIONS);
    java.addAll(List.of("-cp", classPath(taskClasses), MemberMain.class.getName()));
    var member =
        new MemberProcess(
            new ProcessBuilder(java).redirectError(ProcessBuilder.Redirect.INHERIT).start(),
            reports);
    member.tell(cluster + " " + seed);
    return member;
  }

  private static String classPath(List<Class<?>> taskClasses) {
    return Stream.concat(Stream.of(MemberMain.class, IExecutorService.class), taskClasses.stream())
        .map(MemberProcess::placeOf)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void read(BufferedReader lines, Consumer<String> reports) {
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(MemberMain.UP)) {
          port.complete(Integer.parseInt(line.substring(MemberMain.UP.length())));
        } else {
          reports.accept(line);
        }
      }
    } catch (IOException brokenPipe) {
      // it was killed
    }
    port.completeExceptionally(new IOException("member process " + process.pid() + " has ended"));
  }

  /**
   * Waits until the member has joined, and returns its port.
   *
   * @throws IOException if it has ended, or needs minutes
   */
  int awaitPort() throws IOException, InterruptedException {
    try {
      return port.get(MINUTES_TO_START, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new IOException("member process " + process.pid() + " does not start", e);
    }
  }

  /** Sends a line; nobody knows whether a process that was killed has read it. */
  void tell(String line) {
    synchronized (orders) {
      try {
        orders.write(line + "\n");
        orders.flush();
      } catch (IOException e) {
        // it has ended; who waits for it learns that from the engine
      }
    }
  }

  long pid() {
    return process.pid();
  }

  /** Ends the process at once, as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
  }

  /** Waits until the process has ended and all that it has reported has been read. */
  void awaitEnd() {
    process.onExit().join();
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
