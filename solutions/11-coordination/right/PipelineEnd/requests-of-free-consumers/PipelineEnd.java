// kind: a free consumer leaves a request, and the producer answers the oldest one
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Exercise 11.3: one producer, several consumers, and an end that reaches all of them. */
public final class PipelineEnd {

  private PipelineEnd() {}

  private static final class Line<T> {
    private final Deque<T> waiting = new ArrayDeque<>();
    private final Deque<CompletableFuture<Optional<T>>> requests = new ArrayDeque<>();
    private final int capacity;
    private int alive;
    private boolean ended;
    private CompletableFuture<Void> room = CompletableFuture.completedFuture(null);
    private Throwable failure;

    Line(int capacity, int alive) {
      this.capacity = capacity;
      this.alive = alive;
    }

    synchronized CompletableFuture<Optional<T>> request() {
      if (!waiting.isEmpty()) {
        T item = waiting.removeFirst();
        room.complete(null);
        return CompletableFuture.completedFuture(Optional.of(item));
      }
      CompletableFuture<Optional<T>> request = new CompletableFuture<>();
      if (ended) {
        request.complete(Optional.empty());
      } else {
        requests.addLast(request);
      }
      return request;
    }

    synchronized CompletableFuture<Void> roomOrAllLost() {
      if (alive > 0 && waiting.size() == capacity) {
        room = new CompletableFuture<>();
      }
      return room;
    }

    synchronized void add(T item) {
      if (requests.isEmpty()) {
        waiting.addLast(item);
      } else {
        requests.removeFirst().complete(Optional.of(item));
      }
    }

    synchronized void end(boolean discard) {
      ended = true;
      if (discard) {
        waiting.clear();
      }
      requests.forEach(request -> request.complete(Optional.empty()));
      requests.clear();
    }

    synchronized boolean allLost() {
      return alive == 0;
    }

    synchronized void lost(Throwable t) {
      failure = t;
      alive--;
      if (alive == 0) {
        room.complete(null);
      }
    }

    void work(ItemConsumer<? super T> consumer) {
      try {
        while (true) {
          Optional<T> item = request().join();
          if (item.isEmpty()) {
            return;
          }
          consumer.consume(item.get());
        }
      } catch (Throwable t) {
        lost(t);
      }
    }

    synchronized Throwable failure() {
      return failure;
    }
  }

  public static <T> void run(
      Iterator<? extends T> source, List<? extends ItemConsumer<? super T>> consumers, int capacity)
      throws InterruptedException, ExecutionException {
    if (consumers.isEmpty() || capacity < 1) {
      throw new IllegalArgumentException(
          "consumers: " + consumers.size() + ", capacity: " + capacity);
    }
    Line<T> line = new Line<>(capacity, consumers.size());
    Thread[] threads =
        consumers.stream()
            .map(consumer -> Thread.ofPlatform().start(() -> line.work(consumer)))
            .toArray(Thread[]::new);
    boolean interrupted = false;
    Throwable sourceFailure = null;
    try {
      while (!line.allLost() && source.hasNext()) {
        T item = source.next();
        line.roomOrAllLost().get();
        line.add(item);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    } catch (RuntimeException | Error e) {
      sourceFailure = e;
    }
    line.end(interrupted);
    if (interrupted) {
      for (Thread thread : threads) {
        thread.interrupt();
      }
    }
    for (int i = 0; i < threads.length; ) {
      try {
        threads[i].join();
        i++;
      } catch (InterruptedException e) {
        interrupted = true;
        line.end(true);
        for (Thread thread : threads) {
          thread.interrupt();
        }
      }
    }
    if (interrupted) {
      throw new InterruptedException();
    }
    if (sourceFailure instanceof RuntimeException e) {
      throw e;
    }
    if (sourceFailure instanceof Error e) {
      throw e;
    }
    if (line.failure() != null) {
      throw new ExecutionException(line.failure());
    }
  }
}
