// Question: One of my threads throws an exception. Who gets it?
// Run: java examples/Ex03_WhatAThreadThrows.java
// Then: delete the handler. What does the screen show? Is the exit code of the program still 0?

import java.util.concurrent.atomic.*;

void main() throws InterruptedException {
  // Lost: the thread that joins gets no exception.
  AtomicReference<String> heard = new AtomicReference<>();
  Thread lost = new Thread(() -> makeTea());
  lost.setUncaughtExceptionHandler((_, e) -> heard.set(e.getMessage()));
  lost.start();
  lost.join();
  IO.println("lost: join returned, and nothing was thrown here");
  IO.println("the thread's handler heard: " + heard);

  // Kept: the thread catches everything, and the thread that joins it looks.
  AtomicReference<Throwable> failure = new AtomicReference<>();
  Thread kept =
      new Thread(() -> {
        try {
          makeTea();
        } catch (Throwable t) {
          failure.set(t);
        }
      });
  kept.start();
  kept.join();
  if (failure.get() != null) {
    IO.println("kept: " + failure.get().getMessage());
  }
}

void makeTea() {
  throw new IllegalStateException("no milk");
}

// Expect: not the thread that joins. Only the handler gets it, or code in the thread that catches.
// prints: lost: join returned, and nothing was thrown here
// prints: the thread's handler heard: no milk
// prints: kept: no milk
