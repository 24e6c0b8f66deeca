// Question: Three ways lead to one answer. Can I take the first that works, and stop the others?
// Run: java examples/Ex05_FirstAnswer.java
// Then: let the second attempt throw as well. What does the program wait for now?

import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  CountDownLatch failed = new CountDownLatch(1);
  CountDownLatch waiting = new CountDownLatch(1);
  CountDownLatch never = new CountDownLatch(1);

  Callable<Integer> fails =
      () -> {
        IO.println("the first attempt fails");
        failed.countDown();
        throw new IllegalStateException("no answer here");
      };
  Callable<Integer> answers =
      () -> {
        failed.await();
        waiting.await(); // so that the lines come in the same order each time
        IO.println("the second attempt answers");
        return 42;
      };
  Callable<Integer> dawdles =
      () -> {
        try {
          waiting.countDown();
          never.await();
          return 0;
        } catch (InterruptedException e) {
          IO.println("the third attempt was interrupted");
          throw e;
        }
      };

  int answer;
  try (ExecutorService pool = Executors.newCachedThreadPool()) {
    answer = pool.invokeAny(List.of(fails, answers, dawdles));
  }
  IO.println("answer: " + answer);
}

// Expect: the failure does not count, the good answer wins, the slow attempt is interrupted.
// prints: the first attempt fails
// prints: the second attempt answers
// prints: the third attempt was interrupted
// prints: answer: 42
