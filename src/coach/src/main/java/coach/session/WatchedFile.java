package coach.session;

import coach.course.SourceFileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import workbook.TextFiles;

/**
 * Notices when a file has been saved with other content, by looking at it again and again: that
 * works for every editor, and on network folders too, where nobody tells of changes. A file that is
 * missing or empty is about to be written; what it held before still counts. Whatever else may be
 * put in its place, a folder, a pipe, something huge, is not read. Not thread-safe.
 */
final class WatchedFile {
  /**
   * For how long after a change the content is read at each poll, because a second save may leave
   * time and size as they were.
   */
  private static final Duration READS_ON = Duration.ofMillis(2_400);

  /** What a poll counts at most, so that a process that was suspended takes no moment for long. */
  private static final Duration MAX_CHARGE_PER_POLL = Duration.ofMillis(20);

  private final Path file;
  private FileStamp seen;
  private byte[] content = new byte[0];
  private long lastPoll; // when the last poll was
  private Duration readsOn = Duration.ZERO; // from now on
  private Duration missing = Duration.ZERO;
  private SourceFileState state = SourceFileState.MISSING;

  /**
   * @param now as {@link System#nanoTime()} tells it
   */
  WatchedFile(Path file, long now) {
    this.file = file;
    lastPoll = now;
  }

  private record FileStamp(FileTime time, long size, Object key) {
    static FileStamp of(BasicFileAttributes facts) {
      return new FileStamp(facts.lastModifiedTime(), facts.size(), facts.fileKey());
    }
  }

  /**
   * Reads the file if it may have changed.
   *
   * @param now as {@link System#nanoTime()} tells it
   * @return the content if it is another than at the last poll
   */
  Optional<byte[]> poll(long now) {
    var sinceLastPoll = atMost(MAX_CHARGE_PER_POLL, Duration.ofNanos(now - lastPoll));
    lastPoll = now;
    try {
      var facts = Files.readAttributes(file, BasicFileAttributes.class);
      state = stateOf(facts);
      if (state != SourceFileState.THERE) {
        return gone(sinceLastPoll);
      }
      var stamp = FileStamp.of(facts);
      if (stamp.equals(seen)) {
        readsOn = readsOn.minus(atMost(readsOn, sinceLastPoll));
      } else {
        readsOn = READS_ON;
      }
      seen = stamp;
      var read = readsOn.isPositive() ? read() : Optional.<byte[]>empty();
      missing = Duration.ZERO;
      return read;
    } catch (NoSuchFileException e) {
      state = SourceFileState.MISSING;
      return gone(sinceLastPoll);
    } catch (IOException e) {
      state = SourceFileState.UNREADABLE;
      return gone(sinceLastPoll);
    }
  }

  private static SourceFileState stateOf(BasicFileAttributes facts) {
    if (!facts.isRegularFile()) {
      return SourceFileState.NOT_A_FILE;
    } else if (facts.size() == 0) {
      return SourceFileState.EMPTY;
    }
    return facts.size() > TextFiles.LARGEST ? SourceFileState.TOO_LARGE : SourceFileState.THERE;
  }

  private static Duration atMost(Duration most, Duration duration) {
    return duration.compareTo(most) < 0 ? duration : most;
  }

  private Optional<byte[]> gone(Duration sinceLastPoll) {
    seen = null;
    missing = missing.plus(sinceLastPoll);
    return Optional.empty();
  }

  private Optional<byte[]> read() throws IOException {
    byte[] now = TextFiles.bytes(file);
    if (now.length == 0 || Arrays.equals(now, content)) {
      return Optional.empty();
    }
    content = now;
    return Optional.of(now.clone());
  }

  /** What stood there at the last poll. */
  SourceFileState state() {
    return state;
  }

  /** For how long it has been missing, empty or unreadable: zero if it was there. */
  Duration missing() {
    return missing;
  }

  /** What it held when it was last seen; empty if it has never been. */
  byte[] content() {
    return content.clone();
  }
}
