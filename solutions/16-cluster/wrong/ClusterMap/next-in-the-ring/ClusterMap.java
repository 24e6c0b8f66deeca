// misconception: lost-is-away-for-a-moment
// says: sent a task to member 1 again
// from: reference
package cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Exercise 16.5: lesson 03's {@code map} once more, on the members of a cluster. */
public final class ClusterMap {

  private ClusterMap() {}

  public static <T, R> List<R> map(
      IExecutorService executor,
      List<Member> members,
      Function<? super T, ? extends Callable<R>> task,
      List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("no member");
    }
    int n = members.size();
    List<T> work = new ArrayList<>(items);
    List<Future<R>> futures = new ArrayList<>();
    List<R> results = new ArrayList<>();
    try {
      for (int i = 0; i < work.size(); i++) {
        futures.add(executor.submitToMember(task.apply(work.get(i)), members.get(i % n)));
      }
      for (int i = 0; i < work.size(); i++) {
        for (int tries = 1; results.size() == i; tries++) {
          try {
            results.add(futures.get(i).get());
          } catch (ExecutionException e) {
            if (!LostMember.isCauseOf(e) || tries == n) {
              throw e;
            }
            Member next = members.get((i + tries) % n);
            futures.set(i, executor.submitToMember(task.apply(work.get(i)), next));
          }
        }
      }
      return results;
    } finally {
      for (Future<R> out : futures.subList(results.size(), futures.size())) {
        out.cancel(true);
      }
    }
  }
}
