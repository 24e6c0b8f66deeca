package subjects;

import explorer.Scenario;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Two that give way to each other, as long as both pause. */
public final class CorridorScenarios {
  private CorridorScenarios() {}

  /** Two people in a corridor: each needs both sides, begins at another one, and gives way. */
  public abstract static class Corridor extends Scenario {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    Corridor() {
      task(
          "A",
          () -> {
            takeTurns();
            walk(left, right);
          });
      task(
          "B",
          () -> {
            takeTurns();
            walk(right, left);
          });
    }

    private void walk(Lock first, Lock second) throws InterruptedException {
      while (true) {
        first.lock();
        if (second.tryLock()) {
          second.unlock();
          first.unlock();
          return;
        }
        first.unlock();
        pause();
      }
    }

    abstract void pause() throws InterruptedException;
  }

  public static final class BothPauseAsLong extends Corridor {
    @Override
    void pause() throws InterruptedException {
      Thread.sleep(10);
    }
  }

  public static final class BothParkAsLong extends Corridor {
    @Override
    void pause() {
      LockSupport.parkNanos(10_000);
    }
  }

  public static final class EachPausesByChance extends Corridor {
    @Override
    void pause() throws InterruptedException {
      Thread.sleep(ThreadLocalRandom.current().nextInt(1, 10));
    }
  }

  public static final class EachParksByChance extends Corridor {
    @Override
    void pause() {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(1_000, 10_000));
    }
  }
}
