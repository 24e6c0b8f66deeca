// kind: someone from Go: both send into a channel of capacity 2, the first failure cancels the
// other, waits also after an interrupt
package threads;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public final class Both {
  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    record Message(int who, Object value, Throwable failure) {}
    BlockingQueue<Message> channel = new ArrayBlockingQueue<>(2);
    List<Supplier<?>> suppliers = List.of(first, second);
    List<Thread> threads =
        IntStream.range(0, 2)
            .mapToObj(i ->
                Thread.ofVirtual()
                    .start(() -> {
                      try {
                        channel.add(new Message(i, suppliers.get(i).get(), null));
                      } catch (Throwable t) {
                        channel.add(new Message(i, null, t));
                      }
                    }))
            .toList();
    Object[] results = new Object[2];
    Throwable failure = null;
    InterruptedException interrupted = null;
    for (int n = 0; n < 2; ) {
      try {
        Message m = channel.take();
        n++;
        results[m.who] = m.value;
        if (m.failure != null && failure == null) {
          failure = m.failure;
          threads.forEach(Thread::interrupt);
        }
      } catch (InterruptedException e) {
        interrupted = e;
        threads.forEach(Thread::interrupt);
      }
    }
    for (Thread t : threads) {
      while (t.isAlive()) {
        try {
          t.join();
        } catch (InterruptedException e) {
          interrupted = e;
        }
      }
    }
    if (interrupted != null) throw interrupted;
    if (failure != null) throw new IllegalStateException("one of the two failed", failure);
    @SuppressWarnings("unchecked")
    Pair<A, B> pair = (Pair<A, B>) new Pair<>(results[0], results[1]);
    return pair;
  }
}
