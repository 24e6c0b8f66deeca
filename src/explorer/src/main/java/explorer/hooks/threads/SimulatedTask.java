package explorer.hooks.threads;

import explorer.run.ControlledThread;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * A task of a {@link SimulatedPool}: to cancel it interrupts the controlled thread that runs it.
 */
class SimulatedTask<T> extends FutureTask<T> {
  private ControlledThread runner; // null: nobody at the moment

  SimulatedTask(Callable<T> body) {
    super(body);
  }

  @Override
  public void run() {
    runner = ControlledThread.current();
    try {
      super.run();
    } finally {
      runner.order().releases(this);
      runner = null;
    }
  }

  @Override
  public boolean cancel(boolean interrupt) {
    ControlledThread.current().order().releases(this);
    boolean cancelled = super.cancel(false);
    if (cancelled && interrupt && runner != null) {
      runner.interrupt();
    }
    return cancelled;
  }
}
