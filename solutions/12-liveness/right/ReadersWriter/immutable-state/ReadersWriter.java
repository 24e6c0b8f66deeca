// kind: the whole state is an immutable record in an AtomicReference
package liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

public final class ReadersWriter {

  private record Waiter(boolean writes, CompletableFuture<Void> turn) {}

  /** Who has the lock, and who waits for it. */
  private record State(int readers, boolean writing, List<Waiter> in, List<Waiter> waiting) {

    /** Lets in the first waiters; {@code in} says which ones that are. */
    State settled() {
      int nowReading = readers;
      boolean nowWriting = writing;
      int next = 0;
      while (next < waiting.size() && !nowWriting) {
        if (!waiting.get(next).writes) {
          nowReading++;
        } else if (nowReading == 0) {
          nowWriting = true;
        } else {
          break;
        }
        next++;
      }
      return new State(
          nowReading,
          nowWriting,
          List.copyOf(waiting.subList(0, next)),
          List.copyOf(waiting.subList(next, waiting.size())));
    }

    State with(Waiter waiter) {
      List<Waiter> more = new ArrayList<>(waiting);
      more.add(waiter);
      return new State(readers, writing, List.of(), more);
    }
  }

  private final AtomicReference<State> state =
      new AtomicReference<>(new State(0, false, List.of(), List.of()));

  public ReadersWriter() {}

  public void lockRead() {
    come(false);
  }

  public void unlockRead() {
    change(old -> new State(old.readers - 1, false, List.of(), old.waiting));
  }

  public void lockWrite() {
    come(true);
  }

  public void unlockWrite() {
    change(old -> new State(0, false, List.of(), old.waiting));
  }

  private void come(boolean writes) {
    Waiter me = new Waiter(writes, new CompletableFuture<>());
    change(old -> old.with(me));
    me.turn.join();
  }

  private void change(UnaryOperator<State> step) {
    State now = state.updateAndGet(old -> step.apply(old).settled());
    for (Waiter waiter : now.in) {
      waiter.turn.complete(null);
    }
  }
}
