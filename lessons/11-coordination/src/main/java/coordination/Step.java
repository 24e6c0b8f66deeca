package coordination;

/** What one worker does in one phase. */
@FunctionalInterface
public interface Step {
  /**
   * Does the step, on the calling thread. Steps of different workers may run at the same time.
   *
   * @param worker the number of the worker; the first is 0
   * @param phase the number of the phase; the first is 0
   * @throws Exception if it fails, or if it is interrupted
   */
  void run(int worker, int phase) throws Exception;
}
