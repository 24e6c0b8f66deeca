package pools;

import kit.Gate;

/** What workers do that die in the middle of a chunk. */
final class MortalForTest {
  private MortalForTest() {}

  /** What a worker does before it dies. */
  interface LastAct {
    void run() throws InterruptedException;
  }

  /**
   * Dies in its first, second … chunk. Who asks it again waits for ever: so the test notices at
   * once.
   *
   * @param last 1 for the first
   */
  static WorkerForTest.Script inChunk(int last, LastAct lastAct) {
    var grave = new Gate();
    return nth -> {
      if (nth > last) {
        WorkerForTest.hold(grave);
      }
      if (nth >= last) {
        lastAct.run();
        throw new WorkerDiedException("exit code 137");
      }
    };
  }

  /** Dies in its first chunk. */
  static WorkerForTest.Script atOnce(LastAct lastAct) {
    return inChunk(1, lastAct);
  }
}
