// kind: the tasks tell the caller by a queue, and the caller submits more
package liveness;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

public final class Nested {

  private Nested() {}

  private sealed interface Event {}

  private record Opened(List<Page> pages) implements Event {}

  private record Counted(int words) implements Event {}

  private record Failed(Throwable cause) implements Event {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    for (Folder folder : folders) {
      run(() -> new Opened(folder.open()), events, pool);
    }
    long sum = 0;
    for (int open = folders.size(); open > 0; open--) {
      switch (next(events)) {
        case Opened(List<Page> pages) -> {
          for (Page page : pages) {
            run(() -> new Counted(page.words()), events, pool);
          }
          open += pages.size();
        }
        case Counted(int words) -> sum += words;
        case Failed(Throwable cause) -> throw new IllegalStateException(cause);
      }
    }
    return sum;
  }

  private static void run(Supplier<Event> call, BlockingQueue<Event> events, ExecutorService pool) {
    pool.execute(() -> {
      try {
        events.add(call.get());
      } catch (Throwable e) {
        events.add(new Failed(e));
      }
    });
  }

  private static Event next(BlockingQueue<Event> events) {
    try {
      return events.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
