// misconception: ignored-is-cancelled
// says: A was not interrupted
// from: reference
package capstones;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

public final class Session<T> {
  private final Executor ui;
  private final Executor worker;
  private final SessionView<T> view;

  private long number;
  private FutureTask<Void> current;

  public Session(Executor ui, Executor worker, SessionView<T> view) {
    this.ui = Objects.requireNonNull(ui);
    this.worker = Objects.requireNonNull(worker);
    this.view = Objects.requireNonNull(view);
  }

  public void ask(Job<T> job) {
    cancel();
    view.busy(true);
    long mine = number;
    current = new FutureTask<>(() -> run(job, mine), null);
    worker.execute(current);
  }

  private void run(Job<T> job, long mine) {
    try {
      job.run(part -> inUi(mine, () -> view.show(part)));
    } catch (Throwable failure) {
      inUi(mine, () -> view.failed(failure));
    }
    inUi(mine, this::end);
  }

  private void inUi(long mine, Runnable change) {
    ui.execute(() -> {
      if (mine == number) {
        change.run();
      }
    });
  }

  private void end() {
    current = null;
    view.busy(false);
  }

  public void cancel() {
    number++;
    if (current != null) {
      current.cancel(false);
      end();
    }
  }
}
