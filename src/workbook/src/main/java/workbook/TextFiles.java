package workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * How text files are read whatever differs from machine to machine: encoding, ends of lines, byte
 * order marks, and the separator in paths.
 */
public final class TextFiles {
  /** The most bytes that a file of the workbook or of a learner has. */
  public static final int LARGEST = 1 << 20;

  /** What is to be said behind the name of a file that is none. */
  public static final String NO_ORDINARY_FILE = "is no ordinary file, but a folder or a device";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFiles() {}

  /**
   * The content of a file, if it is an ordinary one: whatever somebody has put in its place neither
   * blocks the reader, as a pipe would, nor fills its memory.
   *
   * @throws FileSystemException if it is none, is larger than {@link #LARGEST} or can't be read
   */
  public static byte[] bytes(Path file) throws IOException {
    var facts = Files.readAttributes(file, BasicFileAttributes.class);
    if (!facts.isRegularFile()) {
      throw new FileSystemException(file.toString(), null, file + " " + NO_ORDINARY_FILE);
    }
    try (var in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new FileSystemException(file.toString(), null, file + " is larger than a megabyte");
      }
      return content;
    }
  }

  /** A page to be read by a person: with {@code \n} only, empty if there is no such file. */
  public static String readNormalized(Path file) throws IOException {
    try {
      String text = new String(bytes(file), StandardCharsets.UTF_8);
      return withPlainLineEnds(withoutMark(text));
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** The text with {@code \n} at the end of each line, whatever ended it. */
  public static String withPlainLineEnds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The text without the byte order mark that some editors put before it. */
  public static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** A path as it is shown and kept: with slashes on every system. */
  public static String withForwardSlashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
