// Question: A shared counter is safe. What does it cost if all threads use it all the time?
// Run: java examples/Ex06_ContendedVsLocal.java
// Then: use 8 workers. How many trips and how many attempts? (n workers: n * (n + 1) / 2 attempts)

import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

final int workers = 4;
final int size = 100_000; // every other one is a hit

boolean isHit(int x) {
  return x / workers % 2 == 0;
}

/** A counter that all threads share. It also counts the trips to it. */
class Counter {
  private long hits;
  private int trips;

  synchronized void add(long more) {
    hits += more;
    trips++;
  }

  @Override
  public synchronized String toString() {
    return hits + " hits, " + trips + " trips";
  }
}

interface Work {
  void of(int worker) throws Exception;
}

void inParallel(Work work) {
  try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
    for (int i = 0; i < workers; i++) {
      int worker = i;
      pool.submit(() -> {
        work.of(worker);
        return worker;
      });
    }
  }
}

void main() {
  Counter contended = new Counter();
  inParallel(worker -> {
    for (int x = worker; x < size; x += workers) {
      if (isHit(x)) {
        contended.add(1); // all workers come here, at every hit
      }
    }
  });
  IO.println("at every hit: " + contended);

  Counter rare = new Counter();
  inParallel(worker -> {
    long hits = 0; // only this worker uses it
    for (int x = worker; x < size; x += workers) {
      if (isHit(x)) {
        hits++;
      }
    }
    rare.add(hits);
  });
  IO.println("once a worker: " + rare);

  // The worst case on purpose: all read, then all try; one succeeds, the others try again.
  AtomicLong value = new AtomicLong();
  AtomicInteger attempts = new AtomicInteger();
  CyclicBarrier lockstep = new CyclicBarrier(workers);
  inParallel(_ -> {
    boolean added = false;
    for (int round = 0; round < workers; round++) {
      long seen = value.get();
      lockstep.await();
      if (!added) {
        attempts.incrementAndGet();
        added = value.compareAndSet(seen, seen + 1);
      }
      lockstep.await();
    }
  });
  IO.println("in lockstep: " + value + " additions, " + attempts + " attempts");
}

// Expect: the same count with 50,000 trips to the counter and with 4 trips. Four additions in
// lockstep take ten attempts.
// prints: at every hit: 50000 hits, 50000 trips
// prints: once a worker: 50000 hits, 4 trips
// prints: in lockstep: 4 additions, 10 attempts
