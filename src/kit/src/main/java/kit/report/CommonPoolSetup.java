package kit.report;

import kit.quiescence.QuiescenceDetector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives the common pool the same number of threads on every machine, before anything has made it.
 *
 * <p>By itself it has one thread less than the machine has processors: on a small machine too few
 * for four tasks to meet, and on a large one enough to break a bound of four. A verdict must depend
 * on neither. A parallelism that was set on purpose stays.
 *
 * <p>It is also the moment to note which threads are the test tool's own.
 */
public final class CommonPoolSetup implements LauncherSessionListener {
  static final String PARALLELISM = "java.util.concurrent.ForkJoinPool.common.parallelism";
  static final int WORKERS = 8;

  /** Made by the launcher, through its service file. */
  public CommonPoolSetup() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty(PARALLELISM) == null) {
      System.setProperty(PARALLELISM, Integer.toString(WORKERS));
    }
    QuiescenceDetector.rememberTools();
  }
}
