package capstones.scenes;

import static capstones.scenes.SessionBelief.ANY_THREAD_MAY_DRAW;

import capstones.SessionView;
import java.util.ArrayList;
import java.util.List;
import kit.Rejection;

/**
 * A view that keeps what it is told, and notes the first call by a thread other than that of the
 * user interface.
 */
public final class RecordingView implements SessionView<String> {
  private final Thread ui;
  private final List<String> shown = new ArrayList<>(); // guarded by this
  private final List<Throwable> failures = new ArrayList<>(); // guarded by this
  private int calls; // guarded by this
  private boolean busy; // guarded by this
  private String foreignCall; // guarded by this; null: none so far
  private String lateCall; // guarded by this; null: none so far

  /** Makes a view that is not busy and shows nothing, for a user interface with that thread. */
  public RecordingView(Thread ui) {
    this.ui = ui;
  }

  @Override
  public synchronized void busy(boolean nowBusy) {
    note("busy(%s)".formatted(nowBusy), false);
    busy = nowBusy;
  }

  @Override
  public synchronized void show(String part) {
    note("show(%s)".formatted(part), true);
    shown.add(part);
  }

  @Override
  public synchronized void failed(Throwable failure) {
    note("failed(%s)".formatted(failure), true);
    failures.add(failure);
  }

  private void note(String call, boolean onlyWhileBusy) {
    calls++;
    if (Thread.currentThread() != ui && foreignCall == null) {
      foreignCall = call;
    }
    if (onlyWhileBusy && !busy && lateCall == null) {
      lateCall = call;
    }
  }

  /** Returns how often it was called. */
  public synchronized int calls() {
    return calls;
  }

  /** Returns the parts that were shown, in their order; an unmodifiable copy. */
  public synchronized List<String> shown() {
    return List.copyOf(shown);
  }

  /** Returns the failures that were shown, in their order; an unmodifiable copy. */
  public synchronized List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /** Returns what {@code busy} was told last; at first false. */
  public synchronized boolean isBusy() {
    return busy;
  }

  /** Demands that only the thread of the user interface has called the view. */
  public synchronized void requireOnlyUi() {
    if (foreignCall != null) {
      throw Rejection.of(
          ANY_THREAD_MAY_DRAW,
          "A thread that is not the user interface's called view.%s.".formatted(foreignCall));
    }
  }

  /** Demands that whatever was shown was shown while the view was busy. */
  public synchronized void requireShownWhileBusy() {
    if (lateCall != null) {
      throw Rejection.plain(
          ("view.%s was called while the view was not busy. The view is busy from ask until"
                  + " everything of the job has been shown.")
              .formatted(lateCall));
    }
  }
}
