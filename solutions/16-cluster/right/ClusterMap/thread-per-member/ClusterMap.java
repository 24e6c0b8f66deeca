// kind: a thread for each member, which takes the next item when it is free
package cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
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
    var work = new Work<T, R>(executor, task, items, members.size());
    try (var threads = Executors.newFixedThreadPool(members.size())) {
      try {
        for (Member member : members) {
          threads.execute(() -> work.serve(member));
        }
        return work.await();
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static final class Work<T, R> {
    private final IExecutorService executor;
    private final Function<? super T, ? extends Callable<R>> task;
    private final List<? extends T> items;
    private final Object[] results;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private int done;
    private int serving;
    private ExecutionException failure;

    Work(
        IExecutorService executor,
        Function<? super T, ? extends Callable<R>> task,
        List<? extends T> items,
        int members) {
      this.executor = executor;
      this.task = task;
      this.items = items;
      results = new Object[items.size()];
      serving = members;
      for (int i = 0; i < items.size(); i++) {
        waiting.add(i);
      }
    }

    void serve(Member member) {
      try {
        for (int i = next(); i >= 0; i = next()) {
          Future<R> future = executor.submitToMember(task.apply(items.get(i)), member);
          try {
            arrived(i, future.get());
          } catch (ExecutionException e) {
            if (LostMember.isCauseOf(e)) {
              lost(i, e);
              return;
            }
            failed(e);
          } finally {
            future.cancel(true);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException | Error e) {
        failed(new ExecutionException(e));
      }
    }

    private synchronized int next() throws InterruptedException {
      while (waiting.isEmpty() && done < results.length && failure == null) {
        wait();
      }
      return done == results.length || failure != null ? -1 : waiting.poll();
    }

    private synchronized void arrived(int i, R result) {
      results[i] = result;
      done++;
      notifyAll();
    }

    private synchronized void lost(int i, ExecutionException e) {
      waiting.add(i);
      serving--;
      if (serving == 0) {
        failure = e;
      }
      notifyAll();
    }

    private synchronized void failed(ExecutionException e) {
      failure = failure == null ? e : failure;
      notifyAll();
    }

    @SuppressWarnings("unchecked")
    synchronized List<R> await() throws InterruptedException, ExecutionException {
      while (done < results.length && failure == null) {
        wait();
      }
      if (done < results.length) {
        throw failure;
      }
      return new ArrayList<>((List<R>) Arrays.asList(results));
    }
  }
}
