// Question: A member dies in the middle of its tasks. What becomes of them?
// Run: mvn -q test-compile exec:exec@cluster -Dexample=Ex10_MemberKilled
// Then: kill two members. And then use submit instead of submitToMember. What does the engine do?

package cluster;

import com.hazelcast.cluster.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Twelve tasks on three members, four on each. One member is killed when all tasks have begun. */
public final class Ex10_MemberKilled {
  private static final int TASKS = 12;

  /** Says that it has begun, waits until it may go on, and squares its item. */
  public record Square(int item) implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
      MemberMain.report("begun");
      MemberMain.awaitOpen();
      return item * item;
    }
  }

  private Ex10_MemberKilled() {}

  /** Kills a member. */
  public static void main(String[] arguments) throws Exception {
    var executions = new AtomicInteger();
    var allHaveBegun = new CountDownLatch(TASKS);
    try (var cluster =
        LocalCluster.start(
            3,
            _ -> {
              executions.incrementAndGet();
              allHaveBegun.countDown();
            },
            Square.class)) {
      List<Member> members = cluster.members();
      var futures = new ArrayList<Future<Integer>>();
      for (int item = 0; item < TASKS; item++) {
        futures.add(cluster.executor().submitToMember(new Square(item), members.get(item % 3)));
      }
      allHaveBegun.await();
      System.out.println("tasks submitted: " + futures.size() + ", all have begun");

      cluster.kill(members.get(1));
      cluster.open();
      int lost = 0;
      var squares = new ArrayList<Integer>();
      for (int item = 0; item < TASKS; item++) {
        try {
          squares.add(futures.get(item).get());
        } catch (ExecutionException e) {
          if (!LostMember.isCauseOf(e)) {
            throw e;
          }
          lost++;
          Member another = members.get(item % 2 == 0 ? 0 : 2);
          squares.add(cluster.executor().submitToMember(new Square(item), another).get());
        }
      }
      System.out.println("a member was killed, and with it futures: " + lost);
      System.out.println("members that are left: " + cluster.members().size());
      System.out.println("results: " + squares.size() + ", " + squares);
    }
    System.out.println("executions that have begun: " + executions);
  }
}

// Expect: every task has one result, but four tasks have begun twice. Nobody can say how far they
// had
// come the first time.
// Printed on our machine (AMD EPYC, 2 cores, JDK 25), and on every other:
// tasks submitted: 12, all have begun
// a member was killed, and with it futures: 4
// members that are left: 2
// results: 12, [0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121]
// executions that have begun: 16
