// kind: a queue of what is out; a lost item goes to its end
package cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Exercise 16.5: lesson 03's {@code map} once more, on the members of a cluster. */
public final class ClusterMap {

  private ClusterMap() {}

  private record Sent<T, R>(int index, T item, Member member, Future<R> future) {}

  public static <T, R> List<R> map(
      IExecutorService executor,
      List<Member> members,
      Function<? super T, ? extends Callable<R>> task,
      List<? extends T> items)
      throws InterruptedException, ExecutionException {
    Deque<Member> living = new ArrayDeque<>(members);
    if (living.isEmpty()) {
      throw new IllegalArgumentException("no member");
    }
    List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
    Deque<Sent<T, R>> out = new ArrayDeque<>();
    try {
      int index = 0;
      for (T item : items) {
        out.addLast(send(executor, living, task, index++, item));
      }
      while (!out.isEmpty()) {
        Sent<T, R> sent =
            out.getFirst(); // stays in the queue while we wait, so that it is cancelled
        try {
          results.set(sent.index, sent.future.get());
        } catch (ExecutionException e) {
          living.remove(sent.member);
          if (!LostMember.isCauseOf(e) || living.isEmpty()) {
            throw e;
          }
          out.addLast(send(executor, living, task, sent.index, sent.item));
        }
        out.removeFirst();
      }
      return results;
    } catch (InterruptedException | ExecutionException | RuntimeException | Error e) {
      out.forEach(sent -> sent.future.cancel(true));
      throw e;
    }
  }

  private static <T, R> Sent<T, R> send(
      IExecutorService executor,
      Deque<Member> living,
      Function<? super T, ? extends Callable<R>> task,
      int index,
      T item) {
    Member member = living.removeFirst();
    living.addLast(member); // the next one has its turn
    return new Sent<>(index, item, member, executor.submitToMember(task.apply(item), member));
  }
}
