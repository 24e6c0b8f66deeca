// misconception: room-until-consumed
// says: take up room
// from: right/semaphores-count
package coordination;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class PipelineEnd {
  private PipelineEnd() {}

  public static <T> void run(
      Iterator<? extends T> source, List<? extends ItemConsumer<? super T>> consumers, int capacity)
      throws InterruptedException, ExecutionException {
    if (consumers.isEmpty()) throw new IllegalArgumentException("no consumers");
    if (capacity < 1) throw new IllegalArgumentException("capacity: " + capacity);
    var items = new ConcurrentLinkedQueue<T>();
    var room = new Semaphore(capacity);
    var news = new Semaphore(0); // one permit for each item, and for each consumer at the end
    var working = new AtomicInteger(consumers.size());
    var failure = new AtomicReference<Throwable>();
    List<Thread> threads = new ArrayList<>();
    for (ItemConsumer<? super T> consumer : consumers) {
      Thread thread =
          new Thread(() -> {
            try {
              while (true) {
                news.acquireUninterruptibly();
                T item = items.poll();
                if (item == null) return; // the end
                consumer.consume(item);
                room.release();
              }
            } catch (Throwable t) {
              failure.compareAndSet(null, t);
              if (working.decrementAndGet() == 0) room.release(); // wakes the producer
            }
          });
      threads.add(thread);
      thread.start();
    }
    boolean interrupted = false;
    try {
      while (working.get() > 0 && source.hasNext()) {
        T item = source.next();
        room.acquire();
        items.add(item);
        news.release();
      }
    } catch (InterruptedException e) {
      interrupted = true;
      items.clear();
      threads.forEach(Thread::interrupt);
    } finally {
      news.release(consumers.size());
      for (Thread thread : threads) {
        for (boolean ended = false; !ended; ) {
          try {
            thread.join();
            ended = true;
          } catch (InterruptedException e) {
            interrupted = true;
            items.clear();
            threads.forEach(Thread::interrupt);
          }
        }
      }
    }
    if (interrupted) throw new InterruptedException();
    if (failure.get() != null) throw new ExecutionException(failure.get());
  }
}
