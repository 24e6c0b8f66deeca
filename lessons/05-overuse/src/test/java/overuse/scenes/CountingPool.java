package overuse.scenes;

import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool of so many threads that counts its tasks, whichever way they come. */
public final class CountingPool extends AbstractExecutorService {
  private final ExecutorService threads;
  private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
  private final AtomicInteger tasks = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  public CountingPool(int workers) {
    threads = Executors.newFixedThreadPool(workers, this::worker);
  }

  private Thread worker(Runnable work) {
    Thread worker = Executors.defaultThreadFactory().newThread(work);
    workers.add(worker);
    return worker;
  }

  /** Whether a thread is one of this pool's workers. */
  public boolean owns(Thread thread) {
    return workers.contains(thread);
  }

  public int tasks() {
    return tasks.get();
  }

  /** How many tasks are over; whoever asks one of these whether it is done hears yes. */
  public int ended() {
    return ended.get();
  }

  /** Lets no thread live, whatever was done with it. */
  public void end() {
    threads.shutdownNow();
  }

  @Override
  public void execute(Runnable task) {
    tasks.incrementAndGet();
    threads.execute(() -> {
      try {
        task.run();
      } finally {
        ended.incrementAndGet();
      }
    });
  }

  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return threads.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    return threads.awaitTermination(time, unit);
  }
}
