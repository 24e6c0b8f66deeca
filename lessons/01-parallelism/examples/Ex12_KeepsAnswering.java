// Question: What is parallelism for? (5) A program that goes on answering while it works.
// Run: java examples/Ex12_KeepsAnswering.java
// Then: call work.run() instead of starting a thread. Who waits for whom? (Ctrl+C stops it.)

import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  List<String> questions = List.of("what time is it?", "are you still there?");

  // A CountDownLatch is a counter with a gate: await() waits until countDown() has brought it to 0.
  CountDownLatch begun = new CountDownLatch(1);
  CountDownLatch answered = new CountDownLatch(2);

  Runnable work = () -> work(begun, answered);
  Thread background = Thread.ofPlatform().start(work); // another pair of hands: lesson 02
  begun.await();

  for (String question : questions) {
    IO.println("answered: " + question);
    answered.countDown();
  }
  background.join();
}

void work(CountDownLatch begun, CountDownLatch answered) {
  try {
    IO.println("the work begins");
    begun.countDown();
    answered.await(); // the work takes longer than two answers, on every machine
    IO.println("the work is done");
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt(); // somebody asks us to stop: lesson 02
  }
}

// Expect: both questions are answered after the work has begun and before it ends.
// prints: the work begins
// prints: answered: what time is it?
// prints: answered: are you still there?
// prints: the work is done
