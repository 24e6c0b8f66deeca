// misconception: error-is-missed
// says: open() threw an Error, and your code waits for ever
// from: right/events-to-the-caller
package liveness;

import java.util.List;
import java.util.concurrent.*;
import java.util.stream.*;

public final class Nested {
  private Nested() {}

  public static long count(List<Folder> folders, ExecutorService pool) {
    BlockingQueue<Object> ended = new LinkedBlockingQueue<>();
    int n = 0;
    for (Folder f : folders) {
      n++;
      pool.execute(() -> {
        try {
          ended.add(f.open());
        } catch (Exception e) {
          ended.add(e);
        }
      });
    }
    long sum = 0;
    try {
      while (n > 0) {
        n--;
        switch (ended.take()) {
          case List<?> pages -> {
            for (Object p : pages) {
              n++;
              pool.execute(() -> {
                try {
                  ended.add(((Page) p).words());
                } catch (Exception e) {
                  ended.add(e);
                }
              });
            }
          }
          case Integer words -> sum += words;
          case RuntimeException e -> throw e;
          default -> throw new AssertionError();
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return sum;
  }
}
