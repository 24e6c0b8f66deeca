// misconception: the-engine-deals-evenly
// says: invokeAll(Collection)
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

public final class ClusterMap {

  private ClusterMap() {}

  public static <T, R> List<R> map(
      IExecutorService executor,
      List<Member> members,
      Function<? super T, ? extends Callable<R>> task,
      List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("no member to do the work");
    }
    var tasks = new ArrayList<Callable<R>>();
    for (T item : items) {
      tasks.add(task.apply(item));
    }
    var results = new ArrayList<R>();
    for (Future<R> future : executor.invokeAll(tasks)) {
      results.add(future.get());
    }
    return results;
  }
}
