package coach.submission;

import coach.error.ErrorDescription;
import coach.text.ControlCharacterEscaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Reads a file that a stranger has put there: never more than a megabyte of it, never from outside
 * of the stranger's folder, and never from something that would block, such as a named pipe.
 */
final class UntrustedFile {
  /** In bytes. */
  static final int LARGEST = 1 << 20;

  private UntrustedFile() {}

  /** Whether there is anything of that name, if only a link that leads nowhere. */
  static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Why the file is not to be opened, in words that go on after its name; empty if it may be.
   *
   * @param home the folder that it has to lie in
   */
  static Optional<String> reasonToRefuse(Path file, Path home) {
    try {
      Path real = file.toRealPath();
      var facts = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!real.startsWith(home.toRealPath())) {
        return Optional.of(
            "is a link out of the folder that was handed in, so it was not followed");
      } else if (facts.isDirectory()) {
        return Optional.of("is a folder, not a file");
      } else if (!facts.isRegularFile()) {
        return Optional.of("is a pipe, a socket or a device, not a file, so it was not opened");
      }
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.of("is a link that leads nowhere");
    } catch (IOException e) {
      return Optional.of(
          "can't be followed: " + ControlCharacterEscaper.line(ErrorDescription.of(e)));
    }
  }

  /**
   * The content of a file to which there is no {@linkplain #reasonToRefuse objection}.
   *
   * @return empty if it is larger than {@link #LARGEST}
   * @throws IOException if it can't be read
   */
  static Optional<byte[]> read(Path file) throws IOException {
    try (var in = Files.newInputStream(file.toRealPath(), LinkOption.NOFOLLOW_LINKS)) {
      byte[] content = in.readNBytes(LARGEST + 1);
      return content.length > LARGEST ? Optional.empty() : Optional.of(content);
    }
  }
}
