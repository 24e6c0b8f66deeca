// Question: A page needs orders, and the orders need a user. Does a thread have to wait?
// Run: java examples/Ex08_WaitOrAwait.java
// Then: ask for the orders of three users, one after the other, and stop at the first one who has
// none. Which of the two ways do you change more easily?

import java.util.*;
import java.util.concurrent.*;

/** These two stand for calls to other machines. */
String findUser() {
  return "Ann";
}

String ordersOf(String user) {
  throw new IllegalStateException("no orders of " + user);
}

/** Nobody waits: each step says what comes next. In other languages, await replaces the chain. */
CompletableFuture<String> ordersInAChain(Executor threads) {
  return CompletableFuture.supplyAsync(() -> findUser(), threads)
      .thenApplyAsync(user -> ordersOf(user), threads);
}

CompletableFuture<String> pageInAChain(Executor threads) {
  return ordersInAChain(threads).thenApply(orders -> "a page with " + orders);
}

/** The thread waits in each call. As a virtual one it costs next to nothing meanwhile. */
String ordersByWaiting() {
  String user = findUser();
  return ordersOf(user);
}

String pageByWaiting() {
  return "a page with " + ordersByWaiting();
}

/** The failure, without the wrappers that futures put around it. */
Throwable failure(Future<String> future) throws InterruptedException {
  try {
    future.get();
    return null;
  } catch (ExecutionException e) {
    return e.getCause();
  }
}

boolean names(Throwable failure, String method) {
  return Arrays.stream(failure.getStackTrace())
      .anyMatch(frame -> frame.getMethodName().contains(method));
}

void main() throws Exception {
  try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
    Throwable chained = failure(pageInAChain(threads));
    Throwable waited = failure(threads.submit(() -> pageByWaiting()));
    IO.println("in a chain, the trace names the page: " + names(chained, "page"));
    IO.println("in a thread, the trace names the page: " + names(waited, "page"));
  }
}

// Expect: in a chain, the pool calls the step that fails, and nothing on its stack says that a page
// wanted it. A thread that waits has its whole story on its stack.
// prints: in a chain, the trace names the page: false
// prints: in a thread, the trace names the page: true
