package forkjoin.scenes;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kit.Census;
import kit.Gate;

/**
 * Calls that stay under way until the test lets them go. When one is interrupted it stops, as it
 * should, but not before the test lets it.
 */
public final class HeldCalls {
  private final Gate working = new Gate();
  private final Gate stopping = new Gate();
  private final Census<Integer> begun = new Census<>();

  /** The calls from {@code first} to {@code last}; each returns its number. */
  public List<Callable<Integer>> calls(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .<Callable<Integer>>mapToObj(number -> () -> call(number))
        .toList();
  }

  private int call(int number) throws InterruptedException {
    begun.record(number);
    working.awaitOpen();
    if (Thread.interrupted()) {
      stopping.awaitOpenUninterruptibly();
      throw new InterruptedException("call " + number + " was interrupted");
    }
    return number;
  }

  /** Waits until so many are at work. */
  public void awaitWorking(int number) throws InterruptedException {
    working.awaitWaiting(number);
  }

  /** How many are at work and have not been interrupted. */
  public int undisturbed() {
    return working.waitingThreads().size();
  }

  /** How many have not ended, those that stop included. */
  public int underWay() {
    return undisturbed() + stopping.waitingThreads().size();
  }

  /** How many have begun. */
  public int begun() {
    return begun.total();
  }

  /** Lets all go on. */
  public void letGo() {
    working.open();
    stopping.open();
  }
}
