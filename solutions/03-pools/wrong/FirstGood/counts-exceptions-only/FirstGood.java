// misconception: error-is-missed
// says: waits for an answer for ever
// from: right/threads-and-queue
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

public final class FirstGood {

  private record Outcome<R>(R answer, Exception failure) {}

  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    BlockingQueue<Outcome<R>> answers = new LinkedBlockingQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (Callable<? extends R> attempt : attempts) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  answers.add(new Outcome<>(attempt.call(), null));
                } catch (Exception e) {
                  answers.add(new Outcome<>(null, e));
                }
              }));
    }
    try {
      ExecutionException failure = null;
      for (int left = attempts.size(); left > 0; left--) {
        Outcome<R> outcome = answers.take();
        if (outcome.failure() == null) {
          return outcome.answer();
        }
        failure = new ExecutionException(outcome.failure());
      }
      throw failure;
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }
}
