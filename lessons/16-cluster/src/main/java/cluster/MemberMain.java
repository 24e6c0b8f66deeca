package cluster;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * The program of a member: a JVM of its own that joins the cluster and runs tasks until its
 * standard input ends. When the parent dies, however it dies, the operating system closes that
 * pipe. So no member outlives its parent.
 *
 * <p>The first line that it reads has the cluster's name and the port of the first member, or 0. It
 * says {@code up} and its own port when it has joined. After that, each line that it writes is a
 * task's report, and a line {@code open} lets the tasks go that it holds.
 */
public final class MemberMain {

  /** The line that opens the gate. */
  static final String OPEN = "open";

  /** How the line begins that tells the port. */
  static final String UP = "up ";

  private static final CountDownLatch GATE = new CountDownLatch(1);
  private static final PrintStream TO_PARENT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private MemberMain() {}

  /** Runs a member; {@link LocalCluster} starts it. */
  public static void main(String[] args) {
    System.setOut(System.err); // the pipe is for reports alone
    var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      String line = orders.readLine();
      if (line == null) {
        Runtime.getRuntime().halt(0); // its parent has died already
      }
      String[] who = line.split(" ");
      Thread.ofPlatform().name("orders").start(() -> obey(orders));
      Loopback.allowNothingButExceptions();
      HazelcastInstance member =
          Hazelcast.newHazelcastInstance(Loopback.config(who[0], Integer.parseInt(who[1]), false));
      report(UP + member.getCluster().getLocalMember().getAddress().getPort());
    } catch (Throwable broken) {
      broken.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private static void obey(BufferedReader orders) {
    try {
      for (var line = orders.readLine(); line != null; line = orders.readLine()) {
        if (line.equals(OPEN)) {
          GATE.countDown();
        }
      }
    } catch (IOException brokenPipe) {
      // as good as its end
    } finally {
      Runtime.getRuntime().halt(0); // at once, whatever its tasks are doing
    }
  }

  /**
   * Tells the process that has started the cluster what a task is doing.
   *
   * @param line without a line end
   */
  public static void report(String line) {
    TO_PARENT.println(line);
  }

  /**
   * Holds a task until {@link LocalCluster#open} is called.
   *
   * @throws InterruptedException if the task is cancelled meanwhile
   */
  public static void awaitOpen() throws InterruptedException {
    GATE.await();
  }
}
