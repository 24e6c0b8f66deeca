package kit.diagnosis;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import kit.quiescence.QuiescenceDetector;
import kit.quiescence.Spending;
import kit.threads.JvmThreads;

/**
 * The patience that one test class has with the code under test. Each of its tests calls the code
 * anew, and watches it more than once. An endless loop would use up the patience of each of these
 * watches, until a test comes that waits for the end; so a loop, or a sleep, that has outlasted one
 * watch is remembered by its lines.
 *
 * <ul>
 *   <li>A <i>look</i>, which asks what has become of the code, is soon over where all that may go
 *       on is in such lines: they have shown that they stay there for longer than anyone looks. It
 *       is so also where tasks are held and the code, rightly, asks all the time whether they are
 *       done.
 *   <li>A <i>wait for the end</i> ends the answer, so for it only that counts which was spent while
 *       no task was held, and the code had nothing to wait for. What the watches of all calls have
 *       spent on the same lines is added up, and when it comes to the patience of one, it is over.
 *       As soon as one of the calls has come to an end after all, nothing of it counts any more.
 * </ul>
 *
 * <p>Of code that naps in its loop, how often it has napped tells more than the time: a look is cut
 * short only after many naps, and a wait for the end not at all, until a test has told that it
 * can't judge. One test class runs at a time, and one thread watches, as {@code Trial} says.
 */
public final class ExercisePatience {
  private static final int MANY_NAPS = 20;

  /** Native methods that a thread is in while it runs. In others it may wait for input. */
  private static final Set<String> NATIVE_AND_QUICK =
      Set.of(
          "java.lang.Thread",
          "java.lang.Object",
          "java.lang.System",
          "java.lang.Class",
          "java.lang.Runtime",
          "jdk.internal.misc.Unsafe");

  /** What its carrier tells of a virtual thread. */
  private static final String VIRTUAL = "a virtual thread";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static volatile ExercisePatience
      ofTheClass; // null: no test class of an exercise is under way

  private final Map<String, Outlasted> places = new HashMap<>(); // by the learner's line

  /** That of a test class that begins. */
  public ExercisePatience() {}

  /** What a thread does that may go on. */
  private enum Activity {
    /** It runs all the time. */
    SPINS,
    /** It is in one and the same sleep, or wait with a time limit, all the time. */
    SLEEPS,
    /** It sleeps again and again. */
    NAPS
  }

  /** A line that code was in when the patience of a watch was over. */
  private static final class Outlasted {
    final Set<Long> calls = new HashSet<>();
    Activity activity;
    long spent; // while no task was held, in nanoseconds
    boolean undecided; // a test has waited for its end in vain, and could not judge

    /** One of the calls has gone on from there. */
    void forgetTheTime() {
      calls.clear();
      spent = 0;
      undecided = false;
    }
  }

  /** That of the test class under way, or a new one where there is none. */
  public static ExercisePatience current() {
    ExercisePatience taken = ofTheClass;
    return taken == null ? new ExercisePatience() : taken;
  }

  /**
   * Makes it that of the test class under way.
   *
   * @param patience null: none is
   * @return the one before, or null
   */
  public static ExercisePatience set(ExercisePatience patience) {
    ExercisePatience earlier = ofTheClass;
    ofTheClass = patience;
    return earlier;
  }

  /**
   * For a watch that looks what has become of the code.
   *
   * @param call tells the calls of the code apart
   * @param holds whether tasks are held that can't be seen: those of virtual threads
   */
  public Watch look(long call, BooleanSupplier holds) {
    return new Watch(call, holds, Optional.empty());
  }

  /**
   * For a watch that waits for the end of the code.
   *
   * @param length of its patience
   */
  public Watch waitForTheEnd(long call, BooleanSupplier holds, Duration length) {
    return new Watch(call, holds, Optional.of(length));
  }

  /** What one watch spends. */
  public final class Watch implements Spending {
    private final long call;
    private final BooleanSupplier holds;
    private final Optional<Duration> untilTheEnd; // empty: a look
    private final Map<Thread, Long> napsBefore = new HashMap<>();
    private final Map<String, Activity> seenLate = new HashMap<>();
    private boolean nothingHeld;
    private long spent; // while nothing was held

