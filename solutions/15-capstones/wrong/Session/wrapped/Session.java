// misconception: wrapper-is-the-failure
// says: got a CompletionException around it
// from: right/completable-future
package capstones;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

public final class Session<T> {
  private final Executor ui;
  private final Executor worker;
  private final SessionView<T> view;
  private Running current; // in the thread of the user interface

  public Session(Executor ui, Executor worker, SessionView<T> view) {
    this.ui = Objects.requireNonNull(ui);
    this.worker = Objects.requireNonNull(worker);
    this.view = Objects.requireNonNull(view);
  }

  public void ask(Job<T> job) {
    cancel();
    view.busy(true);
    var running = new Running(job);
    current = running;
    CompletableFuture.runAsync(running::work, worker)
        .whenCompleteAsync((_, failure) -> end(running, failure), ui);
  }

  private void end(Running running, Throwable failure) {
    if (running == current) {
      if (failure != null) {
        view.failed(failure);
      }
      current = null;
      view.busy(false);
    }
  }

  private void show(Running running, T part) {
    if (running == current) {
      view.show(part);
    }
  }

  public void cancel() {
    if (current != null) {
      current.giveUp();
      current = null;
      view.busy(false);
    }
  }

  /** A job, and the thread that runs it now. */
  private final class Running {
    private final Job<T> job;
    private Thread thread; // guarded by this; null: nobody runs the job
    private boolean isGivenUp; // guarded by this

    Running(Job<T> job) {
      this.job = job;
    }

    synchronized boolean begin() {
      thread = Thread.currentThread();
      return !isGivenUp;
    }

    synchronized void end() {
      thread = null;
    }

    synchronized void giveUp() {
      isGivenUp = true;
      if (thread != null) {
        thread.interrupt();
      }
    }

    void work() {
      try {
        if (begin()) {
          job.run(part -> ui.execute(() -> show(this, part)));
        }
      } catch (Error | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new CompletionException(e);
      } finally {
        end();
      }
    }
  }
}
