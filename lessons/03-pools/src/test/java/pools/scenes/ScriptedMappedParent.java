package pools.scenes;

import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static pools.scenes.MappedBelief.ANY_MODE_IS_SHARED;
import static pools.scenes.MappedBelief.MESSAGE_BEFORE_DATA;
import static pools.scenes.MappedBelief.NUMBERS_THROUGH_THE_PIPE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kit.Rejection;

/**
 * A parent that is played by the test: it writes the numbers of its requests to the file, one
 * request after the other, and looks at the file when an answer comes. Thread-safe.
 */
final class ScriptedMappedParent {
  private final NumbersFile file;
  private final long[] before; // what the whole file had when the last request was sent
  private final List<MappedRequest> requests;
  private int sent;
  private int answered;
  private boolean waiting; // somebody waits for a request, and the last one has no answer yet
  private Rejection fault;
  private long[] seenTooEarly; // what the file had when an answer came that was not there yet
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  ScriptedMappedParent(NumbersFile file, int most, MappedRequest... requests) throws IOException {
    this.file = file;
    this.requests = List.of(requests);
    before = new long[most];
    for (int i = 0; i < most; i++) {
      before[i] = -1000 - i;
    }
    file.write(0, before);
  }

  /** The next request, when the last one has been answered; then the end. */
  final InputStream toChild =
      new InputStream() {
        private byte[] next = {};
        private int read;

        @Override
        public int read() throws IOException {
          if (read == next.length) {
            next = nextRequest();
            read = 0;
          }
          return next.length == 0 ? -1 : next[read++] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int count = 0;
          while (count < length && (count == 0 || read < next.length)) {
            int b = read();
            if (b < 0) {
              return -1;
            }
            bytes[offset + count++] = (byte) b;
          }
          return count;
        }
      };

  /** Whatever comes from the child. */
  final OutputStream fromChild =
      new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          receive(bytes, offset, length);
        }
      };

  private synchronized byte[] nextRequest() throws IOException {
    while (answered < sent) {
      waiting = true;
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    waiting = false;
    lookAgain();
    if (sent == requests.size()) {
      return new byte[0];
    }
    var request = requests.get(sent++);
    file.write(request.from(), request.numbers());
    System.arraycopy(request.numbers(), 0, before, request.from(), request.numbers().length);
    return ByteBuffer.allocate(2 * Integer.BYTES)
        .putInt(request.from())
        .putInt(request.numbers().length)
        .array();
  }

  private synchronized void receive(byte[] bytes, int offset, int length) throws IOException {
    message.write(bytes, offset, length);
    if (answered == sent) {
      message.reset();
      note(
          Rejection.of(
              NUMBERS_THROUGH_THE_PIPE,
              "After its answer, serve sent %d byte%s more through the pipe."
                  .formatted(length, length == 1 ? "" : "s")));
      return;
    }
    var request = requests.get(sent - 1);
    if (message.toByteArray()[0] == 0) {
      succeeded(request);
    } else if (message.toByteArray()[0] == 1) {
      failed(request);
    } else {
      note(
          Rejection.plain(
              "An answer began with the byte %d, which is neither 0 nor 1."
                  .formatted(message.toByteArray()[0])));
    }
  }

  private void succeeded(MappedRequest request) throws IOException {
    int count = request.numbers().length;
    if (request.failure() != null) {
      note(
          message.size() > 1
              ? Rejection.of(
                  MESSAGE_BEFORE_DATA,
                  "The function threw, and serve had already written that all is well.")
              : Rejection.of(
                  FAILURE_SWALLOWED,
                  "The function threw for a number, and serve answered that all is well."));
    } else if (message.size() > 1) {
      note(
          Rejection.of(
              NUMBERS_THROUGH_THE_PIPE,
              "For %d numbers, serve answered with %d bytes through the pipe instead of 1."
                  .formatted(count, message.size())));
    }
    var due = before.clone();
    System.arraycopy(MappedScript.answersTo(request.numbers()), 0, due, request.from(), count);
    var found = file.read(0, before.length);
    if (!Arrays.equals(found, due)) {
      seenTooEarly = found;
    } else {
      System.arraycopy(due, 0, before, 0, due.length);
    }
    complete();
  }

  private void failed(MappedRequest request) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(message.toByteArray()));
    in.readByte();
    if (in.available() < Integer.BYTES) {
      return; // the rest is still to come
    }
    int length = in.readInt();
    if (in.available() < length) {
      return;
    }
    var text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    if (request.failure() == null) {
      note(
          text.contains("read-only")
              ? Rejection.of(ANY_MODE_IS_SHARED, "serve answered with a failure: " + text + ".")
              : Rejection.plain("Nothing was wrong, and serve answered with a failure: " + text));
    } else if (!text.equals(request.failure())) {
      note(
          Rejection.plain(
              "The text of the failure should be \"%s\", and it was \"%s\"."
                  .formatted(request.failure(), text)));
    }
    System.arraycopy(file.read(0, before.length), 0, before, 0, before.length);
    complete();
  }

  private void complete() {
    message.reset();
    answered++;
    notifyAll();
  }

  /** An answer had come before it was in the file: is it there now? */
  private void lookAgain() throws IOException {
    if (seenTooEarly == null) {
      return;
    }
    note(requests.get(sent - 1).wrongAnswer(seenTooEarly, file.read(0, before.length)));
    seenTooEarly = null;
  }

  private void note(Rejection rejection) {
    fault = fault == null ? rejection : fault;
  }

  /** Throws the first thing that was wrong. */
  synchronized void requireNoFault() throws IOException {
    lookAgain();
    if (fault != null) {
      throw fault;
    }
  }

  /** Whether somebody asks for the next request, and the last has no answer yet. */
  synchronized boolean isAskedWithoutAnswer() {
    return waiting;
  }

  /** How many requests were answered. */
  synchronized int answered() {
    return answered;
  }
}
