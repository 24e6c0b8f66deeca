package coach.classroom;

import coach.error.CommandFailedException;
import coach.error.ErrorDescription;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import measure.Json;

/**
 * A file of lines of JSON below a heading, which belongs to one run at a time: it is locked as long
 * as it is open. Each line is written at once. Knows nothing of what the lines mean. Thread-safe.
 */
final class JournalFile implements AutoCloseable {
  private static final String HEAD = "{\"journal\": \"coach check\", \"format\": 1}";

  private final Path file;
  private final FileOutputStream out;
  private IOException writeFailure; // null if there was none; guarded by this

  private JournalFile(Path file, FileOutputStream out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Opens the file, or makes it, and locks it.
   *
   * @param afresh whether what is in it is to be forgotten
   * @throws CommandFailedException if it is another run's or something else
   * @throws IOException if it can't be read or written
   */
  static JournalFile open(Path file, boolean afresh) throws IOException, CommandFailedException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CommandFailedException("The journal is no file: %s.".formatted(file));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    requireJournal(file);
    // A stream and no channel: an interrupt would close that.
    var journal = new JournalFile(file, new FileOutputStream(file.toFile(), true));
    try {
      journal.lock();
      if (afresh) {
        journal.out.getChannel().truncate(0);
      }
      return journal;
    } catch (IOException | CommandFailedException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private static void requireJournal(Path file) throws IOException, CommandFailedException {
    if (Files.exists(file) && Files.size(file) > 0) {
      try (var in = new FileInputStream(file.toFile())) {
        byte[] begin = in.readNBytes(HEAD.length());
        // A full disk may have let through a part of it.
        if (!HEAD.startsWith(new String(begin, StandardCharsets.UTF_8))) {
          throw new CommandFailedException(
              "%s is not a journal that `coach check` has written: name another file."
                  .formatted(file));
        }
      }
    }
  }

  private void lock() throws IOException, CommandFailedException {
    try {
      if (out.getChannel().tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // In this JVM: the same to whoever asked.
    }
    throw new CommandFailedException(
        "Another `coach check` is at work on the same answers: its journal is %s.".formatted(file));
  }

  /**
   * The objects of its lines, in order. A line that was half written when its run was ended is left
   * out.
   */
  List<Map<?, ?>> read() throws IOException {
    var objects = new ArrayList<Map<?, ?>>();
    try (var in =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        try {
          if (Json.read(line) instanceof Map<?, ?> members) {
            objects.add(members);
          }
        } catch (IllegalArgumentException halfWritten) {
          // Its result will be found once more.
        }
      }
    }
    return objects;
  }

  /** Ends a line that was begun, and heads an empty file. */
  void beginLine() throws IOException {
    try (var end = new RandomAccessFile(file.toFile(), "r")) {
      if (end.length() == 0) {
        write(HEAD + "\n");
      } else {
        end.seek(end.length() - 1);
        if (end.read() != '\n') {
          write("\n");
        }
      }
    }
  }

  private void write(String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds an object. If that can't be done, {@link #writeFailure} says why. */
  synchronized void add(Map<String, Object> members) {
    try {
      write(Json.line(members) + "\n");
    } catch (IOException e) {
      writeFailure = e;
    }
  }

  /** Why a line could not be written, if one couldn't. */
  synchronized Optional<String> writeFailure() {
    return Optional.ofNullable(writeFailure).map(ErrorDescription::of);
  }

  Path path() {
    return file;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
