// misconception: closed-is-empty
// says: not handled
// from: right/thread-only-while-there-is-mail
package coordination;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private final S state;
  private final Queue<Consumer<? super S>> messages = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile Thread actor;
  private boolean closed;

  public Mailbox(S state) {
    this.state = state;
  }

  private void handleAll() {
    Consumer<? super S> message;
    while ((message = messages.poll()) != null) {
      try {
        message.accept(state);
      } catch (Throwable t) {
        // the next one
      }
    }
    running.set(false);
  }

  public synchronized void tell(Consumer<? super S> message) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    messages.add(message);
    if (running.compareAndSet(false, true)) {
      actor = new Thread(this::handleAll);
      actor.start();
    }
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
    }
    boolean interrupted = false;
    while (actor != null && actor.isAlive()) {
      try {
        actor.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
