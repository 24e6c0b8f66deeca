package pools.scenes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kit.Gate;
import pools.TaskFailedException;
import pools.Worker;
import pools.WorkerDiedException;

/**
 * A worker that is no process: it squares numbers, but first does what the test has planned for it,
 * and it remembers what it was asked. Thread-safe, so that it can tell when it is used by two
 * threads at once.
 */
public final class ScriptedWorker implements Worker {

  /** What happens before a chunk is answered. */
  public interface Script {
    /**
     * Waits, throws, or returns at once.
     *
     * @param nth 1 for the first chunk that this worker is asked to do
     */
    void play(int nth) throws WorkerDiedException, TaskFailedException, InterruptedException;
  }

  private final Script script;
  // Not the worker itself: its user may lock it, and hold it while the test asks what is going on.
  private final Object lock = new Object();
  private final List<List<Long>> asked = new ArrayList<>();
  private final List<List<Long>> answered = new ArrayList<>();
  private final Set<Thread> users = new HashSet<>();
  private int inside;
  private int mostInside;
  private boolean died;

  ScriptedWorker(Script script) {
    this.script = script;
  }

  /** A worker for each of the scripts. */
  public static List<ScriptedWorker> following(Script... scripts) {
    return Stream.of(scripts).map(ScriptedWorker::new).toList();
  }

  /** So many workers that all follow the same script. */
  public static List<ScriptedWorker> alike(int count, Script script) {
    return following(Collections.nCopies(count, script).toArray(Script[]::new));
  }

  /** So many workers that answer at once. */
  static List<ScriptedWorker> obliging(int count) {
    return alike(count, _ -> {});
  }

  /** Waits at the gate as an exchange should: an interrupt ends it. */
  public static void hold(Gate gate) throws InterruptedException {
    gate.awaitOpen();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  @Override
  public long[] exchange(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    var numbers = LongStream.of(chunk).boxed().toList();
    int nth;
    synchronized (lock) {
      asked.add(numbers);
      nth = asked.size();
      users.add(Thread.currentThread());
      inside++;
      mostInside = Math.max(mostInside, inside);
    }
    try {
      script.play(nth);
      synchronized (lock) {
        answered.add(numbers);
      }
      return Arrays.stream(chunk).map(x -> x * x).toArray();
    } catch (WorkerDiedException e) {
      synchronized (lock) {
        died = true;
      }
      throw e;
    } finally {
      synchronized (lock) {
        inside--;
      }
    }
  }

  /** The chunks that it was asked to do, in that order. */
  List<List<Long>> asked() {
    synchronized (lock) {
      return List.copyOf(asked);
    }
  }

  /** The chunks that it has answered. */
  List<List<Long>> answered() {
    synchronized (lock) {
      return List.copyOf(answered);
    }
  }

  /** How many threads are in an exchange with it now. */
  int inside() {
    synchronized (lock) {
      return inside;
    }
  }

  /** How many threads were in an exchange with it at the same time, at most. */
  int mostInside() {
    synchronized (lock) {
      return mostInside;
    }
  }

  /** Every thread that has been in an exchange with it. */
  Set<Thread> users() {
    synchronized (lock) {
      return Set.copyOf(users);
    }
  }

  /** Whether it has died, as its script wanted. */
  boolean died() {
    synchronized (lock) {
      return died;
    }
  }
}
