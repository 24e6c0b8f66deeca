package pools.scenes;

import static pools.scenes.MappedBelief.ANY_MODE_IS_SHARED;
import static pools.scenes.MappedBelief.BYTES_HAVE_ONE_ORDER;
import static pools.scenes.MappedBelief.FILE_IS_ONLY_A_NAME;
import static pools.scenes.MappedBelief.MESSAGE_BEFORE_DATA;
import static pools.scenes.MappedBelief.NOT_FLUSHED;
import static pools.scenes.MappedBelief.NUMBERS_THROUGH_THE_PIPE;
import static pools.scenes.MappedBelief.READ_BEFORE_ANSWER;
import static pools.scenes.NumbersFile.described;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import kit.Rejection;

/**
 * One conversation with a {@link ScriptedMappedChild}: the two ends of its pipes. Each byte is
 * looked at when it comes, and the file at the same moment. Not thread-safe.
 */
final class MappedDialogue {
  private static final int REQUEST = 2 * Integer.BYTES;

  private final ScriptedMappedChild child;
  private final long[] expected;
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private byte[] reply; // null: it has not done its work yet
  private int read;
  private int from;
  private boolean late; // the numbers were not there when the request came

  MappedDialogue(ScriptedMappedChild child, long[] expected) {
    this.child = child;
    this.expected = expected;
  }

  /** The child's input. */
  final OutputStream request =
      new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          boolean arrived = sent.size() >= REQUEST;
          sent.write(bytes, offset, length);
          if (!arrived && sent.size() >= REQUEST) {
            arrive();
          }
        }
      };

  /** The child's output. */
  final InputStream answer =
      new InputStream() {
        @Override
        public int read() throws IOException {
          requireWholeRequest("Your code waits for the answer, and of");
          if (reply == null) {
            work();
          }
          if (read < reply.length) {
            return reply[read++] & 0xff;
          }
          if (child.ended()) {
            return -1;
          }
          throw child.reject(
              Rejection.plain(
                  "The child has answered with %d byte%s, and your code waits for more."
                      .formatted(reply.length, reply.length == 1 ? "" : "s")));
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int most = reply == null ? 1 : Math.max(1, reply.length - read);
          for (int i = 0; i < Math.min(length, most); i++) {
            int next = read();
            if (next < 0) {
              return i == 0 ? -1 : i;
            }
            bytes[offset + i] = (byte) next;
          }
          return Math.min(length, most);
        }
      };

  private void arrive() throws IOException {
    child.countRequest();
    requireWholeRequest("When the request came, of");
    var message = ByteBuffer.wrap(sent.toByteArray());
    from = message.getInt();
    int count = message.getInt();
    int most = (int) (child.lengthAtStart() / Long.BYTES);
    if (from < 0 || count != expected.length || from > most - count) {
      throw child.reject(
          Rejection.plain(
              "For a chunk of %d numbers, the request said \"from %d, how many: %d\"."
                  .formatted(expected.length, from, count)));
    }
    if (!Files.exists(child.file())) {
      throw child.reject(
          Rejection.of(
              FILE_IS_ONLY_A_NAME,
              "When the first request came, the child wanted to open the file, and it was gone."));
    }
    late = !Arrays.equals(numbers(), expected);
    if (child.isPrompt() && !late) {
      work();
    }
  }

  private long[] numbers() throws IOException {
    return new NumbersFile(child.file()).read(from, expected.length);
  }

  private void work() throws IOException {
    var found = numbers();
    if (!Arrays.equals(found, expected)) {
      throw child.reject(missing(found));
    }
    if (late) {
      throw child.reject(
          Rejection.of(
              MESSAGE_BEFORE_DATA,
              "When the request came, the numbers were not in the file; they came later."));
    }
    reply = child.play(new NumbersFile(child.file()), from, found);
  }

  private Rejection missing(long[] found) {
    var happened =
        "The chunk was %s. The child found %s in the file."
            .formatted(described(expected), described(found));
    return Arrays.equals(found, NumbersFile.swapped(expected))
        ? Rejection.of(BYTES_HAVE_ONE_ORDER, happened)
        : Rejection.of(ANY_MODE_IS_SHARED, happened);
  }

  private void requireWholeRequest(String before) {
    if (sent.size() < REQUEST) {
      throw child.reject(
          Rejection.of(
              NOT_FLUSHED,
              "%s the 8 bytes of the request, %d have come.".formatted(before, sent.size())));
    }
    if (sent.size() > REQUEST) {
      throw child.reject(
          Rejection.of(
              NUMBERS_THROUGH_THE_PIPE,
              "For a chunk of %d numbers, %d bytes went through the pipe instead of 8."
                  .formatted(expected.length, sent.size())));
    }
  }

  /** The answer has been read, all of it and nothing more was sent than a request. */
  void requireEnd() {
    requireWholeRequest("The conversation is over, and of");
    if (reply == null || read < reply.length) {
      throw child.reject(
          Rejection.of(
              READ_BEFORE_ANSWER,
              "The conversation is over, and your code has not read the child's answer to its"
                  + " end."));
    }
  }
}
