// kind: a future that is complete or not
package memorymodel;

import java.util.concurrent.CompletableFuture;

public final class Flag {

  private final CompletableFuture<Void> raised = new CompletableFuture<>();

  public Flag() {}

  public void raise() {
    raised.complete(null);
  }

  public boolean isRaised() {
    return raised.isDone();
  }
}
