package pools.scenes;

import kit.Gate;
import pools.WorkerDiedException;

/** What workers do that die in the middle of a chunk. */
public final class MortalWorker {
  private MortalWorker() {}

  /** What a worker does before it dies. */
  public interface LastAct {
    void run() throws InterruptedException;
  }

  /**
   * Dies in its first, second … chunk. Who asks it again waits for ever: so the test notices at
   * once.
   *
   * @param last 1 for the first
   */
  public static ScriptedWorker.Script inChunk(int last, LastAct lastAct) {
    var grave = new Gate();
    return nth -> {
      if (nth > last) {
        ScriptedWorker.hold(grave);
      }
      if (nth >= last) {
        lastAct.run();
        throw new WorkerDiedException("exit code 137");
      }
    };
  }

  /** Dies in its first chunk. */
  public static ScriptedWorker.Script atOnce(LastAct lastAct) {
    return inChunk(1, lastAct);
  }
}
