package capstones;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Exercise 15.6: does the jobs that a user asks for, one after the other. You make it answer while
 * it works.
 *
 * <p>A session stands between a user interface and workers. The <b>user interface</b> has one
 * thread: it runs the tasks of the executor {@code ui}, one after the other, and reacts to the
 * user. In this thread, the user interface calls the constructor, {@link #ask} and {@link #cancel}.
 * They return at once, because this thread does nothing else while they run. The session calls the
 * view in this thread alone: in {@code ask} and {@code cancel} themselves, or in a task of {@code
 * ui}. The <b>workers</b> do the tasks of the executor {@code worker}, several of them at the same
 * time.
 *
 * @param <T> the type of the parts of a result
 */
public final class Session<T> {
  private final Executor ui;
  private final Executor worker;
  private final SessionView<T> view;

  /**
   * Makes a session in which no job is under way.
   *
   * @param ui does tasks in the thread of the user interface, in the order in which it gets them
   * @param worker does tasks in other threads. Between two tasks it clears a thread's interrupt
   *     flag, as the pools of the JDK do
   * @param view what the user sees. Its methods return quickly
   */
  public Session(Executor ui, Executor worker, SessionView<T> view) {
    this.ui = Objects.requireNonNull(ui);
    this.worker = Objects.requireNonNull(worker);
    this.view = Objects.requireNonNull(view);
  }

  /**
   * Begins a job. If another job is under way, this method gives it up first, as {@link #cancel}
   * does.
   *
   * <p>The view becomes busy. The job runs in a task of {@code worker}. It does not wait for the
   * end of a job that was given up. The parts that it publishes are shown while it runs, in the
   * order in which it published them. When it has ended and all of its parts have been shown, the
   * view is no longer busy.
   *
   * <p>If the job throws an exception or an error, the view is told of this exception or error
   * itself, once, and is no longer busy after that. The parts that were published before are shown
   * all the same.
   *
   * @param job the job to begin; called once
   */
  public void ask(Job<T> job) {
    cancel();
    view.busy(true);
    try {
      job.run(view::show);
    } catch (Throwable failure) {
      view.failed(failure);
    }
    view.busy(false);
  }

  /**
   * Gives up the job that is under way, if there is one. The view is no longer busy.
   *
   * <p>As soon as this method has returned, the view hears nothing of that job any more: no part,
   * no failure and no end, even if it was published or thrown before. If the job has not begun, it
   * does not begin. If it is running, its thread is interrupted. If it has already ended, no thread
   * is interrupted: the thread that ran it may be doing something else.
   *
   * <p>If no job is under way, nothing happens.
   */
  public void cancel() {
    // Here, no job is ever under way: ask has returned only when its job had ended.
  }
}
