package coordination;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Exercise 11.3: one producer, several consumers, and an end that reaches all of them. */
public final class PipelineEnd {

  private PipelineEnd() {}

  /**
   * Brings every item of the source to one of the consumers, and returns when all items have been
   * consumed.
   *
   * <p>The calling thread is the producer: it alone calls {@code hasNext} and {@code next} of the
   * source, and it consumes nothing. Each consumer has a thread of its own, which this method
   * starts, and consumes one item at a time. The consumers work at the same time. A consumer that
   * is free gets the next item: no item waits for a certain consumer. Each item is consumed once.
   * The items may be equal to each other.
   *
   * <p>There is back-pressure. At most {@code capacity + 1} items have been taken from the source
   * and are not yet given to a consumer: {@code capacity} wait in a queue, and the producer holds
   * one. An item is given to a consumer when the consumer's thread has taken it. The source and the
   * consumers may be slow. A waiting thread sleeps, for as long as the wait takes: it does not wake
   * up now and then to look.
   *
   * <p><b>A consumer that throws has failed.</b> It gets no more items. The item that it was given
   * last counts as consumed. The other consumers go on with all other items until the end, and then
   * this method throws. Items are left only if all consumers have failed. Then the producer no
   * longer waits for room, takes at most one more item from the source, and this method throws. If
   * the producer is waiting for the source at that moment, it goes on waiting until the source
   * answers.
   *
   * <p>When this method returns or throws, no consumer is at work, and the threads that it started
   * have ended.
   *
   * @param source gives the items; none of them is null. {@code hasNext} and {@code next} may take
   *     as long as they like. If they throw, which can only be unchecked, the items taken before
   *     are consumed, and then this method throws the same. If a consumer has failed too, either of
   *     the two failures comes out
   * @param consumers the consumers, at least one
   * @param capacity how many items may wait, at least 1
   * @throws ExecutionException if a consumer throws an exception or an error, which is then the
   *     cause. If several have failed, any of them is the cause
   * @throws InterruptedException if the calling thread is interrupted while it waits for room or
   *     for the consumers. Then the consumers at work are interrupted, the other items are not
   *     consumed, and this method throws when all consumers have stopped. What a consumer throws
   *     because of that is no failure
   * @throws IllegalArgumentException if there are no consumers, or the capacity is less than 1
   */
  public static <T> void run(
      Iterator<? extends T> source, List<? extends ItemConsumer<? super T>> consumers, int capacity)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "Put the items into a queue with a bound, and let a thread for each consumer take them."
            + " Then tell each of these threads that the end has come, and think of those that"
            + " have failed before.");
  }
}
