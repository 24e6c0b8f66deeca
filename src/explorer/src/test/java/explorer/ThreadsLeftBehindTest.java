package explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.ThreadLeakCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.TestAbortedException;
import subjects.SwallowedThrowables;

@DisplayName("A thread that an exploration leaves behind is not the code's")
class ThreadsLeftBehindTest {

  @AfterAll
  static void endThem() {
    SwallowedThrowables.UnknownAndWaits.END.open();
    SwallowedThrowables.UnknownForEver.END.open();
  }

  @Test
  @DisplayName("it is interrupted, so that most of them end")
  void isInterrupted() {
    assertThrows(
        TestAbortedException.class,
        () -> Schedules.explore(SwallowedThrowables.UnknownAndWaits.class));
    assertEquals(List.of(), SwallowedThrowables.UnknownAndWaits.END.waitingThreads());
  }

  @Exercise("9.5 Left")
  static class CountsAfterwards {
    @Test
    @Order(1)
    void explores() {
      Schedules.explore(SwallowedThrowables.UnknownForEver.class);
    }

    @Test
    @Order(2)
    void counts() throws Exception {
      var census = ThreadLeakCheck.begin();
      Guard.run(() -> {});
      census.requireNoThreadLeft();
    }
  }

  @Test
  @DisplayName("so that a later test of the same class does not reject it")
  void notBlamed() {
    var events =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(CountsAfterwards.class))
            .execute()
            .testEvents();
    assertEquals(1, events.aborted().count());
    assertEquals(1, events.succeeded().count());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("but one that the code has started before or after it is")
  void othersAreBlamed(boolean isBefore) throws Exception {
    var end = new CountDownLatch(1);
    var census = ThreadLeakCheck.begin();
    Thread left = isBefore ? startOneThatWaits(end) : null;
    assertThrows(
        TestAbortedException.class,
        () -> Schedules.explore(SwallowedThrowables.UnknownForEver.class));
    left = isBefore ? left : startOneThatWaits(end);
    var rejection = assertThrows(Rejection.class, census::requireNoThreadLeft);
    end.countDown();
    left.join();
    assertTrue(
        rejection.getMessage().contains("Virtual thread left is still at work"),
        rejection::getMessage);
  }

  private static Thread startOneThatWaits(CountDownLatch end) {
    return Thread.ofVirtual().name("left").start(() -> awaitUninterruptibly(end));
  }

  private static void awaitUninterruptibly(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts it", e);
    }
  }
}
