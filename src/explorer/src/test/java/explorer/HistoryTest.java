package explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A history of calls")
class HistoryTest {
  private final History<Deque<Integer>> queue = new History<>(ArrayDeque::new);

  private void offer(int item, Callable<?> meanwhile) throws Exception {
    queue.call(
        "offer(" + item + ")",
        () -> {
          meanwhile.call();
          return true;
        },
        held -> held.offer(item));
  }

  private Integer poll(Integer gives) throws Exception {
    return queue.call("poll()", () -> gives, Deque::poll);
  }

  private static Object nothing() {
    return null;
  }

  @Test
  @DisplayName("without calls is linearizable")
  void empty() {
    assertTrue(queue.isLinearizable());
  }

  @Test
  @DisplayName("keeps the order of calls that don't overlap")
  void realTime() throws Exception {
    poll(1);
    offer(1, HistoryTest::nothing);
    assertFalse(queue.isLinearizable());
  }

  @Test
  @DisplayName("lets overlapping calls come in either order")
  void overlapping() throws Exception {
    offer(1, () -> poll(1));
    poll(null);
    assertTrue(queue.isLinearizable());
  }

  @Test
  @DisplayName("finds an item that comes out twice")
  void twice() throws Exception {
    offer(1, () -> poll(1));
    poll(1);
    assertFalse(queue.isLinearizable());
  }

  @Test
  @DisplayName("turns back where the first order that comes to mind is wrong")
  void turnsBack() throws Exception {
    offer(
        1,
        () -> {
          offer(2, HistoryTest::nothing); // ends first, and must come second
          return null;
        });
    poll(1);
    poll(2);
    assertTrue(queue.isLinearizable());
  }

  @Test
  @DisplayName("tells the calls in the order in which they began, with what they gave")
  void told() throws Exception {
    queue.run("offer(1)", () -> {}, held -> held.add(1));
    poll(1);
    assertEquals("At first: offer(1), poll() → 1.", queue.toString());
  }
}
