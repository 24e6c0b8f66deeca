package cluster.scenes;

import cluster.ClusterMap;
import cluster.LocalCluster;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Calls {@code ClusterMap.map} on real members, and prints a line for each call that says what came
 * of it. It is a program of its own, with the engine's threads in it and the options that the
 * engine needs. It ends when its standard input does.
 */
public final class ClusterMapProgram {
  static final int MEMBERS = 3;
  static final int ITEMS = 9;

  private ClusterMapProgram() {}

  /** What the tasks have reported. */
  private static final class Reports {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Set<String> processes = ConcurrentHashMap.newKeySet();
    private final CountDownLatch allAtWork = new CountDownLatch(MEMBERS);

    void accept(String line) {
      lines.add(line);
      var process = line.substring(line.lastIndexOf(' ') + 1);
      if (line.startsWith("held") && processes.add(process)) {
        allAtWork.countDown();
      }
    }

    String all() {
      return lines.stream().sorted().collect(Collectors.joining(", "));
    }
  }

  /** Started by {@link RealCluster}. */
  public static void main(String[] args) throws Exception {
    Thread.ofPlatform().daemon().start(ClusterMapProgram::endWithInput);
    var reports = new Reports();
    try (var cluster = LocalCluster.start(MEMBERS, reports::accept, SquareTask.class)) {
      say("started");
      say("squares " + outcome(() -> squares(cluster)));
      say("failure " + outcome(() -> withOneBroken(cluster)) + "; " + reports.all());
      say("killed " + outcome(() -> withOneKilled(cluster, reports)));
    }
    Runtime.getRuntime().halt(0);
  }

  private static void endWithInput() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException brokenPipe) {
      // as good as its end
    }
    Runtime.getRuntime().halt(1);
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static String outcome(Callable<List<Integer>> call) {
    try {
      return "returned " + call.call();
    } catch (ExecutionException e) {
      return "threw an ExecutionException with the cause " + e.getCause();
    } catch (Exception e) {
      return "threw " + e;
    }
  }

  private static List<Integer> squares(LocalCluster cluster) throws Exception {
    return ClusterMap.map(
        cluster.executor(), cluster.members(), SquareTask::new, HeldSquares.items(ITEMS));
  }

  private static List<Integer> withOneBroken(LocalCluster cluster) throws Exception {
    return ClusterMap.map(
        cluster.executor(), cluster.members(), BrokenTask::new, HeldSquares.items(ITEMS));
  }

  private static List<Integer> withOneKilled(LocalCluster cluster, Reports reports)
      throws Exception {
    var victim = cluster.members().get(1);
    try (var pool = Executors.newSingleThreadExecutor()) {
      var results =
          pool.submit(() ->
              ClusterMap.map(
                  cluster.executor(), cluster.members(), HeldTask::new, HeldSquares.items(ITEMS)));
      reports.allAtWork.await(); // its parent gives up if that never comes
      cluster.kill(victim);
      cluster.open();
      return results.get();
    }
  }
}
