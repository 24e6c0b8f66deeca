// misconception: what-i-leave-stops-by-itself
// says: that it had sent again
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
      for (int i = 0; i < work.size(); i++) {
        Future<R> future = futures.get(i);
        Member member = where.get(i);
        while (true) {
          try {
            results.add(future.get());
            break;
          } catch (ExecutionException e) {
            living.remove(member);
            if (!LostMember.isCauseOf(e) || living.isEmpty()) {
              throw e;
            }
            member = living.get(turn++ % living.size());
            future = executor.submitToMember(task.apply(work.get(i)), member);
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
