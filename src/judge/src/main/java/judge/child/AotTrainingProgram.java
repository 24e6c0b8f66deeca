package judge.child;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import judge.channel.ChannelToJudge;
import judge.channel.FrameSigner;
import judge.files.ChildFolder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The run from which the JVM learns what to keep in an {@code AotCache}. */
public final class AotTrainingProgram {
  private static final int CHUNK = 1 << 16;

  private AotTrainingProgram() {}

  /**
   * Started by {@code AotCache}, not by hand. Ends as programs end, because only then the JVM
   * writes its file.
   *
   * @param args the folder of the warm-up's classes
   * @throws IOException if there can be no line
   * @throws ClassNotFoundException if they are not there
   */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    try (var folder = ChildFolder.create();
        var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      listening.bind(UnixDomainSocketAddress.of(folder.socket()));
      Thread.ofPlatform().daemon().start(() -> swallow(listening));
      var judge = ChannelToJudge.open(folder.socket(), FrameSigner.newKey(), folder::close);
      new ChildProgram.Listener(judge, new LinkedBlockingQueue<>()).start();
      try (var junit = LauncherFactory.openSession(ChildProgram.JUPITER_ONLY)) {
        ChildProgram.warmUp(
            junit,
            Path.of(args[0]),
            new ProtocolListener(judge, new OutOfMemoryReporter(judge), FlightRecording.none()));
      }
    }
    System.exit(0); // whatever threads the warm-up has left
  }

  private static void swallow(ServerSocketChannel listening) {
    try (var child = listening.accept()) {
      for (var chunk = ByteBuffer.allocate(CHUNK); child.read(chunk) >= 0; ) {
        chunk.clear();
      }
    } catch (IOException e) {
      // Nothing is trained any more.
    }
  }
}
