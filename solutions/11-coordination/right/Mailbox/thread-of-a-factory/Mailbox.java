// kind: an executor whose only thread comes from a factory, and is joined
package coordination;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private final S state;
  private final AtomicReference<Thread> actor = new AtomicReference<>();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task);
        actor.set(thread);
        return thread;
      });

  public Mailbox(S state) {
    this.state = state;
  }

  public void tell(Consumer<? super S> message) {
    try {
      executor.execute(() -> {
        try {
          message.accept(state);
        } catch (Throwable t) {
          // nobody is told
        }
      });
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public <R> CompletableFuture<R> ask(Function<? super S, ? extends R> message) {
    CompletableFuture<R> reply = new CompletableFuture<>();
    tell(state -> {
      try {
        reply.complete(message.apply(state));
      } catch (Throwable t) {
        reply.completeExceptionally(new CompletionException(t));
      }
    });
    return reply;
  }

  @Override
  public void close() {
    executor.shutdown();
    boolean interrupted = false;
    while (!executor.isTerminated()) {
      try {
        executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    Thread thread = actor.get();
    while (thread != null && thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
