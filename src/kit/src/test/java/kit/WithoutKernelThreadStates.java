package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The tests run as on a system whose kernel does not show its threads. */
interface WithoutKernelThreadStates {
  /** The property that tells the kit how it is to see who sleeps. */
  String SLEEPERS = "kit.sleepers";

  @BeforeEach
  default void hideTheKernel() {
    assertEquals(null, System.setProperty(SLEEPERS, "portable"));
  }

  @AfterEach
  default void showTheKernel() {
    System.clearProperty(SLEEPERS);
  }
}
