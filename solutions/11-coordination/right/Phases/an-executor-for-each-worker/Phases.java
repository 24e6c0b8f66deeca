// kind: an executor with one thread for each worker; the caller waits for each phase
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Exercise 11.2: workers that go from phase to phase together. */
public final class Phases {

  private Phases() {}

  /** Runs a step for each worker in each phase. */
  public static void run(int workers, int phases, Step step)
      throws InterruptedException, ExecutionException {
    if (workers < 1 || phases < 0) {
      throw new IllegalArgumentException(workers + " workers, " + phases + " phases");
    }
    List<ExecutorService> threads = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      threads.add(Executors.newSingleThreadExecutor());
    }
    try {
      for (int phase = 0; phase < phases; phase++) {
        runPhase(threads, phase, step);
      }
    } catch (InterruptedException e) {
      threads.forEach(ExecutorService::shutdownNow);
      throw e;
    } finally {
      threads.forEach(ExecutorService::close);
    }
  }

  private static void runPhase(List<ExecutorService> threads, int phase, Step step)
      throws InterruptedException, ExecutionException {
    List<Future<Void>> steps = new ArrayList<>();
    for (int i = 0; i < threads.size(); i++) {
      int worker = i;
      Callable<Void> task =
          () -> {
            step.run(worker, phase);
            return null;
          };
      steps.add(threads.get(worker).submit(task));
    }
    for (Future<Void> one : steps) {
      one.get();
    }
  }
}
