// kind: each thread waits for the futures of those before it
package liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class ReadersWriter {
  private CompletableFuture<Void> lastWriter = CompletableFuture.completedFuture(null);
  private List<CompletableFuture<Void>> readersSince = new ArrayList<>();
  private final ThreadLocal<CompletableFuture<Void>> mine = new ThreadLocal<>();

  public ReadersWriter() {}

  public void lockRead() {
    CompletableFuture<Void> left = new CompletableFuture<>();
    CompletableFuture<Void> before;
    synchronized (this) {
      before = lastWriter;
      readersSince.removeIf(CompletableFuture::isDone);
      readersSince.add(left);
    }
    before.join();
    mine.set(left);
  }

  public void lockWrite() {
    CompletableFuture<Void> left = new CompletableFuture<>();
    CompletableFuture<?>[] before;
    synchronized (this) {
      readersSince.add(lastWriter);
      before = readersSince.toArray(new CompletableFuture<?>[0]);
      readersSince = new ArrayList<>();
      lastWriter = left;
    }
    CompletableFuture.allOf(before).join();
    mine.set(left);
  }

  public void unlockRead() {
    leave();
  }

  public void unlockWrite() {
    leave();
  }

  private void leave() {
    CompletableFuture<Void> left = mine.get();
    mine.remove();
    left.complete(null);
  }
}
