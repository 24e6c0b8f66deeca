package bench.jmh;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import measure.MeasuringRun;

/** Sees to it that a run which is broken off, by Ctrl-C for one, clears away what it has begun. */
final class StopOnShutdown implements AutoCloseable {
  private static final int MOST_SECONDS = 5;

  private final CountDownLatch cleared = new CountDownLatch(1);
  private final Thread hook;

  private StopOnShutdown(MeasuringRun measuring) {
    hook = Thread.ofPlatform().unstarted(() -> stop(measuring));
  }

  /** Close it when the measuring has come to its end, whatever end. */
  static StopOnShutdown stops(MeasuringRun measuring) {
    var atExit = new StopOnShutdown(measuring);
    Runtime.getRuntime().addShutdownHook(atExit.hook);
    return atExit;
  }

  private void stop(MeasuringRun measuring) {
    measuring.close();
    try {
      cleared.await(MOST_SECONDS, TimeUnit.SECONDS); // who measures deletes its folder meanwhile
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    cleared.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is at work.
    }
  }
}
