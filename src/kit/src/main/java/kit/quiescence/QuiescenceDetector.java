package kit.quiescence;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kit.threads.JvmThreads;

/**
 * Answers whether it is certain that no thread of this JVM will ever run again on its own. That
 * nobody runs and nobody has been woken comes from {@link ThreadActivityProbe}; what each sleep
 * means comes from its Java stack. The theory stands in the package's documentation.
 *
 * <p>Not thread-safe: begun and asked by the one thread that watches, which does not count itself.
 */
public final class QuiescenceDetector {
  private static final Duration SPINNERS_SHOW_AFTER = Duration.ofMillis(200);

  private final Set<Thread> before;
  private final Bystanders bystanders;
  private final ThreadActivityProbe sleepers;
  private String obstacle = "";
  private final GracePeriod grace = new GracePeriod();
  private Object timedEvidence = "";
  private StagnationDetector stagnation = new StagnationDetector();
  private SpinDetector spinning = new SpinDetector();
  private WakeUpPotential timedWaits = WakeUpPotential.MAY_RUN;

  private QuiescenceDetector(Optional<Set<Thread>> earlier) {
    prepare();
    Map<Thread, StackTraceElement[]> now = Thread.getAllStackTraces();
    before = earlier.orElse(Set.copyOf(now.keySet()));
    bystanders = Bystanders.among(now, this::isNew);
    sleepers = ThreadActivityProbe.of(bystanders.all(), bystanders.runaways());
  }

  /**
   * Takes the threads that are there now as the ones that were there before: those of them that
   * move and serve nobody become bystanders, whose doings do not matter from now on.
   */
  public static QuiescenceDetector begin() {
    return new QuiescenceDetector(Optional.empty());
  }

  /**
   * As {@link #begin()}, but what has come since an earlier moment is no bystander, whatever it
   * does.
   *
   * @param before the threads that were alive at that moment: {@link #threadsNow()}
   */
  public static QuiescenceDetector beginFrom(Set<Thread> before) {
    return new QuiescenceDetector(Optional.of(Set.copyOf(before)));
  }

  /** The platform threads that are alive now, the JVM's helpers among them; unmodifiable. */
  public static Set<Thread> threadsNow() {
    prepare();
    return Set.copyOf(Thread.getAllStackTraces().keySet());
  }

  /** Starts what would otherwise turn up in the middle of a watch. */
  private static void prepare() {
    JvmThreads.warmUp();
    SchedulingDelayProbe.start();
    ToolThreads.remember();
  }

  /**
   * Tells the threads of whoever runs the tests from those of the tests: the ones that are alive
   * now. To be called before any code under test has run; later calls change nothing.
   */
  public static void rememberTools() {
    ToolThreads.remember();
  }

  /** The platform threads that were alive at the beginning; unmodifiable. */
  public Set<Thread> before() {
    return before;
  }

  /** Whether a platform thread has come since the beginning and is not one of the JVM's own. */
  public boolean isNew(Thread thread) {
    return !before.contains(thread) && !JvmThreads.isOfTheJvm(thread);
  }

  /** Whether a stack is that of a pool's worker which has nothing to do. */
  public static boolean isIdleWorker(StackTraceElement[] stack) {
    return WakeUpPotential.isIdle(stack);
  }

  /** Whether only another thread can make a thread run, by its state and its stack. */
  public static boolean isStuck(Thread thread, StackTraceElement[] stack) {
    return WakeUpPotential.of(thread, stack) == WakeUpPotential.STUCK;
  }

  /** Declares a thread that would not end a bystander of all that is begun from now on. */
  public static void disown(Thread thread) {
    Bystanders.disown(thread);
  }

