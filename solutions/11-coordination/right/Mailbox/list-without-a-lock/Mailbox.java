// kind: a list with compare-and-set, which the actor takes as a whole and turns round
package coordination;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private record Node<S>(Consumer<? super S> message, Node<S> older) {}

  private static final VarHandle NEWEST;

  static {
    try {
      NEWEST = MethodHandles.lookup().findVarHandle(Mailbox.class, "newest", Node.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile Node<S> newest; // a node without message means: closed
  private final Thread actor;

  public Mailbox(S state) {
    actor = new Thread(() -> handleAll(state));
    actor.start();
  }

  private void handleAll(S state) {
    while (true) {
      Node<S> batch = newest;
      if (batch == null) {
        LockSupport.park(this);
        Thread.interrupted();
        continue;
      }
      boolean closed = batch.message() == null;
      if (!closed && !NEWEST.compareAndSet(this, batch, null)) {
        continue;
      }
      Deque<Consumer<? super S>> inOrder = new ArrayDeque<>();
      for (Node<S> n = closed ? batch.older() : batch; n != null; n = n.older()) {
        inOrder.push(n.message());
      }
      for (Consumer<? super S> message : inOrder) {
        try {
          message.accept(state);
        } catch (Throwable t) {
          // next
        }
      }
      if (closed) {
        return;
      }
    }
  }

  private boolean push(Consumer<? super S> message) {
    while (true) {
      Node<S> old = newest;
      if (old != null && old.message() == null) {
        return false;
      }
      if (NEWEST.compareAndSet(this, old, new Node<S>(message, old))) {
        LockSupport.unpark(actor);
        return true;
      }
    }
  }

  public void tell(Consumer<? super S> message) {
    if (!push(Objects.requireNonNull(message))) {
      throw new IllegalStateException("closed");
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
    push(null);
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
