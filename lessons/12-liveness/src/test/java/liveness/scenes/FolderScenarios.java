package liveness.scenes;

import static liveness.scenes.LivenessBelief.OTHER_THREADS_WILL_DO;

import explorer.Scenario;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import liveness.Folder;
import liveness.Nested;
import liveness.Page;

/** Two folders whose threads take their steps in every order. */
public final class FolderScenarios {
  private FolderScenarios() {}

  private abstract static class TwoFolders extends Scenario {
    private Thread caller;
    private boolean isCallerAtWork;
    private long words = -1;

    TwoFolders(int threads) {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      List<Folder> folders = List.of(folder(page(1), page(10)), folder(page(100)));
      task(
          "count",
          () -> {
            caller = Thread.currentThread();
            words = Nested.count(folders, pool);
          });
    }

    private Folder folder(Page... pages) {
      return () -> {
        called();
        return List.of(pages);
      };
    }

    private Page page(int words) {
      return () -> {
        called();
        return words;
      };
    }

    private void called() {
      isCallerAtWork |= Thread.currentThread() == caller;
    }

    @Override
    protected void verify() {
      require(
          !isCallerAtWork,
          OTHER_THREADS_WILL_DO,
          "A folder was opened, or a page was counted, in the thread that called count.");
      require(
          words == 111,
          "On three pages are 1, 10 and 100 words, and count returned " + words + ".");
    }
  }

  /** In a pool of one thread. */
  public static final class OneThread extends TwoFolders {
    /** Made by the explorer. */
    public OneThread() {
      super(1);
    }
  }

  /** In a pool of two threads. */
  public static final class TwoThreads extends TwoFolders {
    /** Made by the explorer. */
    public TwoThreads() {
      super(2);
    }
  }
}
