package coach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * Notices when a file has been saved with other content, by looking at it again and again: that
 * works for every editor, and on network folders too, where nobody tells of changes. A file that is
 * missing or empty is about to be written; what it held before still counts. Not thread-safe.
 */
final class SavedFile {
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

  SavedFile(Path file) {
    this.file = file;
  }

  private record Seen(FileTime time, long size, Object key) {
    static Seen of(Path file) throws IOException {
      var facts = Files.readAttributes(file, BasicFileAttributes.class);
      return new Seen(facts.lastModifiedTime(), facts.size(), facts.fileKey());
    }
  }

  /** Looks once; returns the content if it is another than at the last look. */
  Optional<byte[]> look() {
    try {
      var now = Seen.of(file);
      if (now.size() == 0) {
        return gone();
      }
      if (!now.equals(seen)) {
        looksInside = LOOKS_INSIDE;
      } else if (looksInside > 0) {
        looksInside--;
      }
      seen = now;
      missing = 0;
      return looksInside > 0 ? read() : Optional.empty();
    } catch (IOException e) {
      return gone();
    }
  }

  private Optional<byte[]> gone() {
    seen = null;
    missing++;
    return Optional.empty();
  }

  private Optional<byte[]> read() throws IOException {
    byte[] now = Files.readAllBytes(file);
    if (now.length == 0 || Arrays.equals(now, content)) {
      return Optional.empty();
    }
    content = now;
    return Optional.of(now.clone());
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
