// kind: each addition is a stage behind the one before it
package dependencies;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

public final class SafeCell {
  private final AtomicReference<CompletableFuture<Integer>> last =
      new AtomicReference<>(CompletableFuture.completedFuture(0));

  public SafeCell() {}

  public void add(int n) {
    last.updateAndGet(sum -> sum.thenApply(was -> was + n));
  }

  public int get() {
    return last.get().join();
  }
}
