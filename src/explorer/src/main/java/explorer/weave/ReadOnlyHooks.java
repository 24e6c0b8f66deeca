package explorer.weave;

import java.util.Set;

/** Hooked methods that change nothing, or nothing but the caller's own place. */
final class ReadOnlyHooks {
  private static final Set<String> NAMES =
      Set.of(
          "join",
          "sum",
          "longValue",
          "intValue",
          "quietlyJoin",
          "get",
          "isAlive",
          "waitFor",
          "exitValue",
          "onExit",
          "isInterrupted",
          "getState",
          "currentThread",
          "holdsLock",
          "sleep",
          "yield",
          "onSpinWait",
          "lock",
          "lockInterruptibly",
          "tryLock",
          "unlock",
          "readLock",
          "writeLock",
          "next",
          "previous",
          "nextElement",
          "forEach",
          "forEachRemaining",
          "getValue",
          "hasWaitingConsumer",
          "getWaitingConsumerCount",
          "stream",
          "awaitAdvance",
          "awaitAdvanceInterruptibly",
          "unlockRead",
          "unlockWrite",
          "tryOptimisticRead",
          "validate",
          "newCondition",
          "awaitTermination");

  private ReadOnlyHooks() {}

  static boolean only(String hooked) {
    return NAMES.contains(hooked);
  }
}
