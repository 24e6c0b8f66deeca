// kind: rounds: send what is missing, collect, and again
package cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

public final class ClusterMap {

  private ClusterMap() {}

  public static <T, R> List<R> map(
      IExecutorService executor,
      List<Member> members,
      Function<? super T, ? extends Callable<R>> task,
      List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("no members");
    }
    Set<Member> left = new LinkedHashSet<>(members);
    List<R> results = new ArrayList<>();
    Set<Integer> missing = new LinkedHashSet<>();
    for (int i = 0; i < items.size(); i++) {
      results.add(null);
      missing.add(i);
    }
    while (!missing.isEmpty()) {
      round(executor, left, task, items, results, missing);
    }
    return results;
  }

  private static <T, R> void round(
      IExecutorService executor,
      Set<Member> left,
      Function<? super T, ? extends Callable<R>> task,
      List<? extends T> items,
      List<R> results,
      Set<Integer> missing)
      throws InterruptedException, ExecutionException {
    List<Member> hands = List.copyOf(left);
    Map<Integer, Member> sentTo = new LinkedHashMap<>();
    Map<Integer, Future<R>> futures = new LinkedHashMap<>();
    try {
      for (int i : missing) {
        Member hand = hands.get(futures.size() % hands.size());
        sentTo.put(i, hand);
        futures.put(i, executor.submitToMember(task.apply(items.get(i)), hand));
      }
      for (var each : futures.entrySet()) {
        int i = each.getKey();
        try {
          results.set(i, each.getValue().get());
          missing.remove(i);
        } catch (ExecutionException e) {
          if (!LostMember.isCauseOf(e)) {
            throw e;
          }
          left.remove(sentTo.get(i));
          if (left.isEmpty()) {
            throw e;
          }
        }
      }
    } finally {
      for (Future<R> future : futures.values()) {
        future.cancel(true);
      }
    }
  }
}
