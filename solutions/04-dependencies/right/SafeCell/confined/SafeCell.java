// kind: only one thread ever touches the value: a pool of one
package dependencies;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class SafeCell {

  private final ExecutorService owner =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  private int value; // touched by the owner alone

  public SafeCell() {}

  public void add(int n) {
    CompletableFuture.runAsync(() -> value += n, owner).join();
  }

  public int get() {
    return CompletableFuture.supplyAsync(() -> value, owner).join();
  }
}
