// Question: A task throws. When do I find out?
// Run: java examples/Ex04_ErrorsComeOutLate.java
// Then: add pool.execute(() -> IO.println(1 / zero)). Where do you see the exception now?

import java.util.concurrent.*;

void main() throws InterruptedException {
  int zero = 0;
  Future<Integer> future;
  try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
    future = pool.submit(() -> 1 / zero);
    IO.println("submitted: nothing seems wrong");
  }
  IO.println("the pool is closed: still nothing");
  IO.println("the future is " + future.state());
  try {
    future.get();
  } catch (ExecutionException e) {
    IO.println("I asked, and got an " + e.getClass().getSimpleName());
    IO.println("its cause is " + e.getCause());
  }
}

// Expect: nothing shows the failure until somebody asks the future.
// prints: submitted: nothing seems wrong
// prints: the pool is closed: still nothing
// prints: the future is FAILED
// prints: I asked, and got an ExecutionException
// prints: its cause is java.lang.ArithmeticException: / by zero
