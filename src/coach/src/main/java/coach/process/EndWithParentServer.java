package coach.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import judge.files.TemporaryFolders;

/**
 * Holds the connections to programs that are to end with this process, see {@link
 * EndWithParentAgent}. There is at most one in a process, made when the first such program is
 * started.
 */
public final class EndWithParentServer {
  private static EndWithParentServer ours; // guarded by the class

  private final Path agent;
  private final ServerSocket server;
  private final List<Socket> programs = new ArrayList<>(); // of the accepting thread

  private EndWithParentServer(Path agent, ServerSocket server) {
    this.agent = agent;
    this.server = server;
  }

  /**
   * The options for {@code java} by which a program ends with this process; none if that can't be
   * had, as where a process may not listen to another.
   */
  public static synchronized List<String> options() {
    try {
      if (ours == null) {
        ours = open();
      }
      return List.of("-javaagent:" + ours.agent + "=" + ours.server.getLocalPort());
    } catch (IOException e) {
      return List.of();
    }
  }

  private static EndWithParentServer open() throws IOException {
    Path folder = TemporaryFolders.create("coach-");
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> TemporaryFolders.delete(folder), "coach-lifeline-end"));
    Path agent = jar(folder.resolve("end-with-parent.jar"));
    var lifeline =
        new EndWithParentServer(agent, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
    Thread.ofPlatform().daemon().name("coach-lifeline").start(lifeline::acceptAll);
    return lifeline;
  }

  private void acceptAll() {
    try {
      while (true) {
        var program = server.accept();
        programs.removeIf(EndWithParentServer::hasEnded);
        programs.add(program);
      }
    } catch (IOException e) {
      // No more programs are held; those that are end with the process all the same.
    }
  }

  /** Nothing is ever sent: what can be read is the end. */
  private static boolean hasEnded(Socket program) {
    try {
      program.setSoTimeout(1);
      int end = program.getInputStream().read();
      program.close();
      return end < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static Path jar(Path file) throws IOException {
    var manifest = new Manifest();
    var main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Premain-Class", EndWithParentAgent.class.getName());
    String name = EndWithParentAgent.class.getName().replace('.', '/') + ".class";
    try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
        var code = EndWithParentServer.class.getResourceAsStream("/" + name)) {
      jar.putNextEntry(new JarEntry(name));
      code.transferTo(jar);
      jar.closeEntry();
    }
    return file;
  }
}
