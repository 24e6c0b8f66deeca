// misconception: null-is-no-reply
// says: returned null
// from: right/single-thread-executor
package coordination;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

public final class Mailbox<S> implements AutoCloseable {
  private final S state;
  private final ExecutorService actor = Executors.newSingleThreadExecutor();

  public Mailbox(S state) {
    this.state = state;
  }

  public void tell(Consumer<? super S> message) {
    ask(s -> {
      message.accept(s);
      return null;
    });
  }

  public <R> CompletableFuture<R> ask(Function<? super S, ? extends R> message) {
    CompletableFuture<R> reply = new CompletableFuture<>();
    try {
      actor.execute(() -> {
        try {
          R answer = message.apply(state);
          if (answer != null) {
            reply.complete(answer);
          }
        } catch (Throwable t) {
          reply.completeExceptionally(t);
        }
      });
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the mailbox is closed", e);
    }
    return reply;
  }

  @Override
  public void close() {
    actor.close();
  }
}
