package coordination.scenes;

import static coordination.scenes.CoordinationBelief.ONE_BUFFER_IN_ALL;

import coordination.Buffer;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Rejection;
import kit.Trial;

/**
 * Two buffers with room for one item each, of which neither may know of the other. Whatever is
 * demanded of the second one it does without a wait if it is alone.
 */
public final class TwoBuffers {
  private final Buffer<String> first = new Buffer<>(1);
  private final Buffer<String> second = new Buffer<>(1);

  /** Demands that both can be full, and that each gives its own item. */
  public void requireItemsOfTheirOwn() throws Exception {
    var put = new AtomicInteger();
    var taken = new ConcurrentLinkedQueue<String>();
    try (var trial =
        Trial.start(() -> {
          first.put("A");
          put.incrementAndGet();
          second.put("B");
          put.incrementAndGet();
          taken.add(second.take());
          taken.add(first.take());
          return String.join(", ", taken);
        })) {
      trial.awaitQuiescence();
      String happened = "\"A\" was put into one buffer, and then \"B\" into another one";
      if (!trial.ended() && put.get() == 1) {
        throw Rejection.of(
            ONE_BUFFER_IN_ALL,
            "One buffer was full, and another one was empty. A put into the empty one waits%s."
                .formatted(trial.describeBlockingCall()));
      }
      if (!trial.ended() && put.get() == 2) {
        throw Rejection.of(
            ONE_BUFFER_IN_ALL,
            "%s. Of the two, only %s could be taken: then a take waits%s."
                .formatted(happened, taken, trial.describeBlockingCall()));
      }
      var ending = trial.awaitOutcome();
      if (!"B, A".equals(ending.value())) {
        throw Rejection.of(
            ONE_BUFFER_IN_ALL,
            "%s. They should come out where they were put in. A take from the second and one from the first: your code %s."
                .formatted(happened, ending.describe()));
      }
    }
  }

  /** Demands that a take that waits at one buffer neither ends nor begins a wait at the other. */
  public void requireTakersOfTheirOwn() throws Exception {
    try (var waiter = Trial.start(first::take)) {
      useTheSecond("One buffer was empty, and a take waited at it", waiter);
    }
  }

  /** Demands that a put that waits at one buffer neither ends nor begins a wait at the other. */
  public void requirePuttersOfTheirOwn() throws Exception {
    try (var waiter =
        Trial.start(() -> {
          first.put("A");
          first.put("C");
          return "";
        })) {
      useTheSecond("One buffer was full, and a put waited at it", waiter);
    }
  }

  private void useTheSecond(String happened, Trial<String> waiter) throws Exception {
    waiter.awaitQuiescence();
    if (waiter.ended()) {
      return; // what is wrong with one buffer alone, other tests tell
    }
    var put =
        new FutureTask<>(() -> {
          second.put("B");
          return "B";
        });
    requireApart(happened, "put", put, waiter);
    requireApart(happened, "take", new FutureTask<>(second::take), waiter);
  }

  private static void requireApart(
      String happened, String what, FutureTask<String> call, Trial<String> waiter)
      throws Exception {
    Helper.start(what, call::run);
    waiter.awaitGlobalQuiescence();
    if (waiter.ended()) {
      throw Rejection.of(
          ONE_BUFFER_IN_ALL,
          "%s. A %s at another buffer ended that wait: your code %s."
              .formatted(happened, what, waiter.awaitOutcome().describe()));
    }
    if (!call.isDone()) {
      throw Rejection.of(
          ONE_BUFFER_IN_ALL,
          "%s. Meanwhile a %s at another buffer, which has nothing to wait for, waits too."
              .formatted(happened, what));
    }
    if (call.state() == Future.State.FAILED || !"B".equals(call.resultNow())) {
      throw Rejection.of(
          ONE_BUFFER_IN_ALL,
          "%s. Meanwhile \"B\" was put into another buffer, and a %s there %s."
              .formatted(
                  happened,
                  what,
                  call.state() == Future.State.FAILED
                      ? "threw " + call.exceptionNow().getClass().getSimpleName()
                      : "returned " + call.resultNow()));
    }
  }
}
