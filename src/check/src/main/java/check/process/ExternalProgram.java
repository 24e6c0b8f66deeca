package check.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * A program to be run as a child process, from beginning to end, with nobody at its keyboard.
 * Immutable.
 *
 * @param command the executable and its arguments
 * @param folder where it is started; null for this process's own
 * @param environment what differs from this process's environment; an empty value takes one away
 * @param input what it reads
 * @param patience after which it is ended by force
 */
public record ExternalProgram(
    List<String> command,
    Path folder,
    Map<String, String> environment,
    String input,
    Duration patience) {

  /** How it went; {@code hung} means that it was ended by force, and the status says nothing. */
  public record Ending(int status, boolean hung, String out, String err) {
    /** The lines of its output, without the empty ones at the end. */
    public List<String> lines() {
      return out.stripTrailing().lines().toList();
    }

    /** Everything that it said, for a message. */
    public String output() {
      return (hung ? "did not end" : "status " + status) + "\n" + out + err;
    }
  }

  public static ExternalProgram of(String... command) {
    return of(List.of(command));
  }

  public static ExternalProgram of(List<String> command) {
    return new ExternalProgram(List.copyOf(command), null, Map.of(), "", Duration.ofMinutes(3));
  }

  /** A program of the JDK that this process runs on: {@code java}, {@code jshell}. */
  public static Path ofJdk(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name);
  }

  public ExternalProgram in(Path newFolder) {
    return new ExternalProgram(command, newFolder, environment, input, patience);
  }

  public ExternalProgram with(String variable, String value) {
    var more = new TreeMap<>(environment);
    more.put(variable, value);
    return new ExternalProgram(command, folder, more, input, patience);
  }

  public ExternalProgram reading(String text) {
    return new ExternalProgram(command, folder, environment, text, patience);
  }

  public ExternalProgram within(Duration newPatience) {
    return new ExternalProgram(command, folder, environment, input, newPatience);
  }

  /**
   * Runs it and waits for its end. Ended by force, it takes its children with it.
   *
   * @throws IOException if it can't be started
   */
  public Ending run() throws IOException {
    var builder = new ProcessBuilder(command);
    builder.directory(folder == null ? null : folder.toFile());
    environment.forEach((variable, value) -> {
      if (value.isEmpty()) {
        builder.environment().remove(variable);
      } else {
        builder.environment().put(variable, value);
      }
    });
    var process = builder.start();
    var out = read(process.getInputStream());
    var err = read(process.getErrorStream());
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended without reading all: its ending says why.
    }
    try {
      boolean hung = !process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (hung) {
        end(process);
      }
      return new Ending(process.waitFor(), hung, out.get(), err.get());
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.getFirst(), e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static FutureTask<String> read(InputStream stream) {
    var reader =
        new FutureTask<>(() -> {
          try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          }
        });
    Thread.ofVirtual().name("output").start(reader);
    return reader;
  }
}
