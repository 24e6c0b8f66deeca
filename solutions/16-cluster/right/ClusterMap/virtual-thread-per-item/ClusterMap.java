// kind: a virtual thread for each item, and a shared set of the lost
package cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
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
    List<Member> all = List.copyOf(members);
    Set<Member> lost = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        var done = new ExecutorCompletionService<R>(threads);
        List<Future<R>> futures = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
          T item = items.get(i);
          int first = i;
          futures.add(done.submit(() -> ask(executor, all, lost, first, () -> task.apply(item))));
        }
        for (int i = 0; i < items.size(); i++) {
          Future<R> next = done.take();
          if (next.state() == Future.State.FAILED) {
            throw failureOf(next.exceptionNow());
          }
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
          results.add(future.resultNow());
        }
        return results;
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static ExecutionException failureOf(Throwable thrown) {
    return thrown instanceof ExecutionException e ? e : new ExecutionException(thrown);
  }

  private static <R> R ask(
      IExecutorService executor,
      List<Member> all,
      Set<Member> lost,
      int first,
      Callable<Callable<R>> task)
      throws Exception {
    ExecutionException why = null;
    for (int i = first; i < first + all.size(); i++) {
      Member member = all.get(i % all.size());
      if (lost.contains(member)) {
        continue;
      }
      Future<R> future = executor.submitToMember(task.call(), member);
      try {
        return future.get();
      } catch (ExecutionException e) {
        if (!LostMember.isCauseOf(e)) {
          throw e;
        }
        lost.add(member);
        why = e;
      } finally {
        future.cancel(true);
      }
    }
    throw why != null ? why : new com.hazelcast.core.MemberLeftException("no member is left");
  }
}
