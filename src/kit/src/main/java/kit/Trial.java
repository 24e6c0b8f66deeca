package kit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import kit.diagnosis.BlockingCall;
import kit.diagnosis.ExercisePatience;
import kit.diagnosis.Hang;
import kit.diagnosis.Standstill;
import kit.diagnosis.Watched;
import kit.quiescence.Debugger;
import kit.quiescence.Heartbeat;
import kit.quiescence.QuiescenceDetector;
import kit.quiescence.WatchBudget;
import kit.quiescence.WatchResult;
import org.jspecify.annotations.Nullable;

/**
 * The learner's code, run in a thread of its own and watched by the thread that started it. Nothing
 * that the code does can hang the test: a standstill is proved within milliseconds, an endless loop
 * costs the patience of ten seconds, which all trials of a test class have together ({@link
 * ExercisePatience}).
 *
 * <p>One trial at a time: what other tests do meanwhile in the same JVM would look like something
 * that may still come. Not thread-safe but for {@link #ended()}, {@link #caller()} and {@link
 * #interrupt()}.
 *
 * @param <T> what the code returns
 */
public final class Trial<T extends @Nullable Object> implements AutoCloseable {
  /** How long a trial goes on watching where nothing can be proved. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How many naps in the time of one patience are on the way to a verdict. */
  private static final int OFTEN = 25;

  private static final Duration TIDYING_LOOK = Duration.ofNanos(200_000);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Duration patience;
  private final ExercisePatience account = ExercisePatience.current();
  private final QuiescenceDetector watch;
  private final Thread caller;
  private final CountDownLatch end = new CountDownLatch(1);
  private @Nullable T value; // these two are published by the latch
  private @Nullable Throwable thrown; // null: returned
  private boolean interrupted; // the flag of the code's thread at the end
  private Optional<WatchResult.Quiescent> still = Optional.empty(); // how the last watch ended
  private ExercisePatience.Watch spending; // of the last watch with all of the patience

  private Trial(Callable<? extends T> code, Duration patience) {
    this.patience = patience;
    watch = QuiescenceDetector.begin();
    caller =
        Thread.ofPlatform()
            .daemon()
            .name("your-code-" + NUMBER.incrementAndGet())
            .start(() -> run(code));
  }

  /** The result of code that returns nothing. */
  public enum Nothing {
    RETURNED
  }

  /** Starts the code in a daemon thread of its own, and returns at once. */
  public static <T extends @Nullable Object> Trial<T> start(Callable<? extends T> code) {
    return start(code, PATIENCE);
  }

  /** As {@link #start(Callable)}, for code that returns nothing. */
  public static Trial<Nothing> start(Guard.Code code) {
    return start(() -> {
      code.run();
      return Nothing.RETURNED;
    });
  }

  static <T extends @Nullable Object> Trial<T> start(
      Callable<? extends T> code, Duration patience) {
    return new Trial<>(code, patience);
  }

  private void run(Callable<? extends T> code) {
    try {
      value = code.call();
    } catch (Throwable t) {
      thrown = t;
    } finally {
      interrupted = Thread.currentThread().isInterrupted();
      end.countDown();
    }
  }

  /**
   * Waits until the code has ended, or it is certain that nobody can run.
   *
   * @return {@code Ended}, {@code Quiescent} or, when patience is over, {@code StillActive}
   * @throws InterruptedException if the watching thread is interrupted
   */
  public WatchResult awaitQuiescence() throws InterruptedException {
    return awaitQuiescenceOr(() -> false);
  }

  /**
   * As {@link #awaitQuiescence()}, but also ends, with {@code Reached}, when the condition holds.
   *
   * @param enough asked again and again; quick, without side effects
   */
  public WatchResult awaitQuiescenceOr(BooleanSupplier enough) throws InterruptedException {
    return remember(watch.watch(end, enough, look()));
  }

  /** As {@link #awaitQuiescenceOr}, with more patience where somebody only asks all the time. */
  WatchResult awaitQuiescencePatientlyOr(BooleanSupplier enough) throws InterruptedException {
    spending = account.waitForTheEnd(caller.threadId(), Gate::anyHoldsSomebody, patience);
    return remember(watch.watch(end, enough, new WatchBudget(patience, spending)));
  }

  /**
   * As {@link #awaitQuiescence()}, but goes on after the code's end: what it started may still run.
   *
   * @return {@code Quiescent}, or {@code StillActive} when patience is over
   */
  public WatchResult awaitGlobalQuiescence() throws InterruptedException {
    return awaitGlobalQuiescenceOr(() -> false);
  }

  /**
   * As {@link #awaitGlobalQuiescence()}, but also ends, with {@code Reached}, when the condition
   * holds.
   *
   * @param enough asked again and again; quick, without side effects
   */
  public WatchResult awaitGlobalQuiescenceOr(BooleanSupplier enough) throws InterruptedException {
    return remember(watch.watch(new CountDownLatch(1), enough, look()));
  }

  private WatchBudget look() {
    return WatchBudget.forALook(patience, account.look(caller.threadId(), Gate::anyHoldsSomebody));
  }

  private WatchResult remember(WatchResult result) {
    still = result instanceof WatchResult.Quiescent seen ? Optional.of(seen) : Optional.empty();
    return result;
  }

