package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommonPoolTest {
  @Test
  @DisplayName("the launcher has set the common pool up before anybody used it")
  void sizeIsTheSameEverywhere() {
    assertEquals(CommonPool.WORKERS, ForkJoinPool.getCommonPoolParallelism());
  }
}
