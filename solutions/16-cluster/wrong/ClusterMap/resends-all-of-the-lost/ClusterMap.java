// misconception: start-all-again
// says: sent the item again
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
    List<Member> living = new ArrayList<>(members);
    List<T> work = new ArrayList<>(items);
    List<Future<R>> futures = new ArrayList<>();
    List<Member> where = new ArrayList<>();
    List<R> results = new ArrayList<>();
    int turn = 0;
    try {
      for (T item : work) {
        Member member = living.get(turn++ % living.size());
        futures.add(executor.submitToMember(task.apply(item), member));
        where.add(member);
      }
      while (results.size() < work.size()) {
        int i = results.size();
        try {
          results.add(futures.get(i).get());
        } catch (ExecutionException e) {
          Member lost = where.get(i);
          living.remove(lost);
          if (!LostMember.isCauseOf(e) || living.isEmpty()) {
            throw e;
          }
          for (int k = i; k < work.size(); k++) {
            if (where.get(k).equals(lost)) {
              Member other = living.get(turn++ % living.size());
              where.set(k, other);
              futures.set(k, executor.submitToMember(task.apply(work.get(k)), other));
            }
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
