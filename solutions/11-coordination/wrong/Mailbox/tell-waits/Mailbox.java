// misconception: send-waits-for-the-actor
// says: waited
// from: right/chain-of-futures
package coordination;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Exercise 11.4: some state with a mailbox in front of it. */
public final class Mailbox<S> implements AutoCloseable {
  private final S state;
  private final ExecutorService executor = Executors.newSingleThreadExecutor();

  public Mailbox(S state) {
    this.state = state;
  }

  public void tell(Consumer<? super S> message) {
    CompletableFuture<Void> done =
        ask(s -> {
          message.accept(s);
          return null;
        });
    try {
      done.join();
    } catch (CompletionException e) {
      // nobody is told
    }
  }

  public <R> CompletableFuture<R> ask(Function<? super S, ? extends R> message) {
    try {
      return CompletableFuture.supplyAsync(() -> message.apply(state), executor);
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    executor.close();
  }
}