  /**
   * What every thread is doing at the standstill with which the last watch has ended. To be asked
   * before the test lets anybody go: it costs a thread dump, so it is looked at only now.
   *
   * @return empty if the last watch has ended otherwise
   */
  public Optional<Standstill> standstill() {
    return still.map(seen -> Standstill.of(caller, watch, seen));
  }

  /**
   * Waits for the end.
   *
   * @return what the code returned
   * @throws Exception what the code threw, unchanged
   * @throws Rejection if the code stands still or never ends, with the reason
   * @throws Inconclusive if it sleeps, or sleeps now and then, for longer than it is watched
   */
  public T result() throws Exception {
    requireEnd();
    return outcome();
  }

  /**
   * Waits for the end, and tells how it came.
   *
   * @throws InterruptedException if the watching thread is interrupted
   * @throws Rejection if the code stands still or never ends, with the reason
   * @throws UnsupportedOperationException what a stub throws is no ending but the message to the
   *     learner
   */
  public TrialOutcome<T> awaitOutcome() throws InterruptedException {
    requireEnd();
    if (thrown instanceof UnsupportedOperationException stub) {
      throw stub;
    }
    return new TrialOutcome<>(value, thrown, interrupted);
  }

  private void requireEnd() throws InterruptedException {
    WatchResult moment;
    long naps = 0;
    do {
      moment = awaitQuiescencePatientlyOr(() -> false);
      if (moment instanceof WatchResult.Quiescent) {
        throw hang(true);
      } else if (moment instanceof WatchResult.StillActive) {
        naps = requireThatItNaps(naps);
      }
    } while (moment instanceof WatchResult.StillActive);
  }

  /**
   * Patience is over. Whoever sleeps in between may come to an end, however long it takes, until it
   * has slept so often that it always will: the machine's speed and load make no difference to
   * that.
   *
   * @param before how often it had napped when it was asked the last time
   * @return how often now, if it is worth while to go on watching
   * @throws Rejection if it never ends
   * @throws Inconclusive if nobody can tell
   */
  private long requireThatItNaps(long before) {
    Watched watched = spending.watched();
    Hang hang = Hang.diagnose(caller, watch.before(), false, watched);
    if (ended()) {
      return before; // meanwhile
    }
    if (hang.mayEnd() && watched.naps() - before >= OFTEN) {
      return watched.naps();
    }
    close();
    if (hang.mayEnd()) {
      spending.leaveUndecided();
      throw Inconclusive.ofHang(
          "Can't judge this answer: it waits for a time to pass, so it may come to an end, and it"
              + " was not watched for so long. "
              + hang.sentence());
    }
    throw Rejection.plain(hang.sentence());
  }

  /**
   * Where the code waits, to follow a sentence: " in Future.get at PoolMap.java:17"; or nothing.
   */
  public String describeBlockingCall() {
    return BlockingCall.of(caller.getStackTrace())
        .map(wait -> " in " + wait.what() + (wait.at().isEmpty() ? "" : " at " + wait.at()))
        .orElse("");
  }

  private T outcome() throws Exception {
    switch (thrown) {
      case null -> {
        return value;
      }
      case Exception e -> throw e;
      case Error e -> throw e;
      default -> throw new AssertionError(thrown);
    }
  }

  /** The verdict on code that does not end; breaks it, so the evidence is gathered first. */
  Rejection hang(boolean proved) {
    String sentence = Hang.diagnose(caller, watch.before(), proved).sentence();
    close();
    return Rejection.plain(sentence);
  }

  /** What the code threw, if it has ended that way. */
  Optional<Throwable> thrown() {
    return ended() ? Optional.ofNullable(thrown) : Optional.empty();
  }

  /** Whether the code has returned or thrown. */
  public boolean ended() {
    return end.getCount() == 0;
  }

  /** The thread that runs the code. */
  public Thread caller() {
    return caller;
  }

  /** The platform threads that were alive before the code started; unmodifiable. */
  Set<Thread> before() {
    return watch.before();
  }

  /** Interrupts the thread that runs the code. */
  public void interrupt() {
    caller.interrupt();
  }

  /**
   * Breaks what is left: gives the threads that were started since a moment to end, interrupts
   * those that do not, and disowns those that do not heed it. Idle workers of pools are left alone.
   * An interrupt of the closing thread is kept for later.
   */
  @Override
  public void close() {
    boolean interrupted = false;
    try {
      if (!allEnd()) {
        leftovers().forEach(Thread::interrupt);
        if (!allEnd()) {
          leftovers().forEach(QuiescenceDetector::disown);
        }
      }
    } catch (InterruptedException e) {
      interrupted = true;
      leftovers().forEach(Thread::interrupt);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean allEnd() throws InterruptedException {
    long nanos = TimeUnit.MILLISECONDS.toNanos(200);
    long start = System.nanoTime();
    long looked = start;
    while (!leftovers().isEmpty()) {
      long now = System.nanoTime();
      if (now - start > nanos && !Debugger.holdsSomebody()) {
        return false;
      }
      Heartbeat.after(now - looked); // on a busy machine each look may take long
      looked = now;
      Thread.sleep(TIDYING_LOOK); // nothing depends on how long this is
    }
    return true;
  }

  private List<Thread> leftovers() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(e -> watch.isNew(e.getKey()) && e.getKey() != Thread.currentThread())
        .filter(e -> !QuiescenceDetector.isIdleWorker(e.getValue()))
        .map(e -> e.getKey())
        .toList();
  }
}
