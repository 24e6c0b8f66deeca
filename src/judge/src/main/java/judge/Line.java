package judge;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The child's line to the judge: its standard input and output, which the learner's code can't
 * reach. Thread-safe. When the line is dead the child has no more purpose: it halts.
 */
final class Line {
  /** Like the statuses of signals beyond what a learner's exit would use. */
  private static final int DEAD = 199;

  private static final byte[] LAST_WORDS =
      "The line to the judge is dead.\n".getBytes(StandardCharsets.UTF_8);

  private final DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private final PrivateFolder folder;

  /**
   * Opens the line.
   *
   * @param folder deleted when the line is dead: the judge can't do it any more
   */
  Line(PrivateFolder folder) {
    this.folder = folder;
  }

  void send(Frame.Kind kind, String... words) {
    send(Frame.of(kind, words).bytes());
  }

  void send(Frame frame) {
    send(frame.bytes());
  }

  /** Needs no memory: for a frame that was made when there was some. */
  synchronized void send(byte[] frame) {
    try {
      out.write(frame);
    } catch (IOException e) {
      hangUp();
    }
  }

  /** The judge's next word; does not return when the judge is gone. */
  Frame receive() {
    try {
      return Frame.read(in);
    } catch (IOException e) {
      throw hangUp();
    }
  }

  private Error hangUp() {
    try (var err = new FileOutputStream(FileDescriptor.err)) {
      endChildren();
      folder.close();
      err.write(LAST_WORDS);
    } catch (IOException e) {
      // Nobody reads that either.
    } finally {
      Runtime.getRuntime().halt(DEAD);
    }
    throw new AssertionError("halted");
  }

  /** Ends what the learner's code has started as processes and not ended. */
  static void endChildren() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
