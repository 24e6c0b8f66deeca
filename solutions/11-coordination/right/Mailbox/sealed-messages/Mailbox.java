// kind: sealed messages in a monitor; the last one stays in the box
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {

  /** What can be in the mailbox. */
  private sealed interface Message<S> {}

  private record Tell<S>(Consumer<? super S> what) implements Message<S> {}

  private record Ask<S, R>(Function<? super S, ? extends R> what, CompletableFuture<R> reply)
      implements Message<S> {
    void handle(S state) {
      try {
        reply.complete(what.apply(state));
      } catch (Throwable t) {
        reply.completeExceptionally(t);
      }
    }
  }

  private record Close<S>() implements Message<S> {}

  private final Deque<Message<S>> box = new ArrayDeque<>(); // guarded by itself
  private final Thread actor;

  /** Makes an actor with an empty mailbox. */
  public Mailbox(S state) {
    actor = Thread.ofVirtual().start(() -> handleAll(state));
  }

  /** Sends a message that has no reply. */
  public void tell(Consumer<? super S> message) {
    send(new Tell<>(message));
  }

  /** Sends a message that has a reply. */
  public <R> CompletableFuture<R> ask(Function<? super S, ? extends R> message) {
    var ask = new Ask<S, R>(message, new CompletableFuture<>());
    send(ask);
    return ask.reply();
  }

  private void send(Message<S> message) {
    synchronized (box) {
      if (box.peekLast() instanceof Close) {
        throw new IllegalStateException("closed");
      }
      box.addLast(message);
      box.notifyAll();
    }
  }

  private void handleAll(S state) {
    try {
      while (handle(first(), state)) {
        synchronized (box) {
          box.removeFirst();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** It stays in the box, so that the last message can be seen there for ever. */
  private Message<S> first() throws InterruptedException {
    synchronized (box) {
      while (box.isEmpty()) {
        box.wait();
      }
      return box.getFirst();
    }
  }

  private boolean handle(Message<S> message, S state) {
    switch (message) {
      case Tell<S>(var what) -> {
        try {
          what.accept(state);
        } catch (Throwable t) {
          // nobody is told
        }
        return true;
      }
      case Ask<S, ?> ask -> {
        ask.handle(state);
        return true;
      }
      case Close<S>() -> {
        return false;
      }
    }
  }

  /** Accepts no more messages, and waits until all have been handled. */
  @Override
  public void close() {
    try {
      send(new Close<>());
    } catch (IllegalStateException e) {
      // closed before
    }
    try {
      actor.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
