package kit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommonPoolSetupTest {
  @Test
  @DisplayName("the launcher has set the common pool up before anybody used it")
  void sizeIsTheSameEverywhere() {
    assertEquals(CommonPoolSetup.WORKERS, ForkJoinPool.getCommonPoolParallelism());
  }
}
