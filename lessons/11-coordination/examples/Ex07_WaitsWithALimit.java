// Question: What does a wait with a limit tell when the time is up?
// Run: java examples/Ex07_WaitsWithALimit.java
// Then: let the barrier have one party only. What comes out?

import java.util.concurrent.*;

void main() throws Exception {
  BlockingQueue<String> empty = new ArrayBlockingQueue<>(1);
  BlockingQueue<String> full = new ArrayBlockingQueue<>(1);
  full.put("item");
  IO.println("poll:  " + empty.poll(10, TimeUnit.MILLISECONDS));
  IO.println("offer: " + full.offer("one more", 10, TimeUnit.MILLISECONDS));
  IO.println("latch: " + new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS));

  CyclicBarrier barrier = new CyclicBarrier(2);
  try {
    barrier.await(10, TimeUnit.MILLISECONDS);
  } catch (TimeoutException e) {
    IO.println("await: TimeoutException, and the barrier is broken: " + barrier.isBroken());
  }

  CompletableFuture<String> reply = new CompletableFuture<>();
  try {
    reply.get(10, TimeUnit.MILLISECONDS);
  } catch (TimeoutException e) {
    IO.println("get:   TimeoutException, and the future is done: " + reply.isDone());
  }
}

// Expect: some say it by a result that you have to look at, some by an exception. A barrier is
// broken
// for all afterwards. The future is still there, and its task goes on.
// prints: poll:  null
// prints: offer: false
// prints: latch: false
// prints: await: TimeoutException, and the barrier is broken: true
// prints: get:   TimeoutException, and the future is done: false
