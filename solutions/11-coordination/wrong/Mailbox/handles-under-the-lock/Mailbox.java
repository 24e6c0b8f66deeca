// misconception: send-waits-for-the-actor
// says: waited
// from: right/sealed-messages
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private final Deque<Consumer<? super S>> messages = new ArrayDeque<>();
  private boolean closed;
  private final Thread actor;

  public Mailbox(S state) {
    actor = new Thread(() -> handleAll(state));
    actor.start();
  }

  private synchronized void handleAll(S state) {
    while (true) {
      if (!messages.isEmpty()) {
        try {
          messages.removeFirst().accept(state);
        } catch (Throwable t) {
          // the next one
        }
      } else if (closed) {
        return;
      } else {
        try {
          wait();
        } catch (InterruptedException e) {
          // look again
        }
      }
    }
  }

  public synchronized void tell(Consumer<? super S> message) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    messages.addLast(message);
    notifyAll();
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
      closed = true;
      notifyAll();
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
