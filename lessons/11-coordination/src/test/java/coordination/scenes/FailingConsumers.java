package coordination.scenes;

import static coordination.scenes.CoordinationBelief.ANOTHER_ONE_TRIES_AGAIN;
import static coordination.scenes.CoordinationBelief.A_FAILURE_IS_AN_ITEM_LOST;
import static coordination.scenes.CoordinationBelief.FAILED_ONES_STILL_TAKE;
import static coordination.scenes.CoordinationBelief.ONE_FAILURE_STOPS_THE_REST;
import static coordination.scenes.CoordinationBelief.SOMEBODY_WILL_TAKE_IT;

import coordination.PipelineEnd;
import java.util.List;
import java.util.stream.IntStream;
import kit.Gate;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;

/**
 * Some of three consumers fail at their first item. The others are busy until then.
 *
 * @param failing how many fail: 1, 2 or 3
 * @param items how many items there are
 * @param thrown what those that fail throw: an exception or an error
 */
public record FailingConsumers(int failing, int items, Throwable thrown) {
  private static final int CONSUMERS = 3;

  /** The consumers fail as soon as they get an item. */
  public void requireThatTheOthersGoOn() throws Exception {
    fail(false);
  }

  /** The consumers fail when the queue is full, and the producer waits for room. */
  public void requireThatTheProducerGoesOn() throws Exception {
    fail(true);
  }

  private void fail(boolean whenFull) throws Exception {
    var busy = new Gate();
    var fail = new Gate();
    var consumers =
        new RecordingConsumers(
            CONSUMERS,
            (consumer, _) -> {
              if (consumer >= failing) {
                busy.awaitOpen();
              } else {
                fail.awaitOpen();
                raise();
              }
            });
    if (!whenFull) {
      fail.open();
    }
    var source = new NumberSource(items);
    var threads = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> PipelineEnd.run(source, consumers.all(), 1))) {
      trial.awaitQuiescence();
      int before = source.given();
      fail.open();
      trial.awaitQuiescence();
      busy.open();
      trial.awaitQuiescence();
      String happened =
          "%d of %d consumers failed%s"
              .formatted(
                  failing,
                  CONSUMERS,
                  whenFull && items > CONSUMERS ? " while the producer waited for room" : "");
      requireEnd(trial, happened);
      if (failing == CONSUMERS && whenFull && source.given() > before + 1) {
        throw Rejection.of(
            SOMEBODY_WILL_TAKE_IT,
            "%s, and then %d more items were taken from the source."
                .formatted(happened, source.given() - before));
      }
      requireItems(consumers, happened);
      new FailureReport(happened, thrown).requireOf(trial.awaitOutcome());
    }
    threads.requireNoThreadLeft();
  }

  private void requireEnd(Trial<?> trial, String happened) {
    if (!trial.ended()) {
      throw Rejection.of(
          failing == CONSUMERS ? SOMEBODY_WILL_TAKE_IT : FAILED_ONES_STILL_TAKE,
          "%s, and run waits for ever%s.".formatted(happened, trial.describeBlockingCall()));
    }
  }

  private void requireItems(RecordingConsumers consumers, String happened) {
    List<Integer> given = consumers.items();
    for (int consumer = 0; consumer < failing; consumer++) {
      if (consumers.itemsOf(consumer).size() > 1) {
        throw Rejection.of(
            A_FAILURE_IS_AN_ITEM_LOST,
            "A consumer that had failed at item %d was given item %d all the same."
                .formatted(consumers.itemsOf(consumer).get(0), consumers.itemsOf(consumer).get(1)));
      }
    }
    if (given.stream().distinct().count() < given.size()) {
      throw Rejection.of(
          ANOTHER_ONE_TRIES_AGAIN,
          "%s, and an item was consumed several times: %s.".formatted(happened, given));
    }
    if (failing < CONSUMERS && given.size() < items) {
      throw Rejection.of(
          ONE_FAILURE_STOPS_THE_REST,
          "%s, and of %d items these were not consumed: %s."
              .formatted(
                  happened,
                  items,
                  IntStream.rangeClosed(1, items)
                      .filter(i -> !given.contains(i))
                      .boxed()
                      .toList()));
    }
  }

  private void raise() throws Exception {
    switch (thrown) {
      case Exception e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalArgumentException(thrown);
    }
  }
}
