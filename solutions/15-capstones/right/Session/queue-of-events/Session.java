// kind: the workers put events into a queue, and the user interface goes through them
package capstones;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

public final class Session<T> {
  private final Executor ui;
  private final Executor worker;
  private final SessionView<T> view;
  private final Queue<Event<T>> events = new ConcurrentLinkedQueue<>();
  private FutureTask<?> task; // in the thread of the user interface
  private int generation; // in the thread of the user interface

  public Session(Executor ui, Executor worker, SessionView<T> view) {
    this.ui = Objects.requireNonNull(ui);
    this.worker = Objects.requireNonNull(worker);
    this.view = Objects.requireNonNull(view);
  }

  private sealed interface Event<T> {
    int generation();
  }

  private record Part<T>(int generation, T part) implements Event<T> {}

  private record Failed<T>(int generation, Throwable failure) implements Event<T> {}

  private record Ended<T>(int generation) implements Event<T> {}

  public void ask(Job<T> job) {
    cancel();
    int mine = generation;
    task = new FutureTask<>(() -> work(job, mine), null);
    view.busy(true);
    worker.execute(task);
  }

  private void work(Job<T> job, int mine) {
    try {
      job.run(part -> tell(new Part<>(mine, part)));
    } catch (Throwable failure) {
      tell(new Failed<>(mine, failure));
    }
    tell(new Ended<>(mine));
  }

  private void tell(Event<T> event) {
    events.add(event);
    ui.execute(this::goThrough);
  }

  private void goThrough() {
    for (var event = events.poll(); event != null; event = events.poll()) {
      if (event.generation() == generation) {
        switch (event) {
          case Part<T>(var _, T part) -> view.show(part);
          case Failed<T>(var _, Throwable failure) -> view.failed(failure);
          case Ended<T> _ -> {
            task = null;
            view.busy(false);
          }
        }
      }
    }
  }

  public void cancel() {
    generation++;
    if (task != null) {
      task.cancel(true);
      task = null;
      view.busy(false);
    }
  }
}
