package capstones.scenes;

import static capstones.scenes.SessionBelief.CHECKED_IN_THE_WORKER;
import static capstones.scenes.SessionBelief.THREAD_IS_THE_JOB;

import capstones.Session;
import capstones.SessionView;
import explorer.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Sessions whose threads take their steps in every order. */
public final class SessionScenarios {
  private SessionScenarios() {}

  /** A user interface that keeps what is shown. Only its own thread calls it. */
  private abstract static class Screen extends Scenario implements SessionView<String> {
    final ExecutorService ui = Executors.newSingleThreadExecutor();
    final List<String> shown = new ArrayList<>();
    boolean isBusy;

    @Override
    public void busy(boolean busy) {
      isBusy = busy;
    }

    @Override
    public void show(String part) {
      shown.add(part);
    }

    @Override
    public void failed(Throwable failure) {
      shown.add(failure.toString());
    }
  }

  /** The user asks for a job, and for another one while the first may be at work. */
  public static final class TwoJobs extends Screen {
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final Session<String> session = new Session<>(ui, workers, this);
    private boolean isAskedForB;
    private boolean isOldShown;

    /** Made by the explorer. */
    public TwoJobs() {
      task(
          "user",
          () -> {
            ui.execute(() -> session.ask(publish -> publish.accept("A")));
            ui.execute(() -> {
              session.ask(publish -> publish.accept("B"));
              isAskedForB = true;
            });
          });
    }

    @Override
    public void show(String part) {
      isOldShown |= isAskedForB && !part.equals("B");
      super.show(part);
    }

    @Override
    protected void verify() {
      require(
          !isOldShown,
          CHECKED_IN_THE_WORKER,
          "The user asked for A, and then for B. After that, %s was shown.".formatted(shown));
      require(
          shown.equals(List.of("B")) || shown.equals(List.of("A", "B")),
          "The user asked for A, and then for B. In the end, %s was shown.".formatted(shown));
      require(!isBusy, "Both jobs have ended, and the view is still busy.");
    }
  }

  /**
   * The user cancels a job that is about to end. Its thread then does something else, and does not
   * end that before the user has cancelled.
   */
  public static final class CancelledJob extends Screen {
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Session<String> session = new Session<>(ui, worker, this);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private boolean isDisturbed;

    /** Made by the explorer. */
    public CancelledJob() {
      task(
          "user",
          () -> {
            ui.execute(() -> {
              session.ask(this::job);
              worker.execute(this::somethingElse);
            });
            begun.await();
            ui.execute(() -> {
              session.cancel();
              cancelled.countDown();
            });
            letGo.countDown();
          });
    }

    private void job(Consumer<? super String> publish) throws InterruptedException {
      begun.countDown();
      letGo.await();
      publish.accept("A");
    }

    private void somethingElse() {
      try {
        cancelled.await();
        isDisturbed |= Thread.currentThread().isInterrupted();
      } catch (InterruptedException e) {
        isDisturbed = true;
      }
    }

    @Override
    protected void verify() {
      require(
          !isDisturbed,
          THREAD_IS_THE_JOB,
          "The user asked for a job and cancelled it. The worker's thread was interrupted later,"
              + " when it did something else.");
      require(!isBusy, "The user has cancelled the job, and the view is still busy.");
    }
  }
}
