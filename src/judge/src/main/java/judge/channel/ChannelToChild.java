package judge.channel;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The judge's end of the line to one child. It listens on a Unix domain socket until the child has
 * come, whom it knows by the signature of its first frame; from then on nobody can connect, and the
 * socket's file is gone. What comes is bounded in number and size for each run.
 *
 * <p>Thread-safe.
 */
public final class ChannelToChild implements AutoCloseable {
  /** A run's output may come byte by byte; all else is a few frames a test. */
  private static final int MOST_FRAMES = Frame.MOST_OUTPUT + 20_000;

  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_CALLERS = 100;

  private final Path socket;
  private final byte[] key = FrameSigner.newKey();
  private final ServerSocketChannel listening;
  private final FrameSigner signer = new FrameSigner(key, FrameSigner.Direction.TO_CHILD);
  private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final List<byte[]> unsent = new ArrayList<>(); // guarded by this
  private SocketChannel channel; // null until the child has come; guarded by this
  private volatile int framesLeft = MOST_FRAMES;
  private volatile int bytesLeft = MOST_BYTES;

  /** What comes from a child. */
  public sealed interface News {
    /** A frame. */
    record Received(Frame frame) implements News {}

    /** Something came that the child can't have said; nothing is listened to after that. */
    record Disturbed(String how) implements News {}

    /** The child has ended, or has closed the line. */
    record Ended() implements News {}

    /** The patience is over. */
    record Silence() implements News {}
  }

  private ChannelToChild(Path socket, ServerSocketChannel listening) {
    this.socket = socket;
    this.listening = listening;
  }

  /** Begins to listen. */
  public static ChannelToChild listenAt(Path socket) throws IOException {
    var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      listening.bind(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      listening.close();
      throw e;
    }
    var line = new ChannelToChild(socket, listening);
    Thread.ofPlatform().name("judge-line").daemon().start(line::acceptAll);
    return line;
  }

  /** Tells the process who the judge is, and listens for its end. */
  public void tie(Process child) {
    try (var in = child.getOutputStream()) {
      in.write(key);
    } catch (IOException ended) {
      // Its end is reported below.
    }
    child.onExit().thenRun(this::stopListening);
  }

  private void acceptAll() {
    try {
      for (int i = 0; i < MOST_CALLERS; i++) {
        var caller = listening.accept();
        Thread.ofPlatform().name("judge-frames").daemon().start(() -> listen(caller));
      }
      stopListening();
    } catch (IOException closed) {
      endIfNobodyCame();
    }
  }

  private void stopListening() {
    try {
      listening.close();
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      // The folder goes with the child.
    }
    endIfNobodyCame();
  }

  private synchronized void endIfNobodyCame() {
    if (channel == null) {
      end(new News.Ended());
    }
  }

  private void listen(SocketChannel caller) {
    var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(caller)));
    var itsSigner = new FrameSigner(key, FrameSigner.Direction.TO_JUDGE);
    boolean isTheChild = false;
    try (caller) {
      isTheChild = Frame.read(in, itsSigner).kind() == Frame.Kind.HELLO && isTaken(caller);
      while (isTheChild) {
        receive(Frame.read(in, itsSigner));
      }
    } catch (StreamCorruptedException e) {
      if (isTheChild) {
        end(new News.Disturbed(e.getMessage()));
      }
    } catch (IOException e) {
      if (isTheChild) {
        end(new News.Ended());
      }
    }
  }

  private synchronized boolean isTaken(SocketChannel caller) throws IOException {
    if (channel != null) {
      return false;
    }
    channel = caller;
    stopListening();
    for (byte[] frame : unsent) {
      write(frame);
    }
    unsent.clear();
    return true;
  }

  private void receive(Frame frame) throws StreamCorruptedException {
    framesLeft -= 1;
    bytesLeft -= frame.body().length;
    if (framesLeft < 0 || bytesLeft < 0) {
      throw new StreamCorruptedException("more came than a test has to say");
    }
    news.add(new News.Received(frame));
    if (frame.kind() == Frame.Kind.READY) {
      ready.countDown();
    }
  }

  private void end(News last) {
    news.add(last);
    ready.countDown();
  }

  /** Sends; if the child has ended already, its end is what comes of it. */
  public synchronized void send(Frame.Kind kind, String... words) {
    if (kind == Frame.Kind.RUN || kind == Frame.Kind.PLAY) {
      framesLeft = MOST_FRAMES;
      bytesLeft = MOST_BYTES;
    }
    byte[] frame = Frame.of(kind, words).bytes(signer);
    if (channel == null) {
      unsent.add(frame);
    } else {
      write(frame);
    }
  }

  private void write(byte[] frame) {
    try {
      for (var bytes = ByteBuffer.wrap(frame); bytes.hasRemaining(); ) {
        channel.write(bytes);
      }
    } catch (IOException ended) {
      // Who reads says so too.
    }
  }

  /** Waits until the child takes orders, or has ended. */
  public void awaitReady() throws InterruptedException {
    ready.await();
  }

  /** What comes next; null if nothing does for that long. */
  public News next(long millis) throws InterruptedException {
    return news.poll(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    stopListening();
    synchronized (this) {
      if (channel != null) {
        try {
          channel.close();
        } catch (IOException e) {
          // It is given up anyway.
        }
      }
    }
  }
}
