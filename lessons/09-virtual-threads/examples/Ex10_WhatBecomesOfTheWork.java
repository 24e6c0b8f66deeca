// Question: The time is up, and a TimeoutException comes. What does the work do?
// Run: java examples/Ex10_WhatBecomesOfTheWork.java
// Then: let the work catch the InterruptedException and go on. What does cancel(true) do then?

import java.util.concurrent.*;

/** Work that waits until it is interrupted. */
class Work implements Callable<String> {
  final CountDownLatch stopped = new CountDownLatch(1);

  public String call() {
    try {
      new CountDownLatch(1).await();
      return "never";
    } catch (InterruptedException e) {
      stopped.countDown();
      return "stopped";
    }
  }

  boolean goesOn() throws InterruptedException {
    return !stopped.await(500, TimeUnit.MILLISECONDS);
  }
}

String outcome(Callable<String> code) {
  try {
    return code.call();
  } catch (ExecutionException e) {
    return e.getCause().getClass().getSimpleName();
  } catch (Exception e) {
    return e.getClass().getSimpleName();
  }
}

void main() throws Exception {
  try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
    Work first = new Work();
    Future<String> future = threads.submit(first);
    IO.println("get with a limit: " + outcome(() -> future.get(50, TimeUnit.MILLISECONDS)));
    IO.println("  the work goes on: " + first.goesOn());
    future.cancel(true);
    IO.println("  after cancel(true): " + first.goesOn());

    Work second = new Work();
    CompletableFuture<String> limited =
        CompletableFuture.supplyAsync(second::call, threads).orTimeout(50, TimeUnit.MILLISECONDS);
    IO.println("orTimeout: " + outcome(limited::get));
    IO.println("  the work goes on: " + second.goesOn());
    limited.cancel(true);
    IO.println("  after cancel(true): " + second.goesOn());
    threads.shutdownNow(); // interrupts the threads, whoever knows of them
    IO.println("  after shutdownNow: " + second.goesOn());
  }
}

// Expect: both limits end the wait, and not the work. The cancel of a pool's future interrupts the
// work. That of a CompletableFuture doesn't: it does not know which thread does the work.
// prints: get with a limit: TimeoutException
// prints:   the work goes on: true
// prints:   after cancel(true): false
// prints: orTimeout: TimeoutException
// prints:   the work goes on: true
// prints:   after cancel(true): true
// prints:   after shutdownNow: false
