package pools.scenes;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import pools.Child;
import pools.TaskFailedException;
import pools.WorkerDiedException;

/** A child whose pipes count the bytes that go through them. As thread-safe as the child. */
public final class CountingChild implements Child {
  private final Child child;
  private volatile long bytes;

  public CountingChild(Child child) {
    this.child = child;
  }

  /** How many bytes have gone through both pipes. */
  public long bytes() {
    return bytes;
  }

  // One conversation at a time, so no two threads write.
  @SuppressWarnings("NonAtomicOperationOnVolatileField")
  private void count(int more) {
    bytes += more;
  }

  @Override
  public <T> T converse(Conversation<T> conversation)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    return child.converse((toChild, fromChild) -> {
      // Buffered here, as the child's own stream is: who does not flush is not heard.
      var out = new DataOutputStream(new BufferedOutputStream(counting(toChild)));
      return conversation.hold(out, new DataInputStream(counting(fromChild)));
    });
  }

  private OutputStream counting(OutputStream toChild) {
    return new FilterOutputStream(toChild) {
      @Override
      public void write(int b) throws IOException {
        count(1);
        out.write(b);
      }

      @Override
      public void write(byte[] data, int offset, int length) throws IOException {
        count(length);
        out.write(data, offset, length);
      }
    };
  }

  private InputStream counting(InputStream fromChild) {
    return new FilterInputStream(fromChild) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] data, int offset, int length) throws IOException {
        int read = super.read(data, offset, length);
        count(Math.max(0, read));
        return read;
      }
    };
  }

  @Override
  public void close() {
    child.close();
  }
}
