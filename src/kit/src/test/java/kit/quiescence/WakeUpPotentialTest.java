package kit.quiescence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import kit.threads.StackFrameParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A wait with a time limit")
class WakeUpPotentialTest {
  @ParameterizedTest
  @CsvSource({
    "STUCK, java.util.concurrent.SynchronousQueue.poll"
        + " java.util.concurrent.ThreadPoolExecutor.getTask",
    "STUCK, java.util.concurrent.ForkJoinPool.awaitWork"
        + " java.util.concurrent.ForkJoinPool.runWorker",
    "STUCK, java.util.concurrent.ThreadPoolExecutor.awaitTermination"
        + " java.util.concurrent.ExecutorService.close",
    "WAITS_FOR_RESULT, java.util.concurrent.FutureTask.awaitDone"
        + " java.util.concurrent.FutureTask.get",
    "WAITS_FOR_RESULT, java.lang.Object.wait0 java.lang.Thread.join",
    "MAY_RUN, java.lang.Thread.sleep0 java.lang.Thread.sleep pools.PoolMap.map",
    "MAY_RUN, java.util.concurrent.LinkedBlockingQueue.poll pools.PoolMap.map",
    "MAY_RUN, java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.take"
        + " java.util.concurrent.ThreadPoolExecutor.getTask"
  })
  @DisplayName("is judged by what waits")
  void judged(WakeUpPotential expected, String stack) {
    StackTraceElement[] frames =
        Arrays.stream(stack.split(" "))
            .map(call -> StackFrameParser.of(call + "(Unknown Source)"))
            .toArray(StackTraceElement[]::new);
    assertEquals(expected, WakeUpPotential.ofTimed(frames));
  }
}
