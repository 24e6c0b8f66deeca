package bench.python;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import pools.ChildProcess;
import pools.MappedWorker;
import pools.ProcessPool;
import pools.Square;
import pools.TaskFailedException;
import pools.Worker;
import pools.WorkerDiedException;
import pools.WorkerProcess;

/**
 * Four workers that are processes, and the reference solution that maps over them.
 *
 * @param <W> how the numbers get to a worker's process
 */
abstract class ProcessWorkers<W extends Worker> implements JavaPool<long[]> {
  private static final int WORKERS = 4;
  private static final int CHUNKS_EACH = 4;

  private final List<W> workers = new ArrayList<>();

  ProcessWorkers() throws IOException {
    for (int i = 0; i < WORKERS; i++) {
      workers.add(start());
    }
  }

  abstract W start() throws IOException;

  abstract void end(W worker);

  @Override
  public long[] of(long[] numbers) {
    return numbers;
  }

  @Override
  public long[] map(long[] items) throws InterruptedException, ExecutionException {
    int chunk = Math.max(1, Math.ceilDiv(items.length, WORKERS * CHUNKS_EACH));
    return ProcessPool.map(workers, chunk, items);
  }

  @Override
  public long[] back(long[] results) {
    return results;
  }

  @Override
  public long oneTask() throws WorkerDiedException, TaskFailedException, InterruptedException {
    return workers.getFirst().exchange(new long[] {7})[0];
  }

  /** All at the same time: each waits until its process is gone. */
  @Override
  public void close() {
    var closing = new ArrayList<Thread>();
    for (W worker : workers) {
      closing.add(Thread.ofPlatform().start(() -> end(worker)));
    }
    for (Thread thread : closing) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Their numbers go through pipes. */
  static final class Piped extends ProcessWorkers<WorkerProcess> {
    Piped() throws IOException {}

    @Override
    WorkerProcess start() throws IOException {
      return WorkerProcess.start(Square.class);
    }

    @Override
    void end(WorkerProcess worker) {
      worker.close();
    }
  }

  /** Their numbers are in a file that both processes have mapped. */
  static final class Mapped extends ProcessWorkers<MappedWorker> {
    Mapped() throws IOException {}

    /** With room for all numbers: only the pages that are used cost memory. */
    @Override
    MappedWorker start() throws IOException {
      Path folder = Path.of(System.getProperty("java.io.tmpdir"));
      return MappedWorker.start(file -> ChildProcess.start(Square.class, file), folder, 1 << 20);
    }

    @Override
    void end(MappedWorker worker) {
      worker.close();
    }
  }
}
