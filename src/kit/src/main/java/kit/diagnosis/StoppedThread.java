package kit.diagnosis;

import java.util.OptionalLong;

/**
 * What one thread was doing when nobody could run.
 *
 * @param id as {@link Thread#threadId()}
 * @param name as sentences call it
 * @param stack innermost frame first
 * @param isNew whether it was started by the code under trial
 * @param lockHolder the id of the thread that holds the lock it waits for, where that is known
 */
public record StoppedThread(
    long id,
    String name,
    Thread.State state,
    StackTraceElement[] stack,
    boolean isNew,
    OptionalLong lockHolder) {

  boolean isLockedOut() {
    return state == Thread.State.BLOCKED
        || lockHolder.isPresent()
        || BlockingCall.reason(stack)
            .filter(reason -> reason == BlockingCall.Reason.LOCK)
            .isPresent();
  }

  public boolean waitsFor(BlockingCall.Reason reason) {
    return BlockingCall.reason(stack).filter(reason::equals).isPresent();
  }

  /** Whether the thread is a pool's, and at work. */
  public boolean worksInPool() {
    for (StackTraceElement frame : stack) {
      if (frame.getClassName().equals("java.util.concurrent.ForkJoinWorkerThread")
          || frame.getMethodName().equals("runWorker")) {
        return true;
      }
    }
    return false;
  }

  /** {@code pool-1-thread-1 waits in Future.get (PoolMap.java:17)}. */
  String sentence() {
    String line = BlockingCall.line(stack);
    if (isLockedOut()) {
      return name + " waits for a lock" + (line.isEmpty() ? "" : " at " + line);
    }
    return BlockingCall.of(stack)
        .map(wait -> name + " waits in " + wait)
        .orElse(name + " waits" + (line.isEmpty() ? "" : " at " + line));
  }
}