    private Watch(long call, BooleanSupplier holds, Optional<Duration> untilTheEnd) {
      this.call = call;
      this.holds = holds;
      this.untilTheEnd = untilTheEnd;
    }

    @Override
    public boolean isFamiliar(Map<Thread, StackTraceElement[]> stacks, boolean late) {
      nothingHeld = false;
      boolean familiar = true;
      int active = 0;
      for (var entry : stacks.entrySet()) {
        Thread thread = entry.getKey();
        if (QuiescenceDetector.isStuck(thread, entry.getValue())) {
          continue;
        }
        Optional<String> place = place(thread, entry.getValue());
        if (place.isEmpty()) {
          return false;
        }
        active++;
        long naps = naps(thread);
        Activity activity = activity(thread, naps);
        if (late) {
          seenLate.merge(place.get(), activity, (a, b) -> a == b ? a : Activity.NAPS);
        }
        familiar &= isFamiliar(places.get(place.get()), activity, naps);
      }
      nothingHeld = active > 0 && !holds.getAsBoolean() && !holdsPlatformThread(stacks);
      return active > 0 && familiar && (untilTheEnd.isEmpty() || nothingHeld);
    }

    private boolean isFamiliar(Outlasted earlier, Activity activity, long naps) {
      if (earlier == null) {
        return false;
      }
      boolean same = activity == earlier.activity && activity != Activity.NAPS;
      return earlier.undecided
          || untilTheEnd
              .map(length -> same && earlier.spent + spent >= length.toNanos())
              .orElse(same || naps >= MANY_NAPS);
    }

    /** How often it has waited since it was first seen here in a wait for the clock. */
    private long naps(Thread thread) {
      if (thread.getState() != Thread.State.TIMED_WAITING && !napsBefore.containsKey(thread)) {
        return 0; // others wait as well, for a lock that loops take in turn
      }
      ThreadInfo info = THREADS.getThreadInfo(thread.threadId());
      long all = info == null ? 0 : info.getWaitedCount();
      return all - napsBefore.computeIfAbsent(thread, _ -> all);
    }

    @Override
    public void spend(long nanos) {
      spent += nothingHeld ? nanos : 0;
    }

    @Override
    public void runOut() {
      seenLate.forEach((place, activity) -> {
        Outlasted earlier = places.computeIfAbsent(place, _ -> new Outlasted());
        earlier.activity = activity;
        earlier.spent += spent;
        earlier.calls.add(call);
      });
    }

    @Override
    public void end() {
      places.values().stream()
          .filter(earlier -> earlier.calls.contains(call))
          .forEach(Outlasted::forgetTheTime);
    }

    /** Takes note that the test can't judge what the watch has ended with. */
    public void leaveUndecided() {
      seenLate.keySet().forEach(place -> places.get(place).undecided = true);
    }

    /** How many calls of the code were watched before it was plain that it does not end. */
    public int calls() {
      return seenLate.keySet().stream()
          .map(places::get)
          .flatMap(outlasted -> outlasted.calls.stream())
          .collect(Collectors.toSet())
          .size();
    }
  }

  private static Activity activity(Thread thread, long naps) {
    if (naps > 0) {
      return Activity.NAPS;
    }
    return thread.getState() == Thread.State.TIMED_WAITING ? Activity.SLEEPS : Activity.SPINS;
  }

  private static Optional<String> place(Thread thread, StackTraceElement[] stack) {
    boolean runs = thread.getState() == Thread.State.RUNNABLE;
    if (JvmThreads.include(thread)) {
      return runs ? Optional.of(VIRTUAL) : Optional.empty();
    }
    boolean mayWaitForInput =
        runs
            && stack.length > 0
            && stack[0].isNativeMethod()
            && !NATIVE_AND_QUICK.contains(stack[0].getClassName());
    return mayWaitForInput
        ? Optional.empty()
        : SourceLine.ofLearner(stack).map(SourceLine::toString);
  }

  private static boolean holdsPlatformThread(Map<Thread, StackTraceElement[]> stacks) {
    return stacks.entrySet().stream()
        .anyMatch(entry ->
            entry.getKey().getState() == Thread.State.WAITING
                && SourceLine.isInTest(entry.getValue()));
  }
}
