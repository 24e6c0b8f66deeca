package explorer.hooks.processes;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * A pipe with room for all that is written into it. Before each look into it others may come first,
 * also where the JDK reads it on behalf of the code. Used by the controlled thread that moves.
 */
final class SimulatedPipe {
  private final Deque<Byte> bytes = new ArrayDeque<>();
  private final InputStream reader = new Reader();
  private final OutputStream writer = new Writer();
  private boolean ended;
  private boolean broken;
  private boolean closed;

  InputStream reader() {
    return reader;
  }

  OutputStream writer() {
    return writer;
  }

  /** Nothing more comes: who reads finds what is there, and then the end. */
  void end() {
    ended = true;
  }

  /** Nobody reads it any more: whoever writes gets an exception. */
  void breakUp() {
    broken = true;
  }

  /** Stands where the code stands that is in the JDK now. */
  private void await(BooleanSupplier ready) {
    ControlledThread me = ControlledThread.current();
    Step call = me.notes().last();
    int site = call == null ? PendingStep.NOWHERE : call.siteNumber();
    me.pause(PendingStep.at(StepKind.CALL, site, reader).when(ready));
  }

  private final class Reader extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      Objects.checkFromIndexSize(from, length, into.length);
      if (length == 0) {
        return 0;
      }
      await(() -> !bytes.isEmpty() || ended || closed);
      requireOpen();
      if (bytes.isEmpty()) {
        return -1;
      }
      int read = Math.min(length, bytes.size());
      for (int i = 0; i < read; i++) {
        into[from + i] = bytes.remove();
      }
      return read;
    }

    private void requireOpen() throws IOException {
      if (closed) {
        throw new IOException("Stream closed");
      }
    }

    @Override
    public int available() throws IOException {
      await(() -> true);
      requireOpen();
      return bytes.size();
    }

    @Override
    public void close() {
      closed = true;
      broken = true;
    }
  }

  private final class Writer extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int first, int length) throws IOException {
      Objects.checkFromIndexSize(first, length, from.length);
      await(() -> true);
      if (broken) {
        throw new IOException("Broken pipe");
      }
      if (ended) {
        throw new IOException("Stream closed");
      }
      for (int i = 0; i < length; i++) {
        bytes.add(from[first + i]);
      }
    }

    @Override
    public void close() {
      ended = true;
    }
  }
}
