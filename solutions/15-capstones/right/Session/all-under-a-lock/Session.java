// kind: everything shared is under a lock, though one thread alone would do
package capstones;

import java.util.Objects;
import java.util.concurrent.Executor;

public final class Session<T> {
  private final Executor ui;
  private final Executor worker;
  private final SessionView<T> view;
  private Running current; // guarded by this

  public Session(Executor ui, Executor worker, SessionView<T> view) {
    this.ui = Objects.requireNonNull(ui);
    this.worker = Objects.requireNonNull(worker);
    this.view = Objects.requireNonNull(view);
  }

  public synchronized void ask(Job<T> job) {
    cancel();
    view.busy(true);
    var running = new Running(job);
    current = running;
    worker.execute(running::work);
  }

  public synchronized void cancel() {
    if (current != null) {
      current.giveUp();
      current = null;
      view.busy(false);
    }
  }

  private synchronized boolean isCurrent(Running running) {
    return current == running;
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

    void later(Runnable change) {
      ui.execute(() -> {
        if (isCurrent(this)) {
          change.run();
        }
      });
    }

    void work() {
      try {
        if (begin()) {
          job.run(part -> later(() -> view.show(part)));
        }
      } catch (Throwable failure) {
        later(() -> view.failed(failure));
      } finally {
        end();
        later(Session.this::cancel);
      }
    }
  }
}
