package kit.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * Where a thread waits.
 *
 * @param what the call, as a learner would name it: {@code Future.get}
 * @param at the line of the learner's that makes it, {@code PoolMap.java:17}; empty if there is
 *     none on its stack
 */
public record BlockingCall(String what, String at) {
  /** What a thread waits for, as far as the call tells. */
  public enum Reason {
    /** The end of one other task: waits in a loop are of this kind. */
    ONE_RESULT,
    /** The end of many tasks, asked for at once. */
    ALL_RESULTS,
    /** Leave to begin: a permit, or a place in a queue. */
    ROOM,
    LOCK
  }

  private record Call(String type, String method, String name, Reason reason) {
    boolean is(StackTraceElement frame) {
      String full = frame.getClassName();
      return full.substring(full.lastIndexOf('.') + 1).matches(type)
          && frame.getMethodName().matches(method);
    }
  }

  private static final List<Call> CALLS =
      List.of(
          new Call("FutureTask|CompletableFuture", "get", "Future.get", Reason.ONE_RESULT),
          new Call("CompletableFuture", "join", "CompletableFuture.join", Reason.ONE_RESULT),
          new Call("ForkJoinTask", "get|join|invoke", "ForkJoinTask.join", Reason.ONE_RESULT),
          new Call("Thread", "join", "Thread.join", Reason.ONE_RESULT),
          new Call(
              "ExecutorCompletionService",
              "take|poll",
              "CompletionService.take",
              Reason.ONE_RESULT),
          new Call(".*(Queue|Deque)", "take|poll", "BlockingQueue.take", Reason.ONE_RESULT),
          new Call("Exchanger", "exchange", "Exchanger.exchange", Reason.ONE_RESULT),
          new Call(".*(Executor.*|Pool|Task)", "invokeAll", "invokeAll", Reason.ALL_RESULTS),
          new Call(
              "ForkJoinPool",
              "invokeAllUninterruptibly",
              "invokeAllUninterruptibly",
              Reason.ALL_RESULTS),
          new Call(".*(Executor.*|Pool)", "invokeAny", "invokeAny", Reason.ALL_RESULTS),
          new Call(".*(Executor.*|Pool)", "close", "close", Reason.ALL_RESULTS),
          new Call(
              ".*(Executor.*|Pool)", "awaitTermination", "awaitTermination", Reason.ALL_RESULTS),
          new Call("CountDownLatch", "await", "CountDownLatch.await", Reason.ALL_RESULTS),
          new Call("CyclicBarrier", "await", "CyclicBarrier.await", Reason.ALL_RESULTS),
          new Call("Phaser", "(arriveAndA|a)wait.*", "Phaser.await", Reason.ALL_RESULTS),
          new Call("StructuredTaskScope.*", "join", "StructuredTaskScope.join", Reason.ALL_RESULTS),
          new Call("Semaphore", "acquire.*", "Semaphore.acquire", Reason.ROOM),
          new Call(".*(Queue|Deque)", "put.*|offer.*|transfer", "BlockingQueue.put", Reason.ROOM),
          new Call("Reentrant.*Lock", "lock.*|tryLock", "Lock.lock", Reason.LOCK),
          new Call("StampedLock", ".*[lL]ock.*", "StampedLock.lock", Reason.LOCK));

  /** The wait that a stack is in, innermost frame first; empty if it is no known one. */
  public static Optional<BlockingCall> of(StackTraceElement[] stack) {
    return call(stack).map(call -> new BlockingCall(call.name(), line(stack)));
  }

  /** What the wait is for; empty if it is no known one. */
  static Optional<Reason> reason(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      if (frame.getClassName().startsWith("java.util.stream.Gatherers")) {
        return Optional.of(Reason.ROOM); // mapConcurrent waits when its window is full
      }
    }
    return call(stack).map(Call::reason);
  }

  /** The learner's innermost line; empty if there is none. */
  public static String line(StackTraceElement[] stack) {
    return SourceLine.ofLearner(stack).map(SourceLine::toString).orElse("");
  }

  /** The outermost known call among the innermost frames: {@code close} awaits termination. */
  private static Optional<Call> call(StackTraceElement[] stack) {
    Optional<Call> outermost = Optional.empty();
    for (StackTraceElement frame : stack) {
      String type = frame.getClassName();
      if (!type.startsWith("java.util.concurrent.")
          && !type.startsWith("java.lang.")
          && !type.startsWith("jdk.internal.")) {
        break;
      }
      Optional<Call> known = CALLS.stream().filter(call -> call.is(frame)).findFirst();
      outermost = known.isPresent() ? known : outermost;
    }
    return outermost;
  }

  /** {@code Future.get (PoolMap.java:17)}. */
  @Override
  public String toString() {
    return at.isEmpty() ? what : what + " (" + at + ")";
  }
}
