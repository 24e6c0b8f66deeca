// kind: each message begins when the future of the one before is complete
package coordination;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private final S state;
  private CompletableFuture<?> tail = CompletableFuture.completedFuture(null); // guarded by this
  private boolean closed; // guarded by this

  /** Makes an actor with an empty mailbox. */
  public Mailbox(S state) {
    this.state = state;
  }

  /** Sends a message that has no reply. */
  public void tell(Consumer<? super S> message) {
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
    CompletableFuture<R> reply = tail.handleAsync((_, _) -> message.apply(state));
    tail = reply;
    return reply;
  }

  /** Accepts no more messages, and waits until all have been handled. */
  @Override
  public void close() {
    CompletableFuture<?> end;
    synchronized (this) {
      closed = true;
      end = tail;
    }
    try {
      end.join();
    } catch (CompletionException e) {
      // the last message has failed, which is not our concern
    }
  }
}
