// misconception: somebody-is-left
// says: All members were lost
// from: right/rounds
package cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import java.util.ArrayList;
import java.util.Iterator;
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
    List<R> results = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    List<T> again = new ArrayList<>();
    List<Member> left = new ArrayList<>(members);
    List<Future<R>> futures = new ArrayList<>();
    int i = 0;
    try {
      for (T item : items) {
        Member member = members.get(futures.size() % members.size());
        futures.add(executor.submitToMember(task.apply(item), member));
      }
      for (T item : items) {
        try {
          results.add(futures.get(i).get());
        } catch (ExecutionException e) {
          if (!LostMember.isCauseOf(e)) {
            throw e;
          }
          results.add(null);
          missing.add(i);
          again.add(item);
          left.remove(members.get(i % members.size()));
        }
        i++;
      }
    } finally {
      for (Future<R> out : futures.subList(i, futures.size())) {
        out.cancel(true);
      }
    }
    if (!missing.isEmpty()) {
      Iterator<R> rest = map(executor, left, task, again).iterator();
      for (int index : missing) {
        results.set(index, rest.next());
      }
    }
    return results;
  }
}
