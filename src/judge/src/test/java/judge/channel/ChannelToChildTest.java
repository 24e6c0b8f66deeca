package judge.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The judge's end of the line, spoken to by this test. */
@Timeout(60)
class ChannelToChildTest {
  private static final long A_MINUTE = 60_000;

  @TempDir Path folder;
  private final Stub child = new Stub();
  private ChannelToChild line;
  private FrameSigner signer;

  /** A process that is nothing but a standard input. */
  private static final class Stub extends Process {
    private final ByteArrayOutputStream input = new ByteArrayOutputStream();

    @Override
    public OutputStream getOutputStream() {
      return input;
    }

    @Override
    public InputStream getInputStream() {
      return InputStream.nullInputStream();
    }

    @Override
    public InputStream getErrorStream() {
      return InputStream.nullInputStream();
    }

    @Override
    public int waitFor() {
      return 0;
    }

    @Override
    public int exitValue() {
      return 0;
    }

    @Override
    public void destroy() {}

    @Override
    public CompletableFuture<Process> onExit() {
      return new CompletableFuture<>();
    }
  }

  @BeforeEach
  void open() throws Exception {
    line = ChannelToChild.listenAt(folder.resolve("line"));
    line.tie(child);
    signer = new FrameSigner(child.input.toByteArray(), FrameSigner.Direction.TO_JUDGE);
  }

  @AfterEach
  void close() {
    line.close();
  }

  private SocketChannel call() throws Exception {
    return SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("line")));
  }

  private void say(SocketChannel channel, Frame frame) throws Exception {
    channel.write(ByteBuffer.wrap(frame.bytes(signer)));
  }

  private Frame.Kind received() throws Exception {
    return assertInstanceOf(ChannelToChild.News.Received.class, line.next(A_MINUTE)).frame().kind();
  }

  @Test
  void isThatOfTheOneWhoHasTheKey() throws Exception {
    try (var silent = call();
        var stranger = call();
        var channel = call()) {
      stranger.write(ByteBuffer.wrap(new byte[1000]));
      say(channel, Frame.of(Frame.Kind.HELLO));
      say(channel, Frame.of(Frame.Kind.READY));
      assertEquals(Frame.Kind.READY, received());
      assertFalse(Files.exists(folder.resolve("line")));
      silent.write(ByteBuffer.wrap(new byte[1]));
    }
    assertInstanceOf(ChannelToChild.News.Ended.class, line.next(A_MINUTE));
  }

  private ChannelToChild.News after(byte[] bytes) throws Exception {
    try (var channel = call()) {
      say(channel, Frame.of(Frame.Kind.HELLO));
      channel.write(ByteBuffer.wrap(bytes));
      return line.next(A_MINUTE);
    }
  }

  @Test
  void whatIsNotSignedIsADisturbance() throws Exception {
    byte[] unsigned = new byte[Frame.HEAD + Long.BYTES];
    unsigned[0] = (byte) Frame.Kind.PASSED.ordinal();
    assertInstanceOf(ChannelToChild.News.Disturbed.class, after(unsigned));
  }

  @Test
  void whatIsRepeatedIsADisturbance() throws Exception {
    try (var channel = call()) {
      say(channel, Frame.of(Frame.Kind.HELLO));
      byte[] once = Frame.of(Frame.Kind.PASSED, "one").bytes(signer);
      channel.write(ByteBuffer.wrap(once));
      assertEquals(Frame.Kind.PASSED, received());
      channel.write(ByteBuffer.wrap(once));
      assertInstanceOf(ChannelToChild.News.Disturbed.class, line.next(A_MINUTE));
    }
  }

  @Test
  void aFrameWithoutEndIsADisturbance() throws Exception {
    assertInstanceOf(
        ChannelToChild.News.Disturbed.class,
        after(ByteBuffer.allocate(5).put((byte) 3).putInt(Integer.MAX_VALUE).array()));
  }

  @Test
  void aFrameThatIsCutOffIsTheEnd() throws Exception {
    byte[] whole = Frame.of(Frame.Kind.PASSED, "one").bytes(signer);
    try (var channel = call()) {
      signer = new FrameSigner(child.input.toByteArray(), FrameSigner.Direction.TO_JUDGE);
      say(channel, Frame.of(Frame.Kind.HELLO));
      channel.write(ByteBuffer.wrap(Arrays.copyOf(whole, 7)));
    }
    assertInstanceOf(ChannelToChild.News.Ended.class, line.next(A_MINUTE));
  }

  @Test
  void framesWithoutEndAreADisturbance() throws Exception {
    try (var channel = call()) {
      say(channel, Frame.of(Frame.Kind.HELLO));
      try {
        for (int i = 0; i < 40; i++) {
          say(channel, new Frame(Frame.Kind.PRINTED, new byte[Frame.LONGEST]));
        }
      } catch (IOException hungUp) {
        // The judge's end no longer listens, as it should.
      }
      ChannelToChild.News news = line.next(A_MINUTE);
      while (news instanceof ChannelToChild.News.Received) {
        news = line.next(A_MINUTE);
      }
      assertInstanceOf(ChannelToChild.News.Disturbed.class, news);
    }
  }
}
