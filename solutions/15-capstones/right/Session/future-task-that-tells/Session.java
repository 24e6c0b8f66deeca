// kind: a subclass of FutureTask that says in done() how it ended
package capstones;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

public final class Session<T> {
  private final Executor ui;
  private final Executor worker;
  private final SessionView<T> view;
  private Work current; // in the thread of the user interface

  public Session(Executor ui, Executor worker, SessionView<T> view) {
    this.ui = Objects.requireNonNull(ui);
    this.worker = Objects.requireNonNull(worker);
    this.view = Objects.requireNonNull(view);
  }

  public void ask(Job<T> job) {
    cancel();
    current = new Work(job);
    view.busy(true);
    worker.execute(current);
  }

  public void cancel() {
    Work old = current;
    current = null;
    if (old != null) {
      old.cancel(true);
      view.busy(false);
    }
  }

  private final class Work extends FutureTask<Void> {
    Work(Job<T> job) {
      this(job, new Publisher());
    }

    private Work(Job<T> job, Publisher publisher) {
      super(() -> {
        job.run(publisher::publish);
        return null;
      });
      publisher.work = this;
    }

    @Override
    protected void done() {
      ui.execute(() -> {
        if (current == this) {
          current = null;
          if (state() == Future.State.FAILED) {
            view.failed(exceptionNow());
          }
          view.busy(false);
        }
      });
    }
  }

  private final class Publisher {
    private Work work; // set before the work is handed over

    void publish(T part) {
      ui.execute(() -> {
        if (current == work) {
          view.show(part);
        }
      });
    }
  }
}