  /**
   * Looks, and naps in between, until there is an answer.
   *
   * @param end opened when what is watched has ended; cuts a nap short
   * @param enough asked once per look and at the end; once it holds, the watch is over
   * @throws InterruptedException if the watcher is interrupted
   */
  public WatchResult watch(CountDownLatch end, BooleanSupplier enough, WatchBudget patience)
      throws InterruptedException {
    sleepers.forget();
    grace.forget();
    timedEvidence = "";
    stagnation = new StagnationDetector();
    spinning = new SpinDetector();
    long nap = PollingInterval.FIRST.toNanos();
    long first = System.nanoTime();
    long begun = first;
    while (!end.await(nap, TimeUnit.NANOSECONDS) && !enough.getAsBoolean()) {
      long looked = System.nanoTime();
      Optional<WatchResult.Quiescent> still = look();
      long now = System.nanoTime();
      if (still.isPresent() && end.getCount() > 0 && !enough.getAsBoolean()) {
        if (!Debugger.holdsSomebody()) {
          patience.end();
          return still.get();
        }
        patience.restore();
      }
      boolean familiar = false;
      if (now - first > SPINNERS_SHOW_AFTER.toNanos()) {
        Map<Thread, StackTraceElement[]> stacks = stacks();
        familiar = patience.isFamiliar(stacks);
        spinning.note(stacks);
      }
      patience.spend(now - begun, pace(), familiar, still.isEmpty() && sleepers.wantsToRun());
      if ((patience.isOver() || Debugger.isExpected()) && Debugger.holdsSomebody()) {
        patience.restore();
      }
      if (patience.isOver()) {
        patience.runOut();
        return new WatchResult.StillActive(obstacle);
      }
      begun = now;
      nap = PollingInterval.after(now - looked, now - first);
    }
    if (end.getCount() > 0 || enough.getAsBoolean()) {
      return new WatchResult.Reached();
    }
    patience.end();
    return new WatchResult.Ended();
  }

  private WatchBudget.Pace pace() {
    if (spinning.isLasting() && spinning.mayAskOthers()) {
      return WatchBudget.Pace.ASKS_OTHERS;
    }
    if (stagnation.isLasting() || spinning.isLasting()) {
      return WatchBudget.Pace.GOES_ROUND;
    }
    return stagnation.rests() ? WatchBudget.Pace.RESTS : WatchBudget.Pace.MOVES;
  }

  /**
   * One look: what is seen, if it is certain that nobody can run. Two equal readings enclose them,
   * so each sleeping thread's stack is what it was at the moment that is proved.
   */
  private Optional<WatchResult.Quiescent> look() {
    stagnation.begin();
    Optional<Object> first = sleepers.reading();
    if (first.isEmpty()) {
      return notYet(sleepers.awake());
    }
    Map<Thread, StackTraceElement[]> stacks = stacks();
    var timed = new HashSet<Thread>();
    boolean resultDue = false;
    boolean virtualTimer = false;
    for (var entry : stacks.entrySet()) {
      if (entry.getKey().getState() == Thread.State.TIMED_WAITING) {
        timed.add(entry.getKey());
      }
      switch (WakeUpPotential.of(entry.getKey(), entry.getValue())) {
        case STUCK -> {}
        case WAITS_FOR_RESULT -> resultDue = true;
        case VIRTUAL_TIMER -> virtualTimer = true;
        case MAY_RUN -> {
          stagnation.note(first.get(), stacks);
          noteSleep(first.get(), stacks);
          return notYet(entry.getKey().getName() + " may go on");
        }
      }
    }
    if (virtualTimer) { // dear, so only when all else is still
      // A thread dump that meets a virtual thread while it wakes can crash the JVM: none is taken
      // before all have slept for the grace, and no second one of the same sleep.
      if (!grace.isOver(first.get())) {
        return notYet("a virtual thread may go on");
      }
      if (!first.get().equals(timedEvidence)) {
        timedEvidence = first.get();
        timedWaits = VirtualThreadWaits.timedWaits();
      }
      switch (timedWaits) {
        case STUCK -> {}
        case WAITS_FOR_RESULT -> resultDue = true;
        case VIRTUAL_TIMER, MAY_RUN -> {
          noteSleep(first.get(), stacks);
          return notYet("a virtual thread may go on");
        }
      }
    }
    if (!first.equals(sleepers.reading())) {
      return notYet("somebody ran meanwhile");
    }
    if (resultDue && !grace.isOver(first.get())) {
      return notYet("a wait for a result may run out");
    }
    if (MissedPoolSignals.repeat(stacks)) {
      return notYet("a fork/join pool had left work lying");
    }
    return Optional.of(new WatchResult.Quiescent(stacks, timed));
  }

  private void noteSleep(Object reading, Map<Thread, StackTraceElement[]> stacks) {
    boolean waitsForInput =
        stacks.keySet().stream().anyMatch(thread -> thread.getState() == Thread.State.RUNNABLE);
    if (!waitsForInput) {
      stagnation.noteSleep(reading);
    }
  }

  /** What the platform threads that matter are doing. */
  private Map<Thread, StackTraceElement[]> stacks() {
    var stacks = new HashMap<>(Thread.getAllStackTraces());
    stacks.remove(Thread.currentThread());
    stacks.keySet().removeAll(bystanders.all());
    return stacks;
  }

  private Optional<WatchResult.Quiescent> notYet(String why) {
    obstacle = why;
    return Optional.empty();
  }
}
