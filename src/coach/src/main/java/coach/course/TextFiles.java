package coach.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;

/**
 * Everything about text files that differs from machine to machine stands here: encoding, ends of
 * lines, byte order marks, and the separator in paths.
 */
public final class TextFiles {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The most bytes that a file of the workbook or of a learner has. */
  public static final int LARGEST = 1 << 20;

  /** So many bytes of a digest are enough to tell one answer from another. */
  private static final int DIGEST_BYTES = 8;

  private TextFiles() {}

  /**
   * The content of a file, if it is an ordinary one: whatever somebody has put in its place neither
   * blocks the coach, as a pipe would, nor fills its memory.
   *
   * @throws FileSystemException if it is none, is larger than {@link #LARGEST} or can't be read
   */
  public static byte[] bytes(Path file) throws IOException {
    var facts = Files.readAttributes(file, BasicFileAttributes.class);
    if (!facts.isRegularFile()) {
      throw new FileSystemException(
          file.toString(), null, file + " " + SourceFileState.NOT_A_FILE.words());
    }
    try (var in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new FileSystemException(file.toString(), null, file + " is larger than a megabyte");
      }
      return content;
    }
  }

  /** A short name of a content, the same for all that {@link #same} takes for equal. */
  public static String digest(byte[] content) {
    try {
      byte[] plain = plain(withoutMark(content)).getBytes(StandardCharsets.ISO_8859_1);
      byte[] all = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(all, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has it", e);
    }
  }

  private static byte[] withoutMark(byte[] bytes) {
    byte[] mark = Character.toString(BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8);
    boolean marked =
        bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    return marked ? Arrays.copyOfRange(bytes, mark.length, bytes.length) : bytes;
  }

  /** A page to be read by a person: with {@code \n} only, empty if there is no such file. */
  public static String page(Path file) throws IOException {
    try {
      String text = new String(bytes(file), StandardCharsets.UTF_8);
      return withPlainLineEnds(withoutMark(text));
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /**
   * The characters of a source file as they are, ends of lines included.
   *
   * @throws CharacterCodingException if it is not UTF-8
   */
  public static String source(byte[] bytes) throws CharacterCodingException {
    return withoutMark(
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes))
            .toString());
  }

  /** The first line, from 1, that is not UTF-8; empty if all are. */
  public static OptionalInt lineNotUtf8(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = java.nio.CharBuffer.allocate(bytes.length + 1);
    if (!StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      return OptionalInt.empty();
    }
    String before = withPlainLineEnds(out.flip().toString());
    return OptionalInt.of(1 + (int) before.chars().filter(c -> c == '\n').count());
  }

  /**
   * Whether two files say the same, whatever ends their lines (git may have changed that) and
   * whether they begin with a byte order mark.
   */
  public static boolean same(byte[] one, byte[] other) {
    return plain(withoutMark(one)).equals(plain(withoutMark(other)));
  }

  private static String plain(byte[] bytes) {
    // Latin-1 maps every byte to a character: what isn't UTF-8 is compared as well.
    return withPlainLineEnds(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static String withPlainLineEnds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** A path as it is shown and kept: with slashes on every system. */
  public static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** What may stand in a file's name on every system. */
  public static String fileName(String words) {
    return words.replaceAll("[^A-Za-z0-9._-]", "-");
  }
}
