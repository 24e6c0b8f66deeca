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
   * Takes a step, in its turn if that is of a fair one.
   *
   * @param isFair whether the thread has to queue up
   */
  public static void step(ControlledThread me, boolean isFair, PendingStep wanted) {
    if (!isFair) {
      me.step(wanted);
      return;
    }
    FairQueue queue = of(me, wanted.on());
    try {
      me.step(queue.turn(me, wanted));
    } finally {
      queue.waiting.remove(me);
    }
  }

  /** The same, until interrupted. */
  public static void stepInterruptibly(ControlledThread me, boolean isFair, PendingStep wanted)
      throws InterruptedException {
    if (!isFair) {
      me.stepInterruptibly(wanted);
      return;
    }
    FairQueue queue = of(me, wanted.on());
    try {
      me.stepInterruptibly(queue.turn(me, wanted));
    } finally {
      queue.waiting.remove(me);
    }
  }

  /** Queues up, and returns that step, not before it is the thread's turn. */
  private PendingStep turn(ControlledThread me, PendingStep wanted) {
    waiting.add(me);
    return wanted.when(() -> wanted.ready().getAsBoolean() && isNext(me, wanted.on()));
  }

  private boolean isNext(ControlledThread me, Object on) {
    return waiting.getFirst() == me
        || me.locks().all().stream().anyMatch(hold -> hold.lock() == on); // it has it already
  }

  private static FairQueue of(ControlledThread me, Object on) {
    Map<Object, FairQueue> all = me.run().facts().of(FairQueue.class, IdentityHashMap::new);
    return all.computeIfAbsent(on, _ -> new FairQueue());
  }
}
