package coordination;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Exercise 11.3: an end mark that each consumer passes on to the next one. */
public final class PipelineEnd {

  private PipelineEnd() {}

  /** Brings every item of the source to one of the consumers. */
  public static <T> void run(
      Iterator<? extends T> source, List<? extends ItemConsumer<? super T>> consumers, int capacity)
      throws InterruptedException, ExecutionException {
    if (consumers.isEmpty() || capacity < 1) {
      throw new IllegalArgumentException(consumers.size() + " consumers, capacity " + capacity);
    }
    Line<T> line = new Line<>(consumers, capacity);
    try {
      line.produce(source);
    } finally {
      line.end();
    }
    line.throwFailure();
  }

  /** The queue, the threads of the consumers, and what is known about them. */
  private static final class Line<T> {
    private final BlockingQueue<Optional<T>> queue; // an empty one is the end mark
    private final AtomicInteger working;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Line(List<? extends ItemConsumer<? super T>> consumers, int capacity) {
      queue = new ArrayBlockingQueue<>(capacity);
      working = new AtomicInteger(consumers.size());
      for (ItemConsumer<? super T> consumer : consumers) {
        threads.add(Thread.ofPlatform().name("consumer").start(() -> consumeAll(consumer)));
      }
    }

    private void consumeAll(ItemConsumer<? super T> consumer) {
      try {
        Optional<T> next = queue.take();
        while (next.isPresent()) {
          consumer.consume(next.get());
          next = queue.take();
        }
        // For the next consumer. A put might be interrupted, and then the mark would be lost. If
        // there is no room, stop() has put another mark into the queue.
        queue.offer(Optional.empty());
      } catch (Throwable t) {
        failure.compareAndSet(null, t);
        if (working.decrementAndGet() == 0 && !stopped) {
          dropAll();
        }
      }
    }

    /** Nobody works any more. Makes room for the producer, until the end. */
    private void dropAll() {
      try {
        while (queue.take().isPresent()) {
          // the item is lost: nobody could consume it
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // the producer was interrupted, and puts no more
      }
    }

    void produce(Iterator<? extends T> source) throws InterruptedException {
      while (working.get() > 0 && source.hasNext()) {
        put(Optional.of(source.next()));
      }
    }

    private void put(Optional<T> message) throws InterruptedException {
      try {
        queue.put(message);
      } catch (InterruptedException e) {
        stop();
        throw e;
      }
    }

    /**
     * Nothing that waits will be consumed. Those that take no notice of interrupts find the end.
     */
    private void stop() {
      stopped = true;
      queue.clear();
      queue.offer(Optional.empty());
      threads.forEach(Thread::interrupt);
    }

    /** Tells all consumers that the end has come, and waits for them. */
    void end() throws InterruptedException {
      InterruptedException interrupted = null;
      if (!stopped) {
        try {
          put(Optional.empty());
        } catch (InterruptedException e) {
          interrupted = e;
        }
      }
      for (Thread thread : threads) {
        boolean joined = false;
        while (!joined) {
          try {
            thread.join();
            joined = true;
          } catch (InterruptedException e) {
            interrupted = e;
            stop();
          }
        }
      }
      if (interrupted != null) {
        throw interrupted;
      }
    }

    void throwFailure() throws ExecutionException {
      if (failure.get() != null) {
        throw new ExecutionException(failure.get());
      }
    }
  }
}
