package coach.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * Ends a program when the coach that started it dies, however it dies: the operating system then
 * closes a connection to the coach. A Java agent in a jar of its own, without any other class. In
 * the program that is one thread, which only waits.
 */
public final class EndWithParentAgent implements Runnable {
  private static final int STATUS = 143; // as of a program that is asked to end

  private final Socket parent;

  private EndWithParentAgent(Socket parent) {
    this.parent = parent;
  }

  /**
   * Is called by the JVM before the program.
   *
   * @param port where the coach listens on this machine
   */
  public static void premain(String port) {
    try {
      var parent = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
      var system = Thread.currentThread().getThreadGroup();
      while (system.getParent() != null) {
        system = system.getParent();
      }
      var watch = new Thread(system, new EndWithParentAgent(parent), "coach-watch");
      watch.setDaemon(true);
      watch.start();
    } catch (IOException e) {
      // Then the program outlives a coach that is killed. It runs all the same.
    }
  }

  @Override
  public void run() {
    try {
      while (parent.getInputStream().read() >= 0) {
        // Nobody says anything; it is the end that counts.
      }
    } catch (IOException e) {
      // That is the end too.
    }
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(STATUS);
  }
}
