// kind: a read-write lock: sends share it, close has it alone
package coordination;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private record Letter<S>(Consumer<? super S> message, boolean last) {}

  private final LinkedTransferQueue<Letter<S>> letters = new LinkedTransferQueue<>();
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private boolean closed;
  private final Thread actor;

  public Mailbox(S state) {
    actor =
        Thread.ofVirtual()
            .start(() -> {
              boolean last = false;
              while (!last) {
                try {
                  Letter<S> letter = letters.take();
                  last = letter.last();
                  letter.message().accept(state);
                } catch (Throwable t) {
                  // the next one, please
                }
              }
            });
  }

  public void tell(Consumer<? super S> message) {
    gate.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("closed");
      }
      letters.put(new Letter<>(message, false));
    } finally {
      gate.readLock().unlock();
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
    gate.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        letters.put(new Letter<>(state -> {}, true));
      }
    } finally {
      gate.writeLock().unlock();
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
