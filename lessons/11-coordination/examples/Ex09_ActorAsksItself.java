// Question: An actor sends itself a message and waits for the reply. What happens?
// Run: java examples/Ex09_ActorAsksItself.java
// Then: let the actor ask a second actor, and the second one ask the first. Is that any better?

import java.util.concurrent.*;

void main() throws Exception {
  try (ExecutorService actor = Executors.newSingleThreadExecutor()) { // one thread, one queue
    Future<String> waits =
        actor.submit(() -> {
          Future<String> reply = actor.submit(() -> "reply");
          try {
            return reply.get(50, TimeUnit.MILLISECONDS); // without a limit: for ever
          } catch (TimeoutException e) {
            return "no reply: the thread that would give it waits for it";
          }
        });
    IO.println("get inside of the message:  " + waits.get());

    CompletableFuture<String> goesOn =
        CompletableFuture.supplyAsync(() -> "asks", actor)
            .thenCompose(_ -> CompletableFuture.supplyAsync(() -> "reply", actor));
    IO.println("going on when it has come:  " + goesOn.get());
  }
}

// Expect: the reply is a message that comes after the one that waits for it, so it never comes. If
// the
// first message ends, and the rest is done when the reply has come, there is no deadlock.
// prints: get inside of the message:  no reply: the thread that would give it waits for it
// prints: going on when it has come:  reply
