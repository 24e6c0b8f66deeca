package kit.schedules.hooks;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import kit.schedules.schedule.Participant;

/** A task of a {@link PlayedPool}: to cancel it interrupts the participant that runs it. */
final class PlayedTask<T> extends FutureTask<T> {
  private Participant runner; // null: nobody at the moment

  PlayedTask(Callable<T> body) {
    super(body);
  }

  @Override
  public void run() {
    runner = Participant.current();
    try {
      super.run();
    } finally {
      runner = null;
    }
  }

  @Override
  public boolean cancel(boolean interrupt) {
    boolean cancelled = super.cancel(false);
    if (cancelled && interrupt && runner != null) {
      runner.interrupt();
    }
    return cancelled;
  }
}
