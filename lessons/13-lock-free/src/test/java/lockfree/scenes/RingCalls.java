package lockfree.scenes;

import explorer.History;
import explorer.Scenario;
import java.util.ArrayDeque;
import java.util.Deque;
import lockfree.SpscRing;

/**
 * A producer and a consumer of one ring. A program is written as the ring's capacity, how many
 * items are in it before, how often the producer calls offer, and how often the consumer calls
 * poll: {@code "2 1 2 3"}.
 */
public class RingCalls extends Scenario {
  /** What the producer writes into before it puts it in. */
  private static final class Parcel {
    private int content; // plain: the ring has to make it visible
  }

  private final SpscRing<Parcel> ring;
  private final int capacity;
  private final History<Deque<Integer>> history;

  public RingCalls(String program) throws Exception {
    String[] numbers = program.split(" ");
    capacity = Integer.parseInt(numbers[0]);
    ring = new SpscRing<>(capacity);
    history = new History<>(ArrayDeque::new);
    int before = Integer.parseInt(numbers[1]);
    offerAll(1, before);
    task("producer", () -> offerAll(before + 1, before + Integer.parseInt(numbers[2])));
    task(
        "consumer",
        () -> {
          for (int i = 0; i < Integer.parseInt(numbers[3]); i++) {
            poll();
          }
        });
  }

  private void offerAll(int from, int to) throws Exception {
    for (int content = from; content <= to; content++) {
      int number = content;
      history.call(
          "offer(%d)".formatted(number),
          () -> {
            var parcel = new Parcel();
            parcel.content = number;
            return ring.offer(parcel);
          },
          held -> held.size() < capacity && held.add(number));
    }
  }

  private Integer poll() throws Exception {
    return history.call(
        "poll()",
        () -> {
          Parcel parcel = ring.poll();
          return parcel == null ? null : parcel.content;
        },
        Deque::poll);
  }

  /** Makes the calls that show what is left. */
  protected final History<?> whole() throws Exception {
    for (int i = 0; i <= capacity && poll() != null; i++) {
      // the history has it
    }
    return history;
  }

  @Override
  protected void verify() throws Exception {
    requireLinearizable(whole());
  }
}
