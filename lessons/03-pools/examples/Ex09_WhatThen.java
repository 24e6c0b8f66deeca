// Question: Must I wait for a result just to say what should happen with it?
// Run: java examples/Ex09_WhatThen.java
// Then: let one of the two suppliers throw. Where does the failure come out?

import java.util.concurrent.*;

void main() {
  try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
    CompletableFuture<Integer> nine = CompletableFuture.supplyAsync(() -> 3 * 3, pool);
    CompletableFuture<Integer> sixteen = CompletableFuture.supplyAsync(() -> 4 * 4, pool);
    CompletableFuture<String> text =
        nine.thenCombine(sixteen, Integer::sum).thenApply(sum -> "3 * 3 + 4 * 4 = " + sum);
    IO.println(text.join());

    int zero = 0;
    CompletableFuture<Integer> mended =
        CompletableFuture.supplyAsync(() -> 1 / zero, pool)
            .exceptionally(failure -> {
              IO.println("failed, so I take 0");
              return 0;
            });
    IO.println(mended.join());
  }
}

// Expect: each step runs when its inputs are there. main only waits at each join.
// prints: 3 * 3 + 4 * 4 = 25
// prints: failed, so I take 0
// prints: 0
