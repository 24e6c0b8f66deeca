package coach.course;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import workbook.TextFiles;

/**
 * What an answer's file says, whatever git or an editor has made of its encoding, the ends of its
 * lines and its byte order mark.
 */
public final class AnswerText {
  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  /** So many bytes of a digest are enough to tell one answer from another. */
  private static final int DIGEST_BYTES = 8;

  private AnswerText() {}

  /** A short name of a content, the same for all that {@link #same} takes for equal. */
  public static String digest(byte[] content) {
    try {
      byte[] plain = plain(content).getBytes(StandardCharsets.ISO_8859_1);
      byte[] all = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(all, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has it", e);
    }
  }

  /**
   * Whether two files say the same, whatever ends their lines (git may have changed that) and
   * whether they begin with a byte order mark.
   */
  public static boolean same(byte[] one, byte[] other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(byte[] bytes) {
    int mark = BYTE_ORDER_MARK.length;
    boolean marked =
        bytes.length >= mark && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark);
    byte[] content = marked ? Arrays.copyOfRange(bytes, mark, bytes.length) : bytes;
    // Latin-1 maps every byte to a character: what isn't UTF-8 is compared as well.
    return TextFiles.withPlainLineEnds(new String(content, StandardCharsets.ISO_8859_1));
  }

  /**
   * The characters of a source file as they are, ends of lines included.
   *
   * @throws CharacterCodingException if it is not UTF-8
   */
  public static String source(byte[] bytes) throws CharacterCodingException {
    return TextFiles.withoutMark(
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
    var out = CharBuffer.allocate(bytes.length + 1);
    if (!StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      return OptionalInt.empty();
    }
    String before = TextFiles.withPlainLineEnds(out.flip().toString());
    return OptionalInt.of(1 + (int) before.chars().filter(c -> c == '\n').count());
  }
}
