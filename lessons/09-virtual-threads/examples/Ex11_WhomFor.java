// Question: A request is for Ann. Do the threads that work for this request know that?
// Run: java examples/Ex11_WhomFor.java
// Then: replace the ThreadLocal by an InheritableThreadLocal. Who is seen in the pool now, and why?

import java.util.concurrent.*;

final ThreadLocal<String> local = ThreadLocal.withInitial(() -> "guest");
final ScopedValue<String> scoped = ScopedValue.newInstance();

void main() throws Exception {
  try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
    pool.submit(() -> local.set("Ann")).get(); // Ann's request, and nobody clears up
    IO.println("ThreadLocal, the next request: " + pool.submit(() -> local.get()).get());

    String seen = ScopedValue.where(scoped, "Ann").call(() -> user());
    IO.println("ScopedValue, while Ann's work runs: " + seen);
    IO.println("ScopedValue, afterwards: " + user());

    Future<String> other = ScopedValue.where(scoped, "Ann").call(() -> pool.submit(() -> user()));
    IO.println("ScopedValue, in a thread of the pool: " + other.get());

    Future<String> bound =
        ScopedValue.where(scoped, "Ann")
            .call(() -> {
              String now = user(); // asked by this thread, and kept in a local variable
              return pool.submit(() -> ScopedValue.where(scoped, now).call(() -> user()));
            });
    IO.println("bound again there: " + bound.get());
  }
}

String user() {
  return scoped.orElse("guest");
}

// Expect: a ThreadLocal keeps its value until somebody clears it. A ScopedValue has it while the
// work
// runs, and in no other thread, unless it is bound again there.
// prints: ThreadLocal, the next request: Ann
// prints: ScopedValue, while Ann's work runs: Ann
// prints: ScopedValue, afterwards: guest
// prints: ScopedValue, in a thread of the pool: guest
// prints: bound again there: Ann
