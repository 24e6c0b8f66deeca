package coach.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that are there as a whole or not at all, whatever happens meanwhile. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Puts the bytes into a file, in the place of what it held.
   *
   * @throws IOException if that can't be done, as on a full disk; the file is then as it was
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path half = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".half");
    try {
      try (var out =
          Files.newByteChannel(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        if (out instanceof FileChannel channel) {
          channel.force(true);
        }
      }
      move(half, file);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static void move(Path half, Path file) throws IOException {
    try {
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
