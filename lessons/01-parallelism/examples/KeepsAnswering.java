// Question: What is parallelism for? (5) A program that goes on answering while it works.
// Run: java examples/KeepsAnswering.java
// Then: work.run() instead of a thread, without join(). Who waits for whom? (Ctrl+C stops it.)

import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  List<String> questions = List.of("what time is it?", "are you still there?");

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
    answered.await(); // so long does the work take: longer than two answers, on every machine
    IO.println("the work is done");
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt(); // somebody wants us to stop: lesson 02
  }
}

// Expect: both questions are answered between the beginning and the end of the work.
// prints: the work begins
// prints: answered: what time is it?
// prints: answered: are you still there?
// prints: the work is done
