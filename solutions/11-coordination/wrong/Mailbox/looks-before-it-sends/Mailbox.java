// misconception: message-after-the-last
// says: last
// from: reference
package coordination;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private final S state;
  private final BlockingQueue<Runnable> messages = new LinkedBlockingQueue<>();
  private final Runnable last = () -> {};
  private final Thread actor;
  private volatile boolean closed;

  /** Makes an actor with an empty mailbox. */
  public Mailbox(S state) {
    this.state = state;
    actor = Thread.ofPlatform().name("actor").start(this::handleAll);
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

  /** To look and to put is one step: nothing comes after the last message. */
  private void send(Runnable message) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    messages.add(message);
  }

  private void handleAll() {
    try {
      for (Runnable next = messages.take(); next != last; next = messages.take()) {
        handle(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does that: the thread is the actor's own
    }
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
    synchronized (this) {
      if (!closed) {
        closed = true;
        messages.add(last);
      }
    }
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        actor.join();
        ended = true;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
