package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

/** The same where the kernel does not show its threads. */
@DisplayName("A rendezvous, by Java's own counters alone,")
class PortableRendezvousTest extends RendezvousTest {
  private static final String SLEEPERS = "kit.sleepers";

  @BeforeEach
  void hideTheKernel() {
    assertEquals(null, System.setProperty(SLEEPERS, "portable"));
  }

  @AfterEach
  void showTheKernel() {
    System.clearProperty(SLEEPERS);
  }
}
