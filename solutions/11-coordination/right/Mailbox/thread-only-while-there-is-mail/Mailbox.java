// kind: a virtual thread that lives as long as there are messages
package coordination;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private final S state;
  private final Queue<Runnable> messages = new ArrayDeque<>(); // guarded by this, as the rest
  private Thread actor; // null: sleeps
  private boolean closed;

  /** Makes an actor with an empty mailbox. */
  public Mailbox(S state) {
    this.state = state;
  }

  /** Sends a message that has no reply. */
  public void tell(Consumer<? super S> message) {
    send(() -> message.accept(state));
  }

  /** Sends a message that has a reply. */
  public <R> CompletableFuture<R> ask(Function<? super S, ? extends R> message) {
    CompletableFuture<R> reply = new CompletableFuture<>();
    send(() -> {
      try {
        reply.complete(message.apply(state));
      } catch (Throwable t) {
        reply.completeExceptionally(t);
      }
    });
    return reply;
  }

  private synchronized void send(Runnable message) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    messages.add(message);
    if (actor == null) {
      actor = Thread.startVirtualThread(this::handleAll);
    }
  }

  private void handleAll() {
    for (Runnable next = next(); next != null; next = next()) {
      handle(next);
    }
  }

  private synchronized Runnable next() {
    Runnable next = messages.poll();
    if (next == null) {
      actor = null;
    }
    return next;
  }

  /** What a message throws concerns neither the actor nor the next message. */
  private static void handle(Runnable message) {
    try {
      message.run();
    } catch (Throwable t) {
      // a tell has nobody who could be told
    }
  }

  /** Accepts no more messages, and waits until all have been handled. */
  @Override
  public void close() {
    Thread working;
    synchronized (this) {
      closed = true;
      working = actor;
    }
    boolean interrupted = false;
    while (working != null && working.isAlive()) {
      try {
        working.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
