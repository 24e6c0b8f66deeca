// misconception: messages-keep-their-order
// says: sent
// from: right/single-thread-executor
package coordination;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private final S state;
  private final ExecutorService actor = Executors.newFixedThreadPool(2);

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
  public <R> CompletableFuture<R> ask(Function<? super S, ? extends R> message) {
    try {
      return CompletableFuture.supplyAsync(() -> message.apply(state), actor);
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("closed", e);
    }
  }

  /** Accepts no more messages, and waits until all have been handled. */
  @Override
  public void close() {
    actor.close();
  }
}
