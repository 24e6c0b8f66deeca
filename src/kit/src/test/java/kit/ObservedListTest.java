package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Items")
class ObservedListTest {
  private final ObservedList<String> items = ObservedList.of("a", "b", "c");

  @Test
  @DisplayName("count each place once, however it is read")
  void counts() {
    assertEquals(3, items.size());
    assertEquals(0, items.takenCount());
    items.get(1);
    items.get(1);
    assertEquals(1, items.takenCount());
    items.iterator().next();
    assertEquals(2, items.takenCount());
    assertEquals(List.of("A", "B", "C"), items.stream().map(String::toUpperCase).toList());
    assertEquals(3, items.takenCount());
    assertEquals(Thread.currentThread(), items.lastTaker());
    assertFalse(items.wasCopied());
  }

  @Test
  @DisplayName("are taken one by one through a lazy stream")
  void lazily() {
    assertEquals("a", items.stream().findFirst().orElseThrow());
    assertEquals(1, items.takenCount());
  }

  @Test
  @DisplayName("know that they were copied")
  void copied() {
    assertEquals(items, new ArrayList<>(items));
    assertTrue(items.wasCopied());
  }

  @Test
  @DisplayName("can't be changed")
  void unmodifiable() {
    assertThrows(UnsupportedOperationException.class, () -> items.set(0, "x"));
    assertThrows(UnsupportedOperationException.class, () -> items.add("x"));
  }

  @Test
  @DisplayName("can be locked by whoever got them, and watched all the same")
  void locked() throws Exception {
    var items = ObservedList.of("a", "b");
    synchronized (items) {
      items.getFirst();
      var watcher = new FutureTask<>(items::takenCount);
      Thread.ofPlatform().daemon().start(watcher);
      assertEquals(1, watcher.get(1, TimeUnit.MINUTES));
    }
  }
}
