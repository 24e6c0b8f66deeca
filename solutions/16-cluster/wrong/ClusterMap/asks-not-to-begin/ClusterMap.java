// misconception: what-i-leave-stops-by-itself
// says: cancel(false)
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

  /** A task on its way: where it was sent, and what will come of it. */
  private record Sent<R>(Member member, Future<R> future) {}

  /**
   * Lets the members of a cluster compute the results for all items. When a member is lost, the
   * members that are left do its work.
   */
  public static <T, R> List<R> map(
      IExecutorService executor,
      List<Member> members,
      Function<? super T, ? extends Callable<R>> task,
      List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("no member to do the work");
    }
    var left = new ArrayList<>(members);
    var out = new ArrayList<Sent<R>>(); // by item
    try {
      for (T item : items) {
        out.add(send(executor, left.get(out.size() % left.size()), task.apply(item)));
      }
      var results = new ArrayList<R>();
      while (results.size() < items.size()) {
        int next = results.size();
        Sent<R> sent = out.get(next);
        try {
          results.add(sent.future().get());
        } catch (ExecutionException e) {
          if (!LostMember.isCauseOf(e)) {
            throw e;
          }
          left.remove(sent.member()); // perhaps it was removed already
          if (left.isEmpty()) {
            throw new ExecutionException(e);
          }
          Member another = left.get(next % left.size());
          out.set(next, send(executor, another, task.apply(items.get(next))));
        }
      }
      return results;
    } finally {
      out.forEach(sent -> sent.future().cancel(false)); // does nothing to those that are done
    }
  }

  private static <R> Sent<R> send(IExecutorService executor, Member member, Callable<R> task) {
    return new Sent<>(member, executor.submitToMember(task, member));
  }
}
