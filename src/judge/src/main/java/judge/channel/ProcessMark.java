package judge.channel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * By which a process is known that a child has started, also when all that stood between the two
 * have ended, and it is nobody's child any more: a variable of the environment, which processes
 * hand on. On Linux; elsewhere nobody can look. Who clears the environment is not found.
 */
public record ProcessMark(String value) {
  private static final String NAME = "MANY_HANDS_RUN";
  private static final Path PROCESSES = Path.of("/proc");

  /** Who starts processes without end is given up some time. */
  private static final int MOST_LOOKS = 100;

  /** A new one, which nobody else has. */
  public static ProcessMark create() {
    return new ProcessMark(UUID.randomUUID().toString());
  }

  /** That of this process; one that nobody has if there is none. */
  static ProcessMark own() {
    String value = System.getenv(NAME);
    return value == null ? create() : new ProcessMark(value);
  }

  /** Puts it into the environment of a process that is to be started. */
  public void into(Map<String, String> environment) {
    environment.put(NAME, value);
  }

  /** Ends all that have it but this process, until none is left. */
  public void endAll() {
    for (int i = 0; i < MOST_LOOKS; i++) {
      var marked = marked();
      if (marked.isEmpty()) {
        return;
      }
      marked.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private List<ProcessHandle> marked() {
    var marked = new ArrayList<ProcessHandle>();
    if (!Files.isDirectory(PROCESSES)) {
      return marked;
    }
    try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path process : processes) {
        if (isIn(process.resolve("environ"))) {
          ProcessHandle.of(Long.parseLong(process.getFileName().toString())).ifPresent(marked::add);
        }
      }
    } catch (IOException | DirectoryIteratorException | NumberFormatException e) {
      // What was found counts.
    }
    marked.remove(ProcessHandle.current());
    return marked;
  }

  private boolean isIn(Path environment) {
    try {
      return new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1)
          .contains(NAME + "=" + value);
    } catch (IOException e) {
      return false; // somebody else's, or it has ended
    }
  }
}
