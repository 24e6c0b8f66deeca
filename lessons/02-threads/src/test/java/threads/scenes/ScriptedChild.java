package threads.scenes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A child process that does what the test says, and whose progress the test sees: {@link
 * ScriptedChildProgram} in a JVM of its own, started by the code under test. When this is closed
 * the child ends. To be made before the trial, so that its own thread does not count as the code's.
 */
public final class ScriptedChild implements AutoCloseable {
  private static final int GONE = -1;
  private static final int PINGS = 1_000;

  private final String script;
  private final int exitCode;
  private final ServerSocket server;
  private final Set<Long> earlier = children();
  private final BlockingQueue<Integer> pongs = new LinkedBlockingQueue<>();
  private final AtomicInteger progress = new AtomicInteger();
  private volatile Socket leash; // null: the child has not started yet
  private volatile int last; // what the child has told last; 0: nothing yet
  private volatile boolean asked;
  private volatile boolean closed;

  public ScriptedChild(String script, int exitCode) throws IOException {
    this.script = script;
    this.exitCode = exitCode;
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().name("leash").daemon().start(this::listen);
  }

  /** What starts it. */
  public List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        placeOf(ScriptedChildProgram.class),
        ScriptedChildProgram.class.getName(),
        Integer.toString(server.getLocalPort()),
        script,
        Integer.toString(exitCode));
  }

  /** By the class file, which is found also where the class was loaded anew from another place. */
  private static String placeOf(Class<?> type) {
    var file = type.getName().replace('.', '/') + ".class";
    try {
      var place = Path.of(type.getClassLoader().getResource(file).toURI());
      for (int level = Path.of(file).getNameCount(); level > 0; level--) {
        place = place.getParent();
      }
      return place.toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void listen() {
    try (server;
        var connection = server.accept()) {
      connection.setTcpNoDelay(true);
      leash = connection;
      if (closed) {
        return;
      }
      var words = connection.getInputStream();
      for (int word = words.read(); word >= 0; word = words.read()) {
        if (word == ScriptedChildProgram.PING) {
          pongs.add(word);
        } else if (word == ScriptedChildProgram.ASKED) {
          asked = true;
        } else {
          last = word;
          progress.incrementAndGet();
        }
      }
    } catch (IOException e) {
      // The child is gone, or the test has ended.
    } finally {
      last = GONE;
      pongs.add(GONE);
    }
  }

  /** How much it has told: what it has done grows with it. */
  int progress() {
    return progress.get();
  }

  /** Whether that is the last that it has told. */
  public boolean isAt(int word) {
    return last == word;
  }

  /**
   * Whether a process is there that has told nothing yet. On a busy machine it takes a JVM long to
   * begin, and here nobody sees it work.
   */
  public boolean isStarting() {
    return !hasStarted() && !earlier.containsAll(children());
  }

  private static Set<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }

  /**
   * Whether it has gone on since, or does while it answers many times over: so long as it gets no
   * processor it does neither, and that is no standstill.
   *
   * @param before its progress then
   */
  boolean goesOn(int before) throws InterruptedException {
    boolean answers = hasStarted() && isAlive();
    return answers && progress() > before;
  }

  public boolean hasStarted() {
    return last != 0;
  }

  public boolean isGone() {
    return last == GONE;
  }

  /** Whether somebody has asked it to end, which a child that stays doesn't do. */
  public boolean wasAskedToEnd() {
    return asked;
  }

  /** Has a child that stays leave with its exit code. */
  public void letLeave() throws IOException {
    leash.getOutputStream().write(ScriptedChildProgram.LEAVE);
  }

  /**
   * Whether nobody has killed it. A child that was killed answers no more once it has noticed, and
   * it notices before it has answered often.
   */
  public boolean isAlive() throws InterruptedException {
    for (int i = 0; i < PINGS; i++) {
      try {
        leash.getOutputStream().write(ScriptedChildProgram.PING);
      } catch (IOException e) {
        return false;
      }
      if (pongs.take() == GONE) {
        pongs.add(GONE); // also for the next who asks
        return false;
      }
    }
    return true;
  }

  /** As {@link #close()}, where nothing more can be done about it. */
  public void letGo() {
    try {
      close();
    } catch (IOException e) {
      // Then the leash was cut already.
    }
  }

  /** Ends the child, if it is not gone yet. */
  @Override
  public void close() throws IOException {
    closed = true;
    server.close();
    var held = leash;
    if (held != null) {
      held.close();
    }
  }
}
