// Question: I have all my results. Why doesn't my program end?
// Run: java examples/Ex08_ForgottenPool.java
// Then: delete the line with close and the two lines after it. It hangs. (Ctrl+C stops it.)

import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

void main() throws Exception {
  AtomicReference<Thread> worker = new AtomicReference<>();
  ExecutorService pool = Executors.newFixedThreadPool(1); // not opened in a try
  Future<Integer> future =
      pool.submit(() -> {
        worker.set(Thread.currentThread());
        return 3 * 3;
      });
  IO.println("result: " + future.get());
  IO.println("the pool's thread is alive: " + worker.get().isAlive());
  pool.close();
  worker.get().join(); // close has told the thread to end; join waits until it has
  IO.println("closed; the pool's thread is alive: " + worker.get().isAlive());
}

// Expect: the thread of the pool waits for more work until you close the pool.
// prints: result: 9
// prints: the pool's thread is alive: true
// prints: closed; the pool's thread is alive: false
