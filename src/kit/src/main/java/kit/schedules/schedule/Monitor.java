package kit.schedules.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Who waits to be woken at an object, in {@code wait} or at a {@code Condition}. */
public final class Monitor {
  private final Deque<Participant> waiting = new ArrayDeque<>();
  private final Set<Participant> told = new HashSet<>();

  /** Those not woken yet, the first first. */
  public Deque<Participant> waiting() {
    return waiting;
  }

  public boolean isTold(Participant waiter) {
    return told.contains(waiter);
  }

  public void arrives(Participant waiter) {
    waiting.add(waiter);
  }

  public void wake(Participant waiter) {
    waiting.remove(waiter);
    told.add(waiter);
  }

  public void leaves(Participant waiter) {
    waiting.remove(waiter);
    told.remove(waiter);
  }
}
