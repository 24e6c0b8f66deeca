package overuse.scenes;

import static overuse.scenes.OveruseBelief.BEGINS_WITH_NULL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import kit.Rejection;
import overuse.Job;

/** A job whose result is the list of its elements, and which records what is done with it. */
public final class RecordingJob implements Job<List<Integer>> {
  /** What was computed: the elements from {@code from} to {@code to - 1}. */
  record Piece(int from, int to, boolean onCaller, int tasksBefore) {
    int size() {
      return to - from;
    }
  }

  private final int size;
  private final int grain;
  private final CountingPool pool;
  private final Queue<Piece> computed = new ConcurrentLinkedQueue<>();
  private final AtomicInteger endedOnCaller = new AtomicInteger();
  private volatile boolean combinedNull;
  private volatile boolean aPieceThrew;
  private volatile IntConsumer during = _ -> {};
  private volatile Thread caller;

  public RecordingJob(int size, int grain, CountingPool pool) {
    this.size = size;
    this.grain = grain;
    this.pool = pool;
  }

  /** Does that with the first element of each piece that has one, before it is computed. */
  public RecordingJob during(IntConsumer work) {
    during = work;
    return this;
  }

  /** Runs the code, and takes the calling thread for the caller. */
  public <T> T calledBy(Callable<T> code) throws Exception {
    caller = Thread.currentThread();
    try {
      return code.call();
    } finally {
      requireResults();
    }
  }

  /**
   * Demands that nothing but results was ever combined. A piece that threw has none, and null in
   * its place is not the mistake then.
   */
  private void requireResults() {
    if (combinedNull && !aPieceThrew) {
      throw Rejection.of(
          BEGINS_WITH_NULL,
          "Your code called combine(left, right) with null in place of a result.");
    }
  }

  /** How many pieces with elements the caller has done. */
  public int endedOnCaller() {
    return endedOnCaller.get();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int grain() {
    return grain;
  }

  @Override
  public List<Integer> compute(int from, int to) {
    computed.add(new Piece(from, to, isOnCaller(), pool.tasks()));
    if (from < to) {
      workDuring(from);
    }
    if (from < to && isOnCaller()) {
      endedOnCaller.incrementAndGet();
    }
    return IntStream.range(from, to).boxed().toList();
  }

  private void workDuring(int from) {
    try {
      during.accept(from);
    } catch (Throwable thrown) {
      aPieceThrew = true;
      throw thrown;
    }
  }

  @Override
  public List<Integer> combine(List<Integer> left, List<Integer> right) {
    if (left == null || right == null) {
      combinedNull = true;
      throw new NullPointerException("combine(left, right): neither of them may be null");
    }
    var both = new ArrayList<>(left);
    both.addAll(right);
    return Collections.unmodifiableList(both);
  }

  /** The right result. */
  public List<Integer> all() {
    return IntStream.range(0, size).boxed().toList();
  }

  /** What was computed, without empty pieces, in the order of the elements. */
  List<Piece> pieces() {
    return computed.stream()
        .filter(piece -> piece.size() != 0)
        .sorted(Comparator.comparing(Piece::from).thenComparing(Piece::to))
        .toList();
  }

  /** Whether this is asked by the caller. */
  public boolean isOnCaller() {
    return Thread.currentThread() == caller;
  }

  boolean allOnCaller() {
    return computed.stream().allMatch(Piece::onCaller);
  }

  /** Whether the caller computed something before it gave the pool its first task. */
  boolean triedBeforehand() {
    return pool.tasks() > 0
        && pieces().stream().anyMatch(piece -> piece.onCaller() && piece.tasksBefore() == 0);
  }
}
