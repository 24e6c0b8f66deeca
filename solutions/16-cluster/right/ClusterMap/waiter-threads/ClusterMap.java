// kind: a virtual thread waits for each future; the caller decides, in the order of events
package cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/** Exercise 16.5: lesson 03's {@code map} once more, on the members of a cluster. */
public final class ClusterMap {

  private ClusterMap() {}

  private static final class Sent<R> {
    final int index;
    final Member member;
    final Future<R> future;

    Sent(int index, Member member, Future<R> future) {
      this.index = index;
      this.member = member;
      this.future = future;
    }

    void await(BlockingQueue<Sent<R>> ended) {
      try {
        future.get();
      } catch (InterruptedException e) {
        return; // nobody wants to know any more
      } catch (ExecutionException | RuntimeException e) {
        // the caller looks at it
      }
      ended.add(this);
    }
  }

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
    List<T> inputs = new ArrayList<>(items);
    List<R> results = new ArrayList<>(inputs.size());
    Set<Sent<R>> out = new LinkedHashSet<>();
    BlockingQueue<Sent<R>> ended = new LinkedBlockingQueue<>();
    ExecutorService waiters = Executors.newVirtualThreadPerTaskExecutor();
    try {
      for (int i = 0; i < inputs.size(); i++) {
        results.add(null);
        Member member = living.get(i % living.size());
        Sent<R> sent =
            new Sent<>(i, member, executor.submitToMember(task.apply(inputs.get(i)), member));
        out.add(sent);
        waiters.execute(() -> sent.await(ended));
      }
      int turn = inputs.size();
      while (!out.isEmpty()) {
        Sent<R> sent = ended.take();
        out.remove(sent);
        try {
          results.set(sent.index, sent.future.get()); // is done
        } catch (ExecutionException e) {
          if (!LostMember.isCauseOf(e)) {
            throw e;
          }
          living.remove(sent.member);
          if (living.isEmpty()) {
            throw e;
          }
          Member member = living.get(turn++ % living.size());
          Sent<R> again =
              new Sent<>(
                  sent.index,
                  member,
                  executor.submitToMember(task.apply(inputs.get(sent.index)), member));
          out.add(again);
          waiters.execute(() -> again.await(ended));
        }
      }
      return results;
    } finally {
      for (Sent<R> sent : out) {
        sent.future.cancel(true);
      }
      waiters.shutdownNow();
      waiters.close(); // waits for the waiters, not for the tasks
    }
  }
}
