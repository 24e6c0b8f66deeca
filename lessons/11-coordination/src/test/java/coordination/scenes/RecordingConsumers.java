package coordination.scenes;

import coordination.ItemConsumer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Consumers that record what they get, and then do what the test wants them to. */
public final class RecordingConsumers {
  private final Script script;
  private final List<Consumed> consumed = new CopyOnWriteArrayList<>();
  private final List<ItemConsumer<Integer>> consumers;

  /** What a consumer does with an item. */
  @FunctionalInterface
  public interface Script {
    /**
     * Does it.
     *
     * @param consumer the number of the consumer; the first is 0
     * @throws Exception if the consumer fails
     */
    void consume(int consumer, int item) throws Exception;
  }

  /** One call: which consumer, which item, on which thread. */
  public record Consumed(int consumer, int item, Thread thread) {}

  /** So many consumers. */
  public RecordingConsumers(int number, Script script) {
    this.script = script;
    consumers =
        IntStream.range(0, number)
            .<ItemConsumer<Integer>>mapToObj(i -> item -> consume(i, item))
            .toList();
  }

  private void consume(int consumer, int item) throws Exception {
    consumed.add(new Consumed(consumer, item, Thread.currentThread()));
    script.consume(consumer, item);
  }

  /** The consumers; unmodifiable. */
  public List<ItemConsumer<Integer>> all() {
    return consumers;
  }

  /** The items that some consumer was given, in order; an item may be there twice. */
  public List<Integer> items() {
    return consumed.stream().map(Consumed::item).sorted().toList();
  }

  /** The items that one consumer was given. */
  public List<Integer> itemsOf(int consumer) {
    return consumed.stream().filter(c -> c.consumer() == consumer).map(Consumed::item).toList();
  }

  /** The threads in which any consumer was called. */
  public Set<Thread> threads() {
    return consumed.stream().map(Consumed::thread).collect(Collectors.toSet());
  }

  /** The threads in which a consumer was called. */
  public Set<Thread> threadsOf(int consumer) {
    return consumed.stream()
        .filter(c -> c.consumer() == consumer)
        .map(Consumed::thread)
        .collect(Collectors.toSet());
  }
}
