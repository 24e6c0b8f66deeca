// misconception: work-left-running
// says: returned at once
// from: reference
package coordination;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private final BlockingQueue<Consumer<? super S>> messages = new LinkedBlockingQueue<>();
  private final Consumer<S> end = state -> {};
  private final Thread actor;
  private boolean closed;

  public Mailbox(S state) {
    actor = new Thread(() -> handleAll(state));
    actor.start();
  }

  private void handleAll(S state) {
    while (true) {
      try {
        Consumer<? super S> message = messages.take();
        if (message == end) {
          return;
        }
        message.accept(state);
      } catch (Throwable t) {
        // the next one
      }
    }
  }

  public synchronized void tell(Consumer<? super S> message) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    messages.add(message);
  }

  public <R> CompletableFuture<R> ask(Function<? super S, ? extends R> message) {
    CompletableFuture<R> reply = new CompletableFuture<>();
    tell(state -> {
      try {
        reply.complete(message.apply(state));
      } catch (Throwable t) {
        reply.completeExceptionally(t);
      }
    });
    return reply;
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      messages.add(end);
    }
    boolean interrupted = false;
    while (true) {
      try {
        actor.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
