// misconception: a-lock-is-as-good
// says: thread that sent it
// from: reference
package coordination;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private final S state;
  private boolean closed;

  /** Makes an actor with an empty mailbox. */
  public Mailbox(S state) {
    this.state = state;
  }

  /** Sends a message that has no reply. */
  public synchronized void tell(Consumer<? super S> message) {
    ask(same -> {
      message.accept(same);
      return null;
    });
  }

  /** Sends a message that has a reply. */
  public synchronized <R> CompletableFuture<R> ask(Function<? super S, ? extends R> message) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    try {
      return CompletableFuture.completedFuture(message.apply(state));
    } catch (Throwable t) {
      return CompletableFuture.failedFuture(t);
    }
  }

  /** Accepts no more messages. */
  @Override
  public synchronized void close() {
    closed = true;
  }
}
