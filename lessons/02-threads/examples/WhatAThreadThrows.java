// Question: A thread of mine throws an exception. Who hears of it?
// Run: java examples/WhatAThreadThrows.java
// Then: delete the handler. What does the screen show, and does the program still end with code 0?

import java.util.concurrent.atomic.*;

void main() throws InterruptedException {
  // Lost.
  AtomicReference<String> heard = new AtomicReference<>();
  Thread lost = new Thread(() -> makeTea());
  lost.setUncaughtExceptionHandler((_, e) -> heard.set(e.getMessage()));
  lost.start();
  lost.join();
  IO.println("lost: join returned, and nothing was thrown here");
  IO.println("the thread's handler heard: " + heard);

  // Kept: the thread catches whatever comes, and who joins it looks.
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

// Expect: not the one who joins it; only the thread's own handler, or whoever keeps the exception.
// prints: lost: join returned, and nothing was thrown here
// prints: the thread's handler heard: no milk
// prints: kept: no milk
