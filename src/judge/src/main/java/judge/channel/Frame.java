package judge.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One message between the judge and its child, either way: what kind, and what belongs to it. On
 * the line it is the kind, a byte; the length of the body, an int; the body; and a signature, a
 * long. What comes from the other side is believed only as far as it has that form.
 */
public record Frame(Kind kind, byte[] body) {
  /** The most bytes that a body has. */
  static final int LONGEST = 1 << 19;

  /** How many bytes of an answer go into one frame. */
  public static final int PART = LONGEST / 2;

  /** The most bytes that a run may print. */
  public static final int MOST_OUTPUT = 64 * 1024;

  /** The bytes before a body. */
  static final int HEAD = 1 + Integer.BYTES;

  private static final int LONGEST_WORD = 16 * 1024;
  private static final int LONGEST_TAIL = 1024;
  private static final int MOST_WORDS = 9;

  public enum Kind {
    /** Judge: the test class, whose classes lie in the folder. */
    RUN,
    /** Judge: say where the threads are. */
    WHERE,
    /** Judge: a question about a scenario that is played. */
    PLAY,

    /** Child: it is there. Comes first, and by its signature the judge knows who is there. */
    HELLO,
    /** Child: JUnit is loaded; waits for the order. */
    READY,
    /** Child: the order has come; what follows belongs to it. */
    BEGUN,
    /** Child: the test that starts. */
    STARTED,
    /** Child: the test that passed. */
    PASSED,
    /** Child: the test that was left out, by a condition or after a failure. */
    SKIPPED,
    /** Child: a failure's parts. */
    FAILED,
    /** Child: a failure's parts, of a test that broke off. */
    ABORTED,
    /** Child: the kit is at work on the test, and will come to an end by itself. */
    WATCHING,
    /** Child: printed bytes. */
    PRINTED,
    /** Child: all tests of the run have ended; whether it has left nothing behind. */
    RUN_ENDED,
    /** Child: System.exit is under way; the learner's line or nothing. */
    EXITING,
    /** Child: no memory; the learner's line or nothing. The child ends. */
    OUT_OF_MEMORY,
    /** Child: JUnit itself failed; what it said. The child ends. */
    BROKEN,
    /** Child: where the threads are, a sentence's middle or nothing. */
    THREADS,
    /** Child: a part of the answer to a question about a scenario, as bytes. */
    PLAYED,
    /** Child: the answer is complete; or why there is none. */
    PLAY_ENDED;

    private static final List<Kind> ALL = List.of(values());
  }

  public static Frame of(Kind kind, String... words) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (String word : words) {
        byte[] utf8 = shortened(word).getBytes(UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return new Frame(kind, bytes.toByteArray());
  }

  /** A learner's message may be a list of a million numbers: its middle is left out. */
  private static String shortened(String word) {
    return word.length() <= LONGEST_WORD ? word : cut(word, LONGEST_WORD, LONGEST_TAIL);
  }

  /**
   * The word with its middle left out, and a word about that.
   *
   * @param length the most characters that are left of it
   * @param tail how many of these are its end
   */
  static String cut(String word, int length, int tail) {
    return "%s … (%,d characters are left out here) … %s"
        .formatted(
            word.substring(0, length - tail),
            word.length() - length,
            word.substring(word.length() - tail));
  }

  /**
   * The body's strings.
   *
   * @throws StreamCorruptedException if the body is not made of strings
   */
  public List<String> words() throws StreamCorruptedException {
    var words = new ArrayList<String>();
    var rest = ByteBuffer.wrap(body);
    while (rest.hasRemaining()) {
      int length = rest.remaining() < Integer.BYTES ? -1 : rest.getInt();
      if (length < 0 || length > rest.remaining() || words.size() == MOST_WORDS) {
        throw new StreamCorruptedException("a frame's words can't be told from each other");
      }
      words.add(new String(body, rest.position(), length, UTF_8));
      rest.position(rest.position() + length);
    }
    return words;
  }

  /** As it goes over the line, as the next frame of the signer. */
  byte[] bytes(FrameSigner signer) {
    return ByteBuffer.allocate(HEAD + body.length + Long.BYTES)
        .put((byte) kind.ordinal())
        .putInt(body.length)
        .put(body)
        .putLong(signer.sign(kind.ordinal(), body))
        .array();
  }

  /**
   * The next frame; waits for it.
   *
   * @param signer that of the other side
   * @throws java.io.EOFException if the other side has ended
   * @throws StreamCorruptedException if what comes is no frame, or was not sent by the other side
   */
  static Frame read(DataInputStream in, FrameSigner signer) throws IOException {
    int kind = in.readUnsignedByte();
    int length = in.readInt();
    if (kind >= Kind.ALL.size() || length < 0 || length > LONGEST) {
      throw new StreamCorruptedException("something came that is no frame");
    }
    byte[] body = new byte[length];
    in.readFully(body);
    if (in.readLong() != signer.sign(kind, body)) {
      throw new StreamCorruptedException("a frame came that the test's JVM did not sign");
    }
    return new Frame(Kind.ALL.get(kind), body);
  }
}
