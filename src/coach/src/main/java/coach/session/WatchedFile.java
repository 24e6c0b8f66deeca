package coach.session;

import coach.course.SourceFileState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
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
   * After a change the content is read at so many looks more, because a second save may leave time
   * and size as they were.
   */
  private static final int LOOKS_INSIDE = 480;

  private final Path file;
  private Seen seen;
  private byte[] content = new byte[0];
  private int looksInside;
  private int missing;
  private SourceFileState state = SourceFileState.MISSING;

  WatchedFile(Path file) {
    this.file = file;
  }

  private record Seen(FileTime time, long size, Object key) {
    static Seen of(BasicFileAttributes facts) {
      return new Seen(facts.lastModifiedTime(), facts.size(), facts.fileKey());
    }
  }

  /** Looks once; returns the content if it is another than at the last look. */
  Optional<byte[]> look() {
    try {
      var facts = Files.readAttributes(file, BasicFileAttributes.class);
      state = stateOf(facts);
      if (state != SourceFileState.THERE) {
        return gone();
      }
      var now = Seen.of(facts);
      if (!now.equals(seen)) {
        looksInside = LOOKS_INSIDE;
      } else if (looksInside > 0) {
        looksInside--;
      }
      seen = now;
      var read = looksInside > 0 ? read() : Optional.<byte[]>empty();
      missing = 0;
      return read;
    } catch (NoSuchFileException e) {
      state = SourceFileState.MISSING;
      return gone();
    } catch (IOException e) {
      state = SourceFileState.UNREADABLE;
      return gone();
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

  private Optional<byte[]> gone() {
    seen = null;
    missing++;
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

  /** What stood there at the last look. */
  SourceFileState state() {
    return state;
  }

  /** For how many looks in a row it has been missing, empty or unreadable. */
  int missing() {
    return missing;
  }

  /** What it held when it was last seen; empty if it has never been. */
  byte[] content() {
    return content.clone();
  }
}
