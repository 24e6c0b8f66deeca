package explorer.hooks.threads;

/**
 * What the woven code makes in place of a {@code Thread}, and inherits from. It is a daemon if the
 * thread that makes it is one to the program: the JDK would ask the virtual thread that carries its
 * maker, and that one always is.
 */
@SuppressWarnings("this-escape") // setDaemon is final
public class SimulatedThread extends Thread {
  private final Runnable body; // null: none

  public SimulatedThread() {
    this.body = null;
    inherit();
  }

  public SimulatedThread(Runnable body) {
    super(body);
    this.body = expected(body);
    inherit();
  }

  public SimulatedThread(ThreadGroup group, Runnable body) {
    super(group, body);
    this.body = expected(body);
    inherit();
  }

  public SimulatedThread(String name) {
    super(name);
    this.body = null;
    inherit();
  }

  public SimulatedThread(ThreadGroup group, String name) {
    super(group, name);
    this.body = null;
    inherit();
  }

  public SimulatedThread(Runnable body, String name) {
    super(body, name);
    this.body = expected(body);
    inherit();
  }

  public SimulatedThread(ThreadGroup group, Runnable body, String name) {
    super(group, body, name);
    this.body = expected(body);
    inherit();
  }

  public SimulatedThread(ThreadGroup group, Runnable body, String name, long stackSize) {
    super(group, body, name, stackSize);
    this.body = expected(body);
    inherit();
  }

  public SimulatedThread(
      ThreadGroup group, Runnable body, String name, long stackSize, boolean inheritsLocals) {
    super(group, body, name, stackSize, inheritsLocals);
    this.body = expected(body);
    inherit();
  }

  /** Notes what this thread will run, unless a class with a run method of its own decides that. */
  private Runnable expected(Runnable body) {
    if (getClass() == SimulatedThread.class) {
      RunningFutureTasks.expect(body);
    }
    return body;
  }

  /** Runs the body, as {@link Thread#run} does, and notes in which thread: it may be cancelled. */
  @Override
  public void run() {
    if (body != null) {
      RunningFutureTasks.run(body);
    }
  }

  private void inherit() {
    setDaemon(ThreadStartHooks.isDaemon());
  }
}
