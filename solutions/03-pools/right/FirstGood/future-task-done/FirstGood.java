// kind: FutureTask that tells when it is done, a latch wakes the caller
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

public final class FirstGood {

  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    AtomicReference<Attempt<R>> winner = new AtomicReference<>();
    CountDownLatch over = new CountDownLatch(1);
    AtomicInteger left = new AtomicInteger(attempts.size());
    List<Attempt<R>> all = new ArrayList<>();
    for (Callable<? extends R> attempt : attempts) {
      all.add(
          new Attempt<>(
              attempt::call,
              done -> {
                if (done.state() == Future.State.SUCCESS && winner.compareAndSet(null, done)
                    || left.decrementAndGet() == 0) {
                  over.countDown();
                }
              }));
    }
    all.forEach(Thread::startVirtualThread);
    try {
      over.await();
      return (winner.get() == null ? all.getFirst() : winner.get()).get();
    } finally {
      all.forEach(attempt -> attempt.cancel(true));
    }
  }

  private static final class Attempt<R> extends FutureTask<R> {

    private final Consumer<Attempt<R>> listener;

    Attempt(Callable<R> call, Consumer<Attempt<R>> listener) {
      super(call);
      this.listener = listener;
    }

    @Override
    protected void done() {
      listener.accept(this);
    }
  }
}
