package coordination.scenes;

/** A thread of the test's that uses the learner's object beside the thread that is watched. */
public final class Helper {
  private Helper() {}

  /** What it does. */
  @FunctionalInterface
  public interface Code {
    /**
     * Does it.
     *
     * @throws Exception which ends the thread, and nothing else
     */
    void run() throws Exception;
  }

  /** Starts a thread that does this. If it waits for ever, the trial breaks it off at its end. */
  public static Thread start(String name, Code code) {
    return Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(() -> {
          try {
            code.run();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the trial is over
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
