package explorer.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who waits to be woken at an object, in {@code wait} or at a {@code Condition}. */
public final class WaitSet {
  /** What a {@code notify} or {@code signal} came to: those it woke, perhaps nobody. */
  public record WokenThreads(List<ControlledThread> who) {}

  private final Deque<ControlledThread> waiting = new ArrayDeque<>();
  private final Set<ControlledThread> told = new HashSet<>();

  /** Those not woken yet, the first first. */
  public Deque<ControlledThread> waiting() {
    return waiting;
  }

  public boolean isTold(ControlledThread waiter) {
    return told.contains(waiter);
  }

  public void arrives(ControlledThread waiter) {
    waiting.add(waiter);
  }

  public void wake(ControlledThread waiter) {
    waiting.remove(waiter);
    told.add(waiter);
  }

  public void leaves(ControlledThread waiter) {
    waiting.remove(waiter);
    told.remove(waiter);
  }
}
