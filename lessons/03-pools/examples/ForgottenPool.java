// Question: My results are all there. Why doesn't my program end?
// Run: java examples/ForgottenPool.java
// Then: delete the line with close and the two after it. The program hangs. (Ctrl+C stops it.)

import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

void main() throws Exception {
  AtomicReference<Thread> worker = new AtomicReference<>();
  ExecutorService pool = Executors.newFixedThreadPool(1); // and no try
  Future<Integer> future =
      pool.submit(() -> {
        worker.set(Thread.currentThread());
        return 3 * 3;
      });
  IO.println("result: " + future.get());
  IO.println("the pool's thread is alive: " + worker.get().isAlive());
  pool.close();
  worker.get().join(); // close has told it to go; this sees it through the door
  IO.println("closed; the pool's thread is alive: " + worker.get().isAlive());
}

// Expect: the pool's thread waits for more work until you close the pool.
// prints: result: 9
// prints: the pool's thread is alive: true
// prints: closed; the pool's thread is alive: false
