package explorer.hooks;

import explorer.program.PendingStep;
import explorer.run.ControlledThread;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Those who wait for a fair lock or semaphore, in the order in which they came. Whoever comes to it
 * later goes on later; who tries without waiting may still come before them, as the documentation
 * says.
 */
public final class FairQueue {
  private final List<ControlledThread> waiting = new ArrayList<>();

  private FairQueue() {}

  /**
   * Queues up, if that is a fair one.
   *
   * @param wanted the step for which the thread waits
   * @return that step, not before it is this thread's turn
   */
  public static PendingStep join(ControlledThread me, boolean isFair, PendingStep wanted) {
    if (!isFair) {
      return wanted;
    }
    FairQueue queue = of(me, wanted.on());
    queue.waiting.add(me);
    return wanted.when(() -> wanted.ready().getAsBoolean() && queue.isNext(me, wanted.on()));
  }

  private boolean isNext(ControlledThread me, Object on) {
    return waiting.getFirst() == me
        || me.locks().all().stream().anyMatch(hold -> hold.lock() == on); // it has it already
  }

  /** Leaves the queue, if it is in one. */
  public static void leave(ControlledThread me, boolean isFair, Object on) {
    if (isFair) {
      of(me, on).waiting.remove(me);
    }
  }

  private static FairQueue of(ControlledThread me, Object on) {
    Map<Object, FairQueue> all = me.run().facts().of(FairQueue.class, IdentityHashMap::new);
    return all.computeIfAbsent(on, _ -> new FairQueue());
  }
}
