package judge.channel;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * The child's line to the judge: a Unix domain socket, which can't be opened a second time, and of
 * which all frames are signed. Any thread may send, one receives. When the line is dead the child
 * has no more purpose: it halts.
 *
 * <p>The channel doesn't block, because a blocking one is closed by an interrupt of who reads or
 * writes, and learner's code interrupts whom it likes.
 */
public final class ChannelToJudge implements FrameSink {
  /** Like the statuses of signals beyond what a learner's exit would use. */
  private static final int DEAD = 199;

  private static final long NAP_NANOS = 200_000;
  private static final int CHUNK = 16 * 1024;

  private static final byte[] LAST_WORDS =
      "The line to the judge is dead.\n".getBytes(StandardCharsets.UTF_8);

  private final SocketChannel channel;
  private final Selector readable;
  private final FrameSigner mine;
  private final FrameSigner judges;
  private final ByteBuffer out = ByteBuffer.allocateDirect(CHUNK); // guarded by this
  private final Runnable whenDead;

  private ChannelToJudge(SocketChannel channel, byte[] key, Runnable whenDead) throws IOException {
    this.channel = channel;
    this.whenDead = whenDead;
    mine = new FrameSigner(key, FrameSigner.Direction.TO_JUDGE);
    judges = new FrameSigner(key, FrameSigner.Direction.TO_CHILD);
    channel.configureBlocking(false);
    readable = Selector.open();
    channel.register(readable, SelectionKey.OP_READ);
  }

  /**
   * The key that the judge writes to standard input. To be read before anything else is loaded.
   *
   * @throws IOException if there is no judge
   */
  public static byte[] keyFromInput() throws IOException {
    try (var in = new FileInputStream(FileDescriptor.in)) {
      byte[] key = in.readNBytes(FrameSigner.KEY_LENGTH);
      if (key.length < FrameSigner.KEY_LENGTH) {
        throw new IOException("no key came by standard input");
      }
      return key;
    }
  }

  /**
   * Opens the line, and says hello.
   *
   * @param socket where the judge listens
   * @param whenDead what is to be cleared away then: the judge can't do it any more
   * @throws IOException if there is no judge
   */
  public static ChannelToJudge open(Path socket, byte[] key, Runnable whenDead) throws IOException {
    var line =
        new ChannelToJudge(SocketChannel.open(UnixDomainSocketAddress.of(socket)), key, whenDead);
    line.send(Frame.Kind.HELLO);
    return line;
  }

  @Override
  public void send(Frame.Kind kind, String... words) {
    send(Frame.of(kind, words));
  }

  /** Needs no memory, so that a frame can be sent that was made when there was some. */
  public synchronized void send(Frame frame) {
    try {
      byte[] body = frame.body();
      out.clear().put((byte) frame.kind().ordinal()).putInt(body.length);
      for (int from = 0; from < body.length; ) {
        int now = Math.min(body.length - from, out.remaining());
        out.put(body, from, now);
        from += now;
        if (!out.hasRemaining()) {
          write();
        }
      }
      if (out.remaining() < Long.BYTES) {
        write();
      }
      out.putLong(mine.sign(frame.kind().ordinal(), body));
      write();
    } catch (IOException e) {
      hangUp();
    }
  }

  private void write() throws IOException {
    out.flip();
    while (out.hasRemaining()) {
      if (channel.write(out) == 0) {
        LockSupport.parkNanos(NAP_NANOS); // the judge reads all the time: this is seldom and short
      }
    }
    out.clear();
  }

  /** The judge's next word; does not return when the judge is gone. For one thread only. */
  public Frame receive() {
    try {
      var head = filled(ByteBuffer.allocate(Frame.HEAD));
      int kind = head.get();
      int length = head.getInt();
      if (kind < 0 || kind >= Frame.Kind.values().length || length < 0 || length > Frame.LONGEST) {
        throw new StreamCorruptedException("no frame");
      }
      byte[] body = filled(ByteBuffer.allocate(length)).array();
      if (filled(ByteBuffer.allocate(Long.BYTES)).getLong() != judges.sign(kind, body)) {
        throw new StreamCorruptedException("not the judge");
      }
      return new Frame(Frame.Kind.values()[kind], body);
    } catch (IOException e) {
      throw hangUp();
    }
  }

  private ByteBuffer filled(ByteBuffer in) throws IOException {
    while (in.hasRemaining()) {
      int read = channel.read(in);
      if (read < 0) {
        throw new IOException("the judge has gone");
      } else if (read == 0) {
        readable.select();
        readable.selectedKeys().clear();
      }
    }
    return in.flip();
  }

  private Error hangUp() {
    try (var err = new FileOutputStream(FileDescriptor.err)) {
      endChildren();
      ProcessMark.own().endAll();
      whenDead.run();
      err.write(LAST_WORDS);
    } catch (IOException e) {
      // Nobody reads that either.
    } finally {
      Runtime.getRuntime().halt(DEAD);
    }
    throw new AssertionError("halted");
  }

  /** Ends what the learner's code has started as processes and not ended. */
  public static void endChildren() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
