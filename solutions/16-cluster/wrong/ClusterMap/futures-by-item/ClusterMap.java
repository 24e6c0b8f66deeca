// misconception: equal-items-are-one
// says: had five tasks
// from: reference
package cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<T, Member> where = new HashMap<>();
    Map<T, Future<R>> futures = new LinkedHashMap<>();
    List<R> results = new ArrayList<>();
    int turn = 0;
    try {
      for (T item : items) {
        Member member = living.get(turn++ % living.size());
        where.put(item, member);
        futures.put(item, executor.submitToMember(task.apply(item), member));
      }
      for (T item : List.copyOf(futures.keySet())) {
        while (futures.containsKey(item)) {
          try {
            results.add(futures.get(item).get());
            futures.remove(item);
          } catch (ExecutionException e) {
            living.remove(where.get(item));
            if (!LostMember.isCauseOf(e) || living.isEmpty()) {
              throw e;
            }
            Member other = living.get(turn++ % living.size());
            where.put(item, other);
            futures.put(item, executor.submitToMember(task.apply(item), other));
          }
        }
      }
      return results;
    } finally {
      futures.values().forEach(out -> out.cancel(true));
    }
  }
}
