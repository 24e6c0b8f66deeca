package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import learner.Endless;
import org.junit.jupiter.api.Test;

class GuardTest {
  @Test
  void returnsWhatTheCodeReturns() throws Exception {
    assertEquals(7, Guard.call(() -> 7));
    assertNotSame(Thread.currentThread(), Guard.call(Thread::currentThread));
  }

  @Test
  void throwsWhatTheCodeThrows() {
    var thrown = new IOException("no");
    assertSame(
        thrown,
        assertThrows(
            IOException.class,
            () ->
                Guard.run(() -> {
                  throw thrown;
                })));
  }

  @Test
  void endsWhatDoesNotEnd() {
    Rejection rejection = assertThrows(Rejection.class, () -> Guard.run(Endless::latch));
    assertTrue(rejection.misconception().isEmpty());
    assertTrue(rejection.getMessage().startsWith("Your code stands still for ever"));
  }
}
