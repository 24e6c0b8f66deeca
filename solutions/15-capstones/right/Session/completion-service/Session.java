// kind: an ExecutorCompletionService round a plain executor, and a flag for each job
package capstones;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

public final class Session<T> {
  private final Executor ui;
  private final Executor worker;
  private final SessionView<T> view;
  private Runnable giveUp; // null if no job is under way; only the UI thread

  public Session(Executor ui, Executor worker, SessionView<T> view) {
    this.ui = Objects.requireNonNull(ui);
    this.worker = Objects.requireNonNull(worker);
    this.view = Objects.requireNonNull(view);
  }

  public void ask(Job<T> job) {
    cancel();
    boolean[] wanted = {true}; // read and written by the UI thread only
    view.busy(true);
    Future<Void> future =
        new ExecutorCompletionService<Void>(worker::execute)
            .submit(() -> {
              try {
                job.run(part -> post(() -> wanted[0], () -> view.show(part)));
              } catch (Throwable failure) {
                post(() -> wanted[0], () -> view.failed(failure));
              }
              post(
                  () -> wanted[0],
                  () -> {
                    giveUp = null;
                    wanted[0] = false;
                    view.busy(false);
                  });
              return null;
            });
    giveUp =
        () -> {
          wanted[0] = false;
          future.cancel(true);
        };
  }

  private void post(BooleanSupplier wanted, Runnable change) {
    ui.execute(() -> {
      if (wanted.getAsBoolean()) {
        change.run();
      }
    });
  }

  public void cancel() {
    if (giveUp != null) {
      Runnable old = giveUp;
      giveUp = null;
      old.run();
      view.busy(false);
    }
  }
}
