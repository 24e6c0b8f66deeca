package pools;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The format of the messages between {@link WorkerProcess} and {@link WorkerMain}, which are
 * connected by two pipes. A pipe carries bytes, and does not show where a message ends. So each
 * message begins with its length:
 *
 * <pre>
 *   numbers   int count, then count longs        (parent to child: a chunk; the longs in the
 *                                                 machine's own byte order)
 *   answer    byte 0, then numbers               (child to parent: success)
 *   failure   byte 1, int length, UTF-8 text     (child to parent: the function threw)
 * </pre>
 *
 * Every chunk gets one answer or one failure. The parent sends the next chunk only after that, and
 * the child reads a whole chunk before it answers. So it never happens that both wait for room in a
 * full pipe. The end of the stream means "no more chunks".
 */
final class Frames {

  /** The most numbers that a chunk may have. A greater length means that the stream is damaged. */
  static final int MOST_NUMBERS = 1 << 20;

  static final int ANSWER = 0;
  static final int FAILURE = 1;

  private static final int MOST_TEXT = 1 << 16;

  /** Both ends are on the same machine, so the bytes of a number need not be reordered. */
  private static final ByteOrder NATIVE = ByteOrder.nativeOrder();

  private Frames() {}

  static void writeNumbers(DataOutputStream out, long[] numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + numbers.length * Long.BYTES);
    bytes.putInt(numbers.length).order(NATIVE).asLongBuffer().put(numbers);
    out.write(bytes.array());
  }

  static long[] readNumbers(DataInputStream in) throws IOException {
    int count = checked(in.readInt(), MOST_NUMBERS);
    byte[] bytes = new byte[count * Long.BYTES];
    in.readFully(bytes);
    long[] numbers = new long[count];
    ByteBuffer.wrap(bytes).order(NATIVE).asLongBuffer().get(numbers);
    return numbers;
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(bytes.length, MOST_TEXT);
    out.writeInt(length);
    out.write(bytes, 0, length);
  }

  static String readText(DataInputStream in) throws IOException {
    byte[] bytes = new byte[checked(in.readInt(), MOST_TEXT)];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int checked(int length, int most) throws StreamCorruptedException {
    if (length < 0 || length > most) {
      throw new StreamCorruptedException(
          "expected a length from 0 to " + most + ", got " + length + ": the stream is damaged");
    }
    return length;
  }
}
