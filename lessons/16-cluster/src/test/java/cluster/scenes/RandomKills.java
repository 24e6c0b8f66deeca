package cluster.scenes;

import cluster.ClusterMap;
import cluster.LocalCluster;
import com.hazelcast.cluster.Member;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A program that kills a random member at a random moment, again and again, and demands that {@code
 * ClusterMap.map} loses nothing and that no process is left.
 */
public final class RandomKills {
  private static final int MEMBERS = 4;
  private static final int ITEMS = 60;
  private static final long LATEST_NANOS = 5_000_000;

  private final SplittableRandom random;
  private final AtomicInteger executions = new AtomicInteger();
  private int kills;

  private RandomKills(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * Kills so many members, of as many clusters as that takes.
   *
   * @param arguments how many; the seed, which is random if it is left out
   */
  public static void main(String[] arguments) throws Exception {
    int times = Integer.parseInt(arguments[0]);
    long seed =
        arguments.length > 1 ? Long.parseLong(arguments[1]) : new SplittableRandom().nextLong();
    System.out.println("seed " + seed);
    var program = new RandomKills(seed);
    while (program.kills < times) {
      program.oneCluster(times);
    }
    System.out.println("%d kills: nothing lost, no process left".formatted(times));
  }

  /** Kills its members one after the other, but for the last. */
  private void oneCluster(int times) throws Exception {
    List<Long> processes;
    try (var cluster =
        LocalCluster.start(MEMBERS, _ -> executions.incrementAndGet(), CountedTask.class)) {
      processes = cluster.members().stream().map(cluster::pid).toList();
      while (cluster.members().size() > 1 && kills < times) {
        kills++;
        oneKill(cluster);
      }
    }
    for (long process : processes) {
      require(
          ProcessHandle.of(process).stream().noneMatch(ProcessHandle::isAlive),
          "process %d is left".formatted(process));
    }
  }

  private void oneKill(LocalCluster cluster) throws Exception {
    var members = cluster.members();
    Member victim = members.get(random.nextInt(members.size()));
    int after = random.nextInt(ITEMS);
    long nanos = random.nextLong(LATEST_NANOS);
    executions.set(0);
    try (var pool = Executors.newSingleThreadExecutor()) {
      var results =
          pool.submit(() ->
              ClusterMap.map(
                  cluster.executor(), members, CountedTask::new, HeldSquares.items(ITEMS)));
      while (executions.get() < after) {
        Thread.onSpinWait();
      }
      LockSupport.parkNanos(nanos);
      cluster.kill(victim);
      var squares = results.get();
      require(squares.equals(HeldSquares.squares(ITEMS)), "the results are " + squares);
    }
    awaitLoss(cluster, victim);
    System.out.println(
        "kill %d: 1 of %d members, after %d tasks had begun and %,d ns: %d tasks, %d executions, %d results"
            .formatted(kills, members.size(), after, nanos, ITEMS, executions.get(), ITEMS));
  }

  /** The next call shall not begin with a member that is dead already. */
  private static void awaitLoss(LocalCluster cluster, Member victim) {
    while (cluster.members().contains(victim)) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      System.out.println("kill %d: %s".formatted(kills, otherwise));
      System.exit(1);
    }
  }
}
