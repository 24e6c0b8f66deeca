package judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One message between the judge and its child, either way: what kind, and what belongs to it.
 * Written with a single write, so that a frame is there as a whole or not at all.
 */
record Frame(Kind kind, byte[] body) {
  private static final int LONGEST = 1 << 20;
  private static final int LONGEST_WORD = 16 * 1024;

  enum Kind {
    /** Judge: the test class, whose classes lie in the folder. */
    RUN,
    /** Judge: say where the threads are. */
    WHERE,

    /** Child: JUnit is loaded; waits for the order. */
    READY,
    /** Child: the order has come; what follows belongs to it. */
    BEGUN,
    /** Child: the test that starts. */
    STARTED,
    /** Child: the test that passed. */
    PASSED,
    /** Child: a failure's parts. */
    FAILED,
    /** Child: a failure's parts, of a test that broke off. */
    ABORTED,
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
    THREADS;

    private static final List<Kind> ALL = List.of(values());
  }

  static Frame of(Kind kind, String... words) {
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

  /** A learner's message may be a list of a million numbers. */
  private static String shortened(String word) {
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD) + "…";
  }

  /** The body's strings. */
  List<String> words() {
    var words = new ArrayList<String>();
    try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
      while (in.available() > 0) {
        words.add(new String(in.readNBytes(in.readInt()), UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream(5 + body.length);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(kind.ordinal());
      out.writeInt(body.length);
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The next frame; waits for it.
   *
   * @throws java.io.EOFException if the other side has ended
   * @throws StreamCorruptedException if what comes is no frame: someone else has written too
   */
  static Frame read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    int length = in.readInt();
    if (kind >= Kind.ALL.size() || length < 0 || length > LONGEST) {
      throw new StreamCorruptedException("not a frame");
    }
    byte[] body = new byte[length];
    in.readFully(body);
    return new Frame(Kind.ALL.get(kind), body);
  }
}
