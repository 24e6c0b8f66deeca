package explorer.hooks.threads;

/**
 * What the woven code makes in place of a {@code Thread}, and inherits from. It is a daemon if the
 * thread that makes it is one to the program: the JDK would ask the virtual thread that carries its
 * maker, and that one always is.
 */
@SuppressWarnings("this-escape") // setDaemon is final
public class SimulatedThread extends Thread {
  public SimulatedThread() {
    inherit();
  }

  public SimulatedThread(Runnable body) {
    super(body);
    inherit();
  }

  public SimulatedThread(ThreadGroup group, Runnable body) {
    super(group, body);
    inherit();
  }

  public SimulatedThread(String name) {
    super(name);
    inherit();
  }

  public SimulatedThread(ThreadGroup group, String name) {
    super(group, name);
    inherit();
  }

  public SimulatedThread(Runnable body, String name) {
    super(body, name);
    inherit();
  }

  public SimulatedThread(ThreadGroup group, Runnable body, String name) {
    super(group, body, name);
    inherit();
  }

  public SimulatedThread(ThreadGroup group, Runnable body, String name, long stackSize) {
    super(group, body, name, stackSize);
    inherit();
  }

  public SimulatedThread(
      ThreadGroup group, Runnable body, String name, long stackSize, boolean inheritsLocals) {
    super(group, body, name, stackSize, inheritsLocals);
    inherit();
  }

  private void inherit() {
    setDaemon(ThreadStartHooks.isDaemon());
  }
}
